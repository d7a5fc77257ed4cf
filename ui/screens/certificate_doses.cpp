#include "core/issuance/vaccine.h"
#include "core/text/issuing_texts.h"
#include "ui/screens/certificate_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using issuance::IssuingState;

std::string vaccine_and_site(const View& view, const api::RecordedDose& dose) {
    const issuance::Vaccine* vaccine = issuance::vaccine_of_key(dose.vaccine);
    std::string line = vaccine != nullptr ? std::string(vaccine->name) : dose.vaccine;
    if (!dose.lot.empty()) {
        line += " · " + text::fill(view(Phrase::dose_lot), {{"lot", dose.lot}});
    }
    if (!dose.site.name.empty()) line += " · " + dose.site.name;
    return line;
}

Box state_chip(const View& view, const std::string& key, IssuingState state) {
    const bool issued = state == IssuingState::issued;
    return chip(key, issued ? ChipLook::green : ChipLook::amber,
                issued                           ? Icon::check_circle
                : state == IssuingState::expired ? Icon::clock
                                                 : Icon::hourglass,
                view(text::label_of(state)));
}

Box show_button(const View& view, std::string key, std::string label, Event show) {
    return button(view,
                  {std::move(key),
                   std::move(label),
                   ButtonLook::plain_text,
                   {},
                   Icon::right,
                   {},
                   false,
                   true},
                  std::move(show));
}

/// The certificates that newer ones have replaced.
void add_older(const View& view, const ShownRecord& shown, const api::RecordedDose& dose,
               const std::string& key, Box& box) {
    for (std::size_t i = 1; i < dose.certificates.size(); ++i) {
        const bool on_screen = shown.dose_number == dose.number && shown.certificate == i;
        if (on_screen) continue;
        const std::string made = to_display(day_in_viet_nam(dose.certificates[i].issued_at));
        box.add(show_button(view, key + "/older_" + std::to_string(i),
                            text::fill(view(Phrase::older_show), {{"d", made}}),
                            ShowDose{dose.number, i}));
    }
}

Box dose_item(const View& view, const ShownRecord& shown, const api::RecordedDose& dose) {
    const std::string number = std::to_string(dose.number);
    const std::string key = "certificate/doses/" + number;
    const bool on_screen = shown.dose_number == dose.number && shown.certificate == 0;
    Box box = stack(4);
    box.padding = all_sides(15);
    box.look.border = on_screen ? Color::primary : Color::line;
    box.look.border_width = on_screen ? 2 : 1;
    box.look.radius = 12;
    box.node =
        make_node(Role::list_item, key, {}, on_screen ? Variant::dose_current : Variant::dose);
    box.node->states.set(StateBit::current, on_screen);
    Box head;
    head.flow = Flow::lines;
    head.along = Along::between;
    head.across = Across::center;
    head.gap = 8;
    head.add(paragraph(
        key + "/title",
        text::fill(view(Phrase::dose_heading), {{"n", number}, {"d", to_display(dose.date)}}),
        TypeRole::label, Color::ink));
    head.add(state_chip(view, key + "/state", dose.state));
    box.add(std::move(head));
    box.add(paragraph(key + "/vaccine", vaccine_and_site(view, dose), TypeRole::hint));
    if (on_screen) {
        box.add(paragraph(key + "/shown", view(Phrase::dose_shown), TypeRole::caption, Color::ink3,
                          Variant::caption));
    } else {
        box.add(show_button(view, key + "/show",
                            text::fill(view(Phrase::dose_show), {{"n", number}}),
                            ShowDose{dose.number, 0}));
    }
    add_older(view, shown, dose, key, box);
    return box;
}

}  // namespace

Box doses_card(const View& view, const ShownRecord& shown) {
    Box box = card(view, "certificate/doses");
    box.add(heading("certificate/doses/title", view(Phrase::doses_title), 2, TypeRole::card_title));
    Box list = stack(12);
    list.node = make_node(Role::list, "certificate/doses/list");
    for (const api::RecordedDose& dose : shown.record.doses)
        list.add(dose_item(view, shown, dose));
    box.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
