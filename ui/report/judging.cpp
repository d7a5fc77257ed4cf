#include "ui/report/judging.h"

#include <algorithm>

#include "core/api/problem.h"
#include "core/api/report_messages.h"
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

void take_errors(Filling& filling, const report::CheckedReport& result, ReportField field) {
    std::erase_if(filling.errors, [field](const auto& error) { return error.field == field; });
    for (const auto& finding : result.errors) {
        if (finding.field == field) insert_in_order(filling.errors, finding);
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

void judge_again(const Story& story, Filling& filling, const std::vector<ReportField>& fields) {
    const report::CheckedReport result = checked(story.state, filling);
    for (const ReportField field : fields) {
        const bool was_wrong =
            std::any_of(filling.errors.begin(), filling.errors.end(),
                        [field](const auto& finding) { return finding.field == field; });
        if (was_wrong) take_errors(filling, result, field);
    }
    filling.warnings = result.warnings;
}

}  // namespace tiemchung::ui
