#pragma once

#include "ui/model/story.h"
#include "ui/report/filling.h"
#include "ui/report/report_actions.h"

/// Filling a report in: typing, choosing, ticking, leaving a field, and what is wrong with it.
namespace tiemchung::ui {

/// The report that the page shown is about.
[[nodiscard]] Filling& filling_on(State& state);
[[nodiscard]] const Filling& filling_on(const State& state);

/// Whether whoever fills it in is asked for the field at all.
[[nodiscard]] bool has_field(const Filling& filling, report::ReportField field);

void edit_report(const Story& story, const EditReport& event);
void leave_report(const Story& story, const LeaveReport& event);
void tick_report(const Story& story, const TickReport& event);
void use_converted_report_phone(const Story& story);

/// Judges the field anew, and what depends on it.
void judge_report(const Story& story, Filling& filling, report::ReportField field);

/// Judges a step. Where it does not hold, what is to be mended is listed and the list gets the
/// focus.
bool check_step(const Story& story, Filling& filling, report::ReportStep step);

/// Judges everything, as before sending.
bool check_filling(const Story& story, Filling& filling);

/// What the server found wrong. False where it named nothing that this form has.
bool take_findings(const Story& story, Filling& filling, std::string_view problem);

/// Shows the errors there are, and lets the list of them have the focus.
void list_errors(const Story& story, Filling& filling);

/// What is wrong with a step, without a word about it.
[[nodiscard]] bool step_holds(const State& state, const Filling& filling, report::ReportStep step);

/// The kind that fits what the record on the screen holds; nothing where none is known, or where
/// the chosen one fits.
struct BetterKind {
    report::ReportKind kind{};
    int dose = 0;  ///< that has a certificate already
    PartialDate date;
};
[[nodiscard]] std::optional<BetterKind> better_kind(const State& state, const Filling& filling);
void use_better_kind(const Story& story);

}  // namespace tiemchung::ui
