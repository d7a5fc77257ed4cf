#pragma once

#include "ui/model/story.h"
#include "ui/report/report_actions.h"

/// The five steps of the wizard: which page they are, which can be shown, going from one to
/// another.
namespace tiemchung::ui {

[[nodiscard]] Page page_of(report::ReportStep step);

/// The step of a page of the wizard or of an operator; nothing for pages without fields.
[[nodiscard]] std::optional<report::ReportStep> step_on(Page page);

/// The page itself, or the first one whose step does not hold.
[[nodiscard]] Page reachable_report_page(const State& state, Page wanted);

/// On to the next page, if this step holds.
void continue_report(const Story& story);

void mend_report(const Story& story, const MendReport& event);
void go_to_step(const Story& story, const GoToStep& event);

}  // namespace tiemchung::ui
