#pragma once

#include "ui/report/judging.h"
#include "ui/report/report_actions.h"

/// Filling a report in: typing, choosing, ticking, leaving a field.
namespace tiemchung::ui {

void edit_report(const Story& story, const EditReport& event);
void leave_report(const Story& story, const LeaveReport& event);
void tick_report(const Story& story, const TickReport& event);
void use_converted_report_phone(const Story& story);
void use_better_kind(const Story& story);

}  // namespace tiemchung::ui
