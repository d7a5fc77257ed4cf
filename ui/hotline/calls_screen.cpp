#include "ui/hotline/call_parts.h"
#include "ui/hotline/hotline_screens.h"
#include "ui/screens/title_row.h"
#include "ui/staff/staff_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr Shares work_and_help{784, 392};

Box not_known(const View& view, const Hotline& hotline) {
    Box box = card(view, "call/waiting");
    if (hotline.status != Hotline::Status::failed) {
        box.add(paragraph("call/waiting/text", say(view, CallPhrase::loading)));
        return box;
    }
    add_call_notices(view, hotline, box);
    box.add(call_button(view, {"call/again", CallPhrase::try_again, Icon::refresh}, ReloadCall{}));
    return box;
}

Box work(const View& view, const State& state) {
    const Hotline& hotline = state.hotline;
    Box box = stack(16);
    if (hotline.call) box.add(mode_bar(view, state));
    add_call_notices(view, hotline, box);
    if (hotline.call && hotline.open_folds.contains(CallFold::closing)) {
        box.add(closing_card(view, hotline));
    }
    if (!hotline.call) {
        box.add(opening_card(view, hotline));
    } else if (hotline.call->record) {
        box.add(record_card(view, hotline));
    } else {
        box.add(verification_card(view, state));
    }
    return box;
}

}  // namespace

Box calls_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    Box screen = reading_page(view);
    screen.padding.top = 14;
    screen.add(heading("page/title", say(view, CallPhrase::title), 1, TypeRole::page_title));
    Box side = stack(16);
    side.add(script_card(view));
    side.add(shift_card(view, state.hotline));
    const bool known = state.hotline.status == Hotline::Status::ready;
    screen.add(two_columns(view, "call/columns",
                           known ? work(view, state) : not_known(view, state.hotline),
                           std::move(side), work_and_help));
    return screen;
}

}  // namespace tiemchung::ui
