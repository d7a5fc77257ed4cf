#pragma once

#include <string_view>
#include <vector>

#include "ui/model/story.h"
#include "ui/report/filling.h"

/// What is wrong with a report that is being filled in, by the rules of core/report.
namespace tiemchung::ui {

/// The report that the page shown is about.
[[nodiscard]] Filling& filling_on(State& state);
[[nodiscard]] const Filling& filling_on(const State& state);

/// Whether whoever fills it in is asked for the field at all.
[[nodiscard]] bool has_field(const Filling& filling, report::ReportField field);

/// Judges the field anew, and what depends on it.
void judge_report(const Story& story, Filling& filling, report::ReportField field);

/// Judges anew those of the fields that were found wrong: what was not yet looked at is not blamed.
void judge_again(const Story& story, Filling& filling,
                 const std::vector<report::ReportField>& fields);

/// Judges a step. Where it does not hold, what is to be mended is listed and the list gets the
/// focus.
bool check_step(const Story& story, Filling& filling, report::ReportStep step);

/// Judges everything, as before sending.
bool check_filling(const Story& story, Filling& filling);

/// What the server found wrong. False where it named nothing that this form has.
bool take_findings(const Story& story, Filling& filling, std::string_view problem);

/// Shows the errors there are, and lets the list of them have the focus.
void list_errors(const Story& story, Filling& filling);

/// Whether nothing is wrong with a step, without a word about it.
[[nodiscard]] bool step_holds(const State& state, const Filling& filling, report::ReportStep step);

}  // namespace tiemchung::ui
