#include "core/text/issuing_texts.h"
#include "ui/screens/certificate_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {

Box look_up_again(const View& view) {
    const std::string form(path_of(Page::lookup));
    return button(view,
                  {"certificate/again",
                   std::string(view(Phrase::look_up_again)),
                   ButtonLook::outline,
                   Icon::search,
                   {},
                   form},
                  Go{form});
}

Box no_dose_card(const View& view) {
    const auto state = issuance::IssuingState::no_dose;
    Box box = card(view, "certificate/empty");
    Box disc;
    disc.width = 88;
    disc.min_height = 88;
    disc.flow = Flow::row;
    disc.along = Along::center;
    disc.look.fill = Color::surface3;
    disc.look.radius = 44;
    disc.add(icon(Icon::syringe, 40, Color::ink2));
    box.add(std::move(disc));
    box.add(heading("certificate/title", view(Phrase::progress_none), 2, TypeRole::card_title));
    box.add(chip("certificate/state", ChipLook::blue, Icon::info, view(text::label_of(state))));
    box.add(
        paragraph("certificate/cause", view(text::sentence_of(state)), TypeRole::body, Color::ink));
    box.add(paragraph("certificate/advice", view(Phrase::not_found_text), TypeRole::item));
    Box ways;
    ways.flow = view.wide() ? Flow::lines : Flow::column;
    ways.gap = 12;
    const std::string report(path_of(Page::report));
    ways.add(button(view,
                    {"certificate/report",
                     std::string(view(text::label_of(text::IssuingAction::send_report))),
                     ButtonLook::orange,
                     Icon::report,
                     {},
                     report},
                    Go{report}));
    ways.add(look_up_again(view));
    box.add(std::move(ways));
    return box;
}

}  // namespace tiemchung::ui
