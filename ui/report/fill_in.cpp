#include "ui/report/fill_in.h"

#include <algorithm>

#include "core/api/problem.h"
#include "core/api/report_messages.h"
#include "core/identity/phone_number.h"
#include "ui/report/known_sites.h"
#include "ui/report/report_input.h"

namespace tiemchung::ui {
namespace {

using report::ReportField;
using report::ReportItem;
using Findings = std::vector<report::ReportFinding>;

void insert_in_order(Findings& findings, const report::ReportFinding& finding) {
    const auto place = std::find_if(findings.begin(), findings.end(),
                                    [&](const auto& other) { return other.field > finding.field; });
    findings.insert(place, finding);
}

/// A photo that did not arrive is not left out in silence: it is sent again, or taken away.
void add_failed_photo(const Filling& filling, Findings& errors) {
    const ReportField photos{ReportItem::photos};
    const auto failed =
        std::find_if(filling.photos.begin(), filling.photos.end(),
                     [](const auto& photo) { return photo.status == ChosenPhoto::Status::failed; });
    if (failed == filling.photos.end() || !failed->trouble) return;
    std::erase_if(errors, [photos](const auto& finding) { return finding.field == photos; });
    insert_in_order(errors, {photos, failed->trouble->code});
}

report::CheckedReport checked(const State& state, const Filling& filling) {
    const Timestamp now{static_cast<std::int64_t>(state.now_ms / 1000)};
    report::CheckedReport result = report::check_report_form(
        form_as_filled(filling), day_in_viet_nam(now), known_places(state.reporting.sites));
    add_failed_photo(filling, result.errors);
    const auto elsewhere = [&](const auto& finding) { return !has_field(filling, finding.field); };
    std::erase_if(result.errors, elsewhere);
    std::erase_if(result.warnings, elsewhere);
    return result;
}

void remove(Findings& findings, ReportField field) {
    std::erase_if(findings, [field](const auto& finding) { return finding.field == field; });
}

void take_errors(Filling& filling, const report::CheckedReport& result, ReportField field) {
    remove(filling.errors, field);
    for (const auto& finding : result.errors) {
        if (finding.field == field) insert_in_order(filling.errors, finding);
    }
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

template <class AnyState>
auto& filling_of_page(AnyState& state) {
    const Page page = state.route.page;
    if (page == Page::report_link) return state.reporting.linked;
    const bool wizard = page >= Page::report && page <= Page::report_done;
    return wizard ? state.reporting.wizard : state.reporting.elsewhere;
}

void take_result(Filling& filling, report::CheckedReport result) {
    filling.errors = std::move(result.errors);
    filling.warnings = std::move(result.warnings);
}

}  // namespace

Filling& filling_on(State& state) {
    return filling_of_page(state);
}

const Filling& filling_on(const State& state) {
    return filling_of_page(state);
}

bool has_field(const Filling& filling, ReportField field) {
    const ReportItem item = field.item;
    const bool of_photo = item == ReportItem::photos || item == ReportItem::document_type ||
                          item == ReportItem::readable;
    switch (filling.mode) {
        case FillingMode::on_behalf:
            return !of_photo && item != ReportItem::consent && item != ReportItem::declaration;
        case FillingMode::linked:
            return of_photo || item == ReportItem::paper_lost || item == ReportItem::declaration;
        case FillingMode::mending: {
            const auto asks = [&](ReportField wanted) {
                return std::find(filling.asked.begin(), filling.asked.end(), wanted) !=
                       filling.asked.end();
            };
            return asks(field) || (of_photo && asks({ReportItem::photos}));
        }
        default:
            return true;
    }
}

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
    // What was found wrong is looked at again; what was not yet looked at is not blamed.
    const report::CheckedReport result = checked(story.state, filling);
    for (const ReportField field : fields_of(event)) {
        const bool was_wrong =
            std::any_of(filling.errors.begin(), filling.errors.end(),
                        [field](const auto& finding) { return finding.field == field; });
        if (was_wrong) take_errors(filling, result, field);
    }
    filling.warnings = result.warnings;
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

void judge_report(const Story& story, Filling& filling, ReportField field) {
    const report::CheckedReport result = checked(story.state, filling);
    take_errors(filling, result, field);
    const ReportField second{ReportItem::dose_date, 2};
    if (field == ReportField{ReportItem::dose_date, 1} &&
        !date_of(filling.form, second).is_empty()) {
        take_errors(filling, result, second);
    }
    filling.warnings = result.warnings;
}

void list_errors(const Story& story, Filling& filling) {
    filling.errors_listed = true;
    story.ask(FocusNode{"report/summary"});
}

bool check_step(const Story& story, Filling& filling, report::ReportStep step) {
    report::CheckedReport result = checked(story.state, filling);
    std::erase_if(result.errors, [step](const auto& finding) {
        return report::step_of(finding.field.item) != step;
    });
    take_result(filling, std::move(result));
    filling.errors_listed = false;
    if (filling.errors.empty()) return true;
    list_errors(story, filling);
    return false;
}

bool check_filling(const Story& story, Filling& filling) {
    take_result(filling, checked(story.state, filling));
    filling.errors_listed = false;
    return filling.errors.empty();
}

bool take_findings(const Story& story, Filling& filling, std::string_view problem) {
    const auto parsed = api::parse_problem(problem);
    if (!parsed) return false;
    Findings found = api::report_findings(parsed->fields);
    if (found.empty()) return false;
    filling.errors = std::move(found);
    list_errors(story, filling);
    return true;
}

bool step_holds(const State& state, const Filling& filling, report::ReportStep step) {
    const report::CheckedReport result = checked(state, filling);
    return std::none_of(result.errors.begin(), result.errors.end(), [step](const auto& finding) {
        return report::step_of(finding.field.item) == step;
    });
}

std::optional<BetterKind> better_kind(const State& state, const Filling& filling) {
    const auto& shown = state.lookup.record.shown;
    // What the record says is about its own person only.
    if (!shown || !filling.form.kind || filling.form.for_whom != report::ReportFor::self) {
        return std::nullopt;
    }
    report::Certified certified;
    BetterKind better;
    for (const api::RecordedDose& dose : shown->record.doses) {
        if (dose.certificates.empty()) continue;
        if (dose.number == 1) certified.dose_1 = true;
        if (dose.number == 2) certified.dose_2 = true;
        better.dose = dose.number;
        better.date = dose.date;
    }
    const auto kind = report::better_kind(*filling.form.kind, certified);
    if (!kind) return std::nullopt;
    better.kind = *kind;
    return better;
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
