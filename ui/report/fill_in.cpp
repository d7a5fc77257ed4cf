#include "ui/report/fill_in.h"

#include <algorithm>

#include "core/identity/phone_number.h"
#include "ui/report/better_kind.h"
#include "ui/report/known_sites.h"
#include "ui/report/report_input.h"

namespace tiemchung::ui {
namespace {

using report::ReportField;
using report::ReportItem;
using Findings = std::vector<report::ReportFinding>;

void remove(Findings& findings, ReportField field) {
    std::erase_if(findings, [field](const auto& finding) { return finding.field == field; });
}

report::DoseForm& dose_of(Filling& filling, int number) {
    return filling.form.doses.at(static_cast<std::size_t>(number) - 1);
}

/// Places belong to one another: what no longer fits goes.
void settle_place(const Story& story, Filling& filling, ReportField field) {
    report::DoseForm& dose = dose_of(filling, field.dose);
    const api::ListedSite* site =
        site_of_code(story.state.reporting.sites, dose.province, dose.site);
    if (field.item == ReportItem::dose_province) {
        dose.district.clear();
        dose.commune.clear();
        dose.site.clear();
        need_sites(story, dose.province);
    } else if (field.item == ReportItem::dose_district) {
        dose.commune.clear();
        if (site == nullptr || site->district != dose.district) dose.site.clear();
    } else if (field.item == ReportItem::dose_commune) {
        if (site == nullptr || site->commune != dose.commune) dose.site.clear();
    } else if (site != nullptr) {
        dose.site_forgotten = false;
        dose.district = site->district;
        dose.commune = site->commune;
    }
    for (const ReportItem item :
         {ReportItem::dose_district, ReportItem::dose_commune, ReportItem::dose_site})
        remove(filling.errors, {item, field.dose});
    ++filling.revision;
}

/// What another field's value says about this one.
void settle(const Story& story, Filling& filling, ReportField field) {
    if (field.item >= ReportItem::dose_province && field.item <= ReportItem::dose_site) {
        settle_place(story, filling, field);
    }
    // A number that was judged as one kind of paper is judged anew as the other.
    if (field.item == ReportItem::id_kind && !filling.form.id_number.empty()) {
        judge_report(story, filling, {ReportItem::id_number});
    }
    if (field.item == ReportItem::kind) {
        std::erase_if(filling.errors, [](const auto& finding) { return finding.field.dose > 0; });
    }
}

bool& place_of(Filling& filling, const TickReport& event) {
    report::ReportForm& form = filling.form;
    switch (event.tick) {
        case ReportTick::consent:
            return form.consent;
        case ReportTick::name_without_marks:
            return form.name_without_marks;
        case ReportTick::without_card:
            return form.without_card;
        case ReportTick::birth_year_only:
            return form.birth_date.year_only;
        case ReportTick::site_forgotten:
            return dose_of(filling, event.dose).site_forgotten;
        case ReportTick::paper_lost:
            return form.paper.lost;
        case ReportTick::paper_at_site:
            return form.paper.at_site;
        default:
            return form.declaration;
    }
}

/// The fields that a box has a say in.
std::vector<ReportField> fields_of(const TickReport& event) {
    switch (event.tick) {
        case ReportTick::consent:
            return {{ReportItem::consent}};
        case ReportTick::name_without_marks:
            return {{ReportItem::name}};
        case ReportTick::without_card:
            return {{ReportItem::id_kind}, {ReportItem::id_number}, {ReportItem::personal_number}};
        case ReportTick::birth_year_only:
            return {{ReportItem::birth_date}};
        case ReportTick::site_forgotten:
            return {{ReportItem::dose_site, event.dose}};
        case ReportTick::readable:
            return {{ReportItem::readable}, {ReportItem::document_type}};
        case ReportTick::declaration:
            return {{ReportItem::declaration}};
        default:
            return {{ReportItem::photos}, {ReportItem::document_type}, {ReportItem::readable}};
    }
}

}  // namespace

void edit_report(const Story& story, const EditReport& event) {
    Filling& filling = filling_on(story.state);
    if (!write(filling.form, event.input, event.typed)) return;
    story.state.reporting.trouble.reset();
    remove(filling.errors, event.input.field);
    remove(filling.warnings, event.input.field);
    settle(story, filling, event.input.field);
}

void leave_report(const Story& story, const LeaveReport& event) {
    Filling& filling = filling_on(story.state);
    if (!still_typing(filling.form, event.input)) judge_report(story, filling, event.input.field);
}

void tick_report(const Story& story, const TickReport& event) {
    Filling& filling = filling_on(story.state);
    story.state.reporting.trouble.reset();
    if (event.tick == ReportTick::readable) {
        filling.form.paper.readable.set(event.item, event.ticked);
    } else {
        place_of(filling, event) = event.ticked;
    }
    if (event.tick == ReportTick::site_forgotten && event.ticked) {
        dose_of(filling, event.dose).site.clear();
        ++filling.revision;
    }
    judge_again(story, filling, fields_of(event));
}

void use_converted_report_phone(const Story& story) {
    Filling& filling = filling_on(story.state);
    const auto converted = identity::converted_from_old_prefix(filling.form.phone);
    if (!converted) return;
    filling.form.phone = *converted;
    ++filling.revision;
    judge_report(story, filling, {ReportItem::phone});
    story.ask(FocusNode{key_of(ReportField{ReportItem::phone})});
}

void use_better_kind(const Story& story) {
    Filling& filling = filling_on(story.state);
    const auto better = better_kind(story.state, filling);
    if (!better) return;
    filling.form.kind = better->kind;
    settle(story, filling, {ReportItem::kind});
    story.ask(FocusNode{first_key_of(filling, {ReportItem::kind})});
}

}  // namespace tiemchung::ui
