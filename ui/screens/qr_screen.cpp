#include <algorithm>

#include "ui/model/record.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/qr_symbol.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float smallest_plate = 240;
/// Bar, title and the words under the symbol, so that all of it is seen without scrolling.
constexpr float around = 270;

float plate_side(const View& view, const State& state) {
    const float room = view.width - 2 * view.margin() - 2;
    return std::min(room, std::max(smallest_plate, state.environment.height_css - around));
}

Box centred(std::string key, std::string_view text, TypeRole role, Color color) {
    Box box = paragraph(std::move(key), text, role, color);
    box.text->align = TextAlign::center;
    return box;
}

}  // namespace

Box qr_screen(const View& view, const State& state) {
    Box screen = stack(12);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    const ShownRecord* shown = record_in_front(state);
    if (shown == nullptr || !shown->opened) return screen;
    const OpenedCertificate& opened = *shown->opened;
    const bool kept = state.lookup.from_kept;
    screen.add(title_row(view, kept ? Page::kept : Page::certificate,
                         kept ? Phrase::kept_title : Phrase::certificate_title,
                         view(Phrase::qr_title)));
    const std::string until = to_display(day_in_viet_nam(opened.issued.expires_at));
    Box plate = stack(12, "qr", Variant::qr_screen);
    Box symbol = qr_symbol(view,
                           {"qr/symbol",
                            text::fill(view(Phrase::certificate_symbol),
                                       {{"n", std::to_string(shown->dose_number)}, {"d", until}}),
                            opened.symbol, opened.svg_path},
                           plate_side(view, state));
    plate.add(std::move(symbol));
    plate.add(centred("qr/name", shown->record.name, TypeRole::card_title, Color::ink));
    plate.add(centred("qr/until", text::fill(view(Phrase::validity_ends), {{"d", until}}),
                      TypeRole::body, Color::ink2));
    plate.add(centred("qr/advice", view(Phrase::qr_advice), TypeRole::hint, Color::ink3));
    screen.add(std::move(plate));
    return screen;
}

}  // namespace tiemchung::ui
