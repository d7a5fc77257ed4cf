#pragma once

#include "core/api/report_following.h"
#include "core/report/report_clock.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"
#include "ui/tracking/tracking_phrase.h"

/// The reports that were opened, and what can be done with the one that is looked at.
namespace tiemchung::ui {

[[nodiscard]] std::string say_tracking(const Story& story, TrackPhrase phrase);

/// Shows them: the only one, or the list.
void show_reports(const Story& story, api::ReportCases cases);
void show_report(const Story& story, const std::string& code);

void load_reports(const Story& story);
void take_reports(const Story& story, const ServerAnswer& answer);

void ask_back(const Story& story, Question question);
void do_not(const Story& story);
void do_it(const Story& story);
void toggle_fold(const Story& story, TrackFold fold);

/// Takes the answer of a step on the report: with what happened, or why it did not.
void take_step(const Story& story, TrackNews news, const ServerAnswer& answer);

/// Says why something did not work.
void tracking_failed(const Story& story, const Trouble& trouble);

void stop_following(const Story& story);
void take_stop(const Story& story, const ServerAnswer& answer);

/// A session is over: nothing of the reports stays, and the form says so.
void end_following(const Story& story);

/// Ends a session that nobody ended: at once where its reports are in front.
void end_old_following(const Story& story);

/// Where the path of the report that is looked at begins.
[[nodiscard]] std::string path_of_report(const Tracking& tracking);

/// Whether the citizen may do this with the report that is looked at.
[[nodiscard]] bool may_do(const api::ReportCase& report, report::ReportEvent event);

/// The 48 hours of a report, as the server last told them.
[[nodiscard]] report::ReportClock clock_of(const api::ReportCase& report);
[[nodiscard]] bool clock_is_shown(const api::ReportCase& report);

/// When the hours or minutes that are shown change; 0: never.
[[nodiscard]] double next_hour_ms(const Tracking& tracking, double now_ms);

}  // namespace tiemchung::ui
