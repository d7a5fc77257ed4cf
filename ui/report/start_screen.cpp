#include "core/text/report_texts.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"
#include "ui/report/report_screens.h"
#include "ui/report/wizard_frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportFor;
using report::ReportItem;

Box for_whom_field(const View& view, const Filling& filling) {
    const report::ReportField field{ReportItem::for_whom};
    const auto option = [&](ReportFor whom, P text, Icon symbol) {
        Option made{std::string(report::name_of(whom)), std::string(view(text::label_of(whom)))};
        made.text = view(text_of(text));
        made.symbol = symbol;
        return made;
    };
    const auto& chosen = filling.form.for_whom;
    return radio_group(view,
                       {key_of(field),
                        std::string(view(label_of(field))),
                        Need::required,
                        remark_of(view, filling, field),
                        chosen ? std::string(report::name_of(*chosen)) : "",
                        {option(ReportFor::self, P::for_self_text, Icon::user),
                         option(ReportFor::child, P::for_child_text, Icon::users),
                         option(ReportFor::ward, P::for_ward_text, Icon::shield)},
                        report_accent,
                        820},
                       ReportAction{EditReport{{field, DatePart::day}, {}}},
                       ReportAction{LeaveReport{{field, DatePart::day}}});
}

Box needed_item(const View& view, const std::string& name, Icon symbol, P title, P text) {
    const std::string key = "report/needed/" + name;
    Box item;
    item.flow = view.wide() ? Flow::column : Flow::row;
    item.across = Across::start;
    item.gap = view.wide() ? 8.0F : 16.0F;
    item.node = make_node(Role::list_item, key);
    if (view.wide()) {
        item.grow = 1;
        item.padding = all_sides(16);
        item.look.border = Color::line;
        item.look.radius = 12;
    }
    Box sign = icon(symbol, 24, Color::orange);
    sign.self = Across::start;
    item.add(std::move(sign));
    Box words = stack(2);
    if (!view.wide()) words.grow = 1;
    words.self = Across::stretch;
    words.add(paragraph(key + "/title", view(text_of(title)), TypeRole::label, Color::ink));
    words.add(paragraph(key + "/text", view(text_of(text)), TypeRole::hint, Color::ink2));
    item.add(std::move(words));
    return item;
}

Box needed_list(const View& view) {
    Box box = section(view, "report/needed");
    box.add(section_title(view, "report/needed/title", view(text_of(P::needed_title))));
    Box list;
    list.flow = view.wide() ? Flow::row : Flow::column;
    list.across = Across::stretch;
    list.gap = 16;
    list.node = make_node(Role::list, "report/needed/list");
    list.add(needed_item(view, "id", Icon::idcard, P::needed_id, P::needed_id_text));
    list.add(needed_item(view, "phone", Icon::phone, P::needed_phone, P::needed_phone_text));
    list.add(needed_item(view, "photo", Icon::image, P::needed_photo, P::needed_photo_text));
    box.add(std::move(list));
    return box;
}

Box consent_field(const View& view, const State& state, const Filling& filling) {
    const report::ReportField field{ReportItem::consent};
    const std::string days = std::to_string(state.configuration.report_retention_days);
    return check_box(
        view,
        {key_of(field), text::fill(view(text_of(P::consent)), {{"n", days}}), filling.form.consent,
         report_accent, Need::required, remark_of(view, filling, field)},
        ReportAction{TickReport{ReportTick::consent, 0, {}, false}});
}

/// A draft is there: going on with it needs no more than the consent, given anew.
Box draft_note(const View& view) {
    Box box = note(view, "report/draft", NoteLook::blue, Icon::info, view(text_of(P::draft_there)));
    box.children.back().add(in_orange(button(view,
                                             {"report/draft/discard",
                                              std::string(view(text_of(P::draft_discard))),
                                              ButtonLook::plain_text,
                                              Icon::trash,
                                              {},
                                              {},
                                              false,
                                              true},
                                             ReportAction{DiscardReport{}})));
    return box;
}

}  // namespace

Box start_fields(const View& view, const State& state) {
    const Filling& filling = filling_on(state);
    Box box = stack(view.wide() ? 20 : 16);
    if (!filling.form.name.empty()) box.add(draft_note(view));
    add_if_any(box, report_errors(view, state));
    Box whom = section(view, "report/whom");
    whom.add(for_whom_field(view, filling));
    box.add(std::move(whom));
    box.add(needed_list(view));
    box.add(note(view, "report/faster", NoteLook::teal, Icon::building,
                 view(text_of(P::faster_at_site))));
    Box consent = section(view, "report/agree");
    consent.add(consent_field(view, state, filling));
    box.add(std::move(consent));
    box.add(in_orange(text_link(view, "report/track", view(text_of(P::track_sent)),
                                std::string(path_of(Page::track)), Icon::list)));
    return box;
}

Box start_screen(const View& view, const State& state) {
    WizardPage page{1,
                    std::string(view(text_of(P::start_title))),
                    std::string(view(text_of(P::start_lead))),
                    start_fields(view, state),
                    {},
                    {}};
    page.onward = onward_button(view, "report/continue", view(text_of(P::start)), Icon::arrow,
                                ReportAction{ContinueReport{}});
    return wizard_page(view, std::move(page));
}

}  // namespace tiemchung::ui
