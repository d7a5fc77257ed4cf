#include "core/text/error_texts.h"
#include "core/text/report_texts.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"
#include "ui/report/report_parts.h"
#include "ui/report/report_steps.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportItem;

std::string finding_in(const View& view, const std::vector<report::ReportFinding>& findings,
                       report::ReportField field) {
    for (const auto& finding : findings) {
        if (finding.field == field) return sentence_of(view, finding.code);
    }
    return {};
}

/// The field of a dose says which dose it is of.
std::string full_label(const View& view, report::ReportField field) {
    std::string label(view(label_of(field)));
    if (field.dose == 0) return label;
    return label + " (" +
           text::fill(view(text_of(ReportPhrase::dose)), {{"n", std::to_string(field.dose)}}) + ")";
}

}  // namespace

text::Text label_of(report::ReportField field) {
    switch (field.item) {
        case ReportItem::for_whom:
            return text_of(P::for_whom);
        case ReportItem::consent:
            return text_of(P::consent_short);
        case ReportItem::name:
            return text_of(Phrase::form_name);
        case ReportItem::birth_date:
            return text_of(Phrase::form_birth_date);
        case ReportItem::sex:
            return text_of(Phrase::form_sex);
        case ReportItem::phone:
            return text_of(P::phone);
        case ReportItem::id_kind:
            return text_of(Phrase::form_id_kind);
        case ReportItem::id_number:
            return text_of(Phrase::form_id_number);
        case ReportItem::personal_number:
            return text_of(P::personal_number);
        case ReportItem::email:
            return text_of(P::email);
        case ReportItem::province:
            return text_of(P::province);
        case ReportItem::commune:
            return text_of(P::commune);
        case ReportItem::address:
            return text_of(P::address);
        case ReportItem::workplace:
            return text_of(P::workplace);
        case ReportItem::kind:
            return text_of(P::kind);
        case ReportItem::dose_date:
            return text_of(P::dose_date);
        case ReportItem::dose_vaccine:
            return text_of(P::vaccine);
        case ReportItem::dose_lot:
            return text_of(P::lot);
        case ReportItem::dose_province:
            return text_of(P::site_province);
        case ReportItem::dose_district:
            return text_of(P::site_district);
        case ReportItem::dose_commune:
            return text_of(P::site_commune);
        case ReportItem::dose_site:
            return text_of(P::site);
        case ReportItem::photos:
            return text_of(P::photo_short);
        case ReportItem::document_type:
            return text_of(P::document_type);
        case ReportItem::readable:
            return text_of(P::readable);
        case ReportItem::paper_lost:
            return text_of(P::paper_lost);
        case ReportItem::note:
            return text_of(P::note);
        case ReportItem::declaration:
            return text_of(P::declaration_short);
    }
    return {};
}

std::string sentence_of(const View& view, ErrorCode code) {
    const text::ErrorText texts = text::text_of(code);
    return std::string(view(texts.what)) + " " + std::string(view(texts.next));
}

Remark remark_of(const View& view, const Filling& filling, report::ReportField field,
                 std::string_view hint) {
    return {std::string(hint), finding_in(view, filling.errors, field),
            finding_in(view, filling.warnings, field)};
}

Box report_errors(const View& view, const State& state) {
    const Filling& filling = filling_on(state);
    const bool captcha_wrong =
        state.route.page == Page::report_send && state.reporting.captcha.error.has_value();
    std::vector<ToMend> fields;
    const bool in_wizard = &filling == &state.reporting.wizard;
    for (const auto& finding : filling.errors) {
        ToMend field{full_label(view, finding.field), first_key_of(filling, finding.field), {}};
        const Page page = page_of(report::step_of(finding.field.item));
        if (in_wizard && page != state.route.page) {
            field.use = ReportAction{MendReport{finding.field}};
            field.href = path_of(page);
        }
        fields.push_back(std::move(field));
    }
    if (captcha_wrong) {
        fields.push_back({std::string(view(Phrase::captcha_answer)), "report/captcha/answer", {}});
    }
    if (!filling.errors_listed || fields.empty()) return {};
    const std::string count = std::to_string(fields.size());
    return error_summary(view, "report/summary",
                         text::fill(view(Phrase::errors_left), {{"n", count}}), std::move(fields));
}

Box section(const View& view, std::string key) {
    if (!view.wide()) {
        Box box = card(view, std::move(key));
        box.gap = field_gap(view);
        return box;
    }
    return stack(field_gap(view), std::move(key));
}

Box section_title(const View&, std::string key, std::string_view title) {
    return heading(std::move(key), title, 2, TypeRole::card_title);
}

Box side_by_side(const View& view, Box one, Box other) {
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.across = view.wide() ? Across::start : Across::stretch;
    box.gap = view.wide() ? 20.0F : field_gap(view);
    if (view.wide()) one.grow = other.grow = 1;
    box.add(std::move(one));
    box.add(std::move(other));
    return box;
}

Box hotline_note(const View& view, const std::string& key, std::string_view sentence) {
    Box box = note(view, key, NoteLook::teal, Icon::headset, sentence);
    Box target = row(0);
    target.min_height = 48;
    target.self = Across::start;
    target.node =
        make_node(Role::link, key + "/number", view(Phrase::hotline_number), Variant::text_link);
    target.node->hints.push_back({HintKind::href, "tel:19009095"});
    target.add(words(view(Phrase::hotline_number), TypeRole::hotline, Color::primary_ink));
    box.children.back().gap = 0;
    box.children.back().add(std::move(target));
    return box;
}

void add_if_any(Box& to, Box part) {
    if (!part.children.empty()) to.add(std::move(part));
}

Box in_orange(Box button) {
    for (Box& child : button.children) {
        if (child.icon) child.icon->color = Color::orange;
        if (child.text) child.text->color = Color::orange;
    }
    if (button.look.fill == Color::primary_soft) button.look.fill = Color::orange_soft;
    if (button.look.border) button.look.border = Color::orange;
    return button;
}

}  // namespace tiemchung::ui
