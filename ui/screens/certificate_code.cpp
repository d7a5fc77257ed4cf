#include <algorithm>

#include "core/text/issuing_texts.h"
#include "ui/screens/certificate_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/qr_symbol.h"
#include "ui/widgets/text.h"
#include "ui/widgets/validity_bar.h"

namespace tiemchung::ui {
namespace {

using issuance::IssuingState;

constexpr int months_in_a_year = 12;
constexpr std::int64_t soon_days = 60;

std::string day(Timestamp time) {
    return to_display(day_in_viet_nam(time));
}

Box state_chip(const View& view, IssuingState state) {
    const std::string key = "certificate/state";
    if (state == IssuingState::expired) {
        return chip(key, ChipLook::amber, Icon::clock, view(Phrase::chip_expired));
    }
    if (state == IssuingState::replaced) {
        return chip(key, ChipLook::blue, Icon::info, view(Phrase::chip_replaced));
    }
    return chip(key, ChipLook::green, Icon::check_circle, view(Phrase::chip_valid));
}

Box top_row(const View& view, const ShownRecord& shown) {
    Box line;
    line.flow = Flow::lines;
    line.along = Along::between;
    line.across = Across::center;
    line.gap = 8;
    line.add(state_chip(view, state_of(shown)));
    line.add(paragraph(
        "certificate/seen",
        text::fill(view(Phrase::certificate_seen_at), {{"t", clock_in_viet_nam(shown.now)}}),
        TypeRole::caption, Color::ink3, Variant::caption));
    return line;
}

/// At least 60 % of the short side of a phone, and never wider than its card.
float plate_side(const View& view) {
    if (view.wide()) return 344;
    return std::min(420.0F, view.width - 2 * view.margin() - 34);
}

Box symbol(const View& view, const ShownRecord& shown) {
    const OpenedCertificate& opened = *shown.opened;
    const std::string label = text::fill(
        view(Phrase::certificate_symbol),
        {{"n", std::to_string(shown.dose_number)}, {"d", day(opened.issued.expires_at)}});
    return qr_symbol(view, {"certificate/symbol", label, opened.symbol, opened.svg_path},
                     plate_side(view));
}

struct Validity {
    std::int64_t days_left = 0;
    int months_left = 0;
};

Validity validity_of(const ShownRecord& shown) {
    const api::IssuedCertificate& issued = shown.opened->issued;
    if (state_of(shown) != IssuingState::issued) return {};
    const PartialDate today = day_in_viet_nam(shown.now);
    const PartialDate end = day_in_viet_nam(issued.expires_at);
    const std::int64_t whole = days_between(day_in_viet_nam(issued.issued_at), end);
    Validity validity;
    validity.days_left = std::max<std::int64_t>(0, days_between(today, end));
    const std::int64_t months = whole > 0 ? validity.days_left * months_in_a_year / whole : 0;
    validity.months_left = static_cast<int>(std::clamp<std::int64_t>(months, 1, months_in_a_year));
    return validity;
}

Box between(Box left, Box right) {
    Box line;
    line.flow = Flow::lines;
    line.along = Along::between;
    line.across = Across::end;
    line.gap = 8;
    line.add(std::move(left));
    line.add(std::move(right));
    return line;
}

Box validity(const View& view, const ShownRecord& shown) {
    const api::IssuedCertificate& issued = shown.opened->issued;
    const Validity left = validity_of(shown);
    const bool over = left.months_left == 0;
    const std::string title =
        over ? text::fill(view(Phrase::validity_over), {{"d", day(issued.expires_at)}})
             : text::fill(view(Phrase::validity_left), {{"n", std::to_string(left.days_left)}});
    const std::string months =
        text::fill(view(Phrase::validity_months), {{"n", std::to_string(left.months_left)}});
    Box box = stack(6);
    const bool replaced = state_of(shown) == IssuingState::replaced;
    Box name =
        paragraph("certificate/left", replaced ? std::string(view(Phrase::chip_replaced)) : title,
                  TypeRole::label, Color::ink);
    box.add(between(std::move(name), paragraph("certificate/months", months, TypeRole::hint,
                                               Color::ink3, Variant::caption)));
    box.add(validity_bar(
        {"certificate/validity", title, left.months_left, left.days_left <= soon_days}));
    box.add(
        between(paragraph("certificate/made",
                          text::fill(view(Phrase::validity_made), {{"d", day(issued.issued_at)}}),
                          TypeRole::caption, Color::ink3, Variant::caption),
                paragraph("certificate/ends",
                          text::fill(view(Phrase::validity_ends), {{"d", day(issued.expires_at)}}),
                          TypeRole::caption, Color::ink3, Variant::caption)));
    return box;
}

/// What the state of the certificate means, and what can be done about it.
Box explanation(const View& view, const ShownRecord& shown) {
    const IssuingState state = state_of(shown);
    const api::IssuedCertificate& issued = shown.opened->issued;
    const Timestamp moment = state == IssuingState::replaced
                                 ? issued.replaced_at.value_or(issued.expires_at)
                                 : issued.expires_at;
    const std::string sentence = text::fill(view(text::sentence_of(state)), {{"d", day(moment)}});
    if (state == IssuingState::issued) {
        return paragraph("certificate/renewal", sentence, TypeRole::hint, Color::ink2);
    }
    const bool replaced = state == IssuingState::replaced;
    Box box = note(view, "certificate/cause", replaced ? NoteLook::blue : NoteLook::amber,
                   replaced ? Icon::info : Icon::clock, sentence);
    for (const text::IssuingAction action : text::actions_of(state)) {
        const bool newer = action == text::IssuingAction::open_newer;
        box.children.back().add(
            button(view,
                   {newer ? "certificate/newer" : "certificate/reload",
                    std::string(view(text::label_of(action))),
                    ButtonLook::outline,
                    newer ? Icon::arrow : Icon::refresh,
                    {},
                    {},
                    false,
                    true},
                   newer ? Event{ShowDose{shown.dose_number, 0}} : Event{ReloadRecord{}}));
    }
    return box;
}

}  // namespace

IssuingState state_of(const ShownRecord& shown) {
    if (shown.certificate > 0) return IssuingState::replaced;
    if (shown.opened && shown.opened->issued.expires_at <= shown.now) return IssuingState::expired;
    return IssuingState::issued;
}

Box code_card(const View& view, const ShownRecord& shown) {
    Box box = card(view, "certificate/code");
    box.node->variant = Variant::certificate_code;
    box.add(top_row(view, shown));
    Box title = heading(
        "certificate/title",
        text::fill(view(Phrase::certificate_of_dose), {{"n", std::to_string(shown.dose_number)}}),
        2, TypeRole::card_title);
    title.node->states.set(StateBit::focus_target);
    box.add(std::move(title));
    box.add(symbol(view, shown));
    box.add(validity(view, shown));
    box.add(explanation(view, shown));
    Box identity = row(12);
    identity.padding.top = 12;
    identity.look.line_above = Color::line;
    identity.add(icon(Icon::idcard, 22, Color::primary));
    Box sentence =
        paragraph("certificate/identity", view(Phrase::with_identity), TypeRole::hint, Color::ink2);
    sentence.grow = 1;
    identity.add(std::move(sentence));
    box.add(std::move(identity));
    return box;
}

}  // namespace tiemchung::ui
