#pragma once

#include <optional>
#include <string>

#include "ui/model/state.h"
#include "ui/tracking/tracking_phrase.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/view.h"

/// The pieces of the pages of a report that is followed.
namespace tiemchung::ui {

[[nodiscard]] inline std::string_view say(const View& view, TrackPhrase phrase) {
    return view(text_of(phrase));
}

/// What a status looks like, and what it is called.
[[nodiscard]] Box status_chip(const View& view, std::string key, const api::ReportCase& report);
[[nodiscard]] std::string status_name(const View& view, const api::ReportCase& report);

/// "09:52, 12/06/2022".
[[nodiscard]] std::string track_moment(const View& view, Timestamp time);

/// Status, clock, who has it.
[[nodiscard]] Box case_status(const View& view, const Tracking& tracking, double now_ms);
/// The three steps, once it is approved; nothing before.
[[nodiscard]] std::optional<Box> case_steps(const View& view, const api::ReportCase& report);
[[nodiscard]] Box case_timeline(const View& view, const api::ReportCase& report);
/// What the facility answered and what it needs; nothing where it neither asks nor refuses.
[[nodiscard]] std::optional<Box> case_answer(const View& view, const api::ReportCase& report);
/// Before and after; nothing where nothing has changed.
[[nodiscard]] std::optional<Box> case_changes(const View& view, const api::ReportCase& report);
[[nodiscard]] Box case_photos(const View& view, const Tracking& tracking);
[[nodiscard]] Box case_actions(const View& view, const Tracking& tracking);
/// The panel of who looked at the report.
[[nodiscard]] Box access_list(const View& view, const api::ReportCase& report);
/// The hotline with the code to be read out, and who looked at the report.
[[nodiscard]] Box case_help(const View& view, const Tracking& tracking);

/// Asking again, and signing out.
[[nodiscard]] Box tracking_tools(const View& view, const Tracking& tracking);
/// What stands where the reports are not there yet, or could not be had.
[[nodiscard]] Box tracking_waiting(const View& view, const Tracking& tracking);

/// Why the server did not do what was asked.
[[nodiscard]] Box tracking_trouble(const View& view, const Trouble& trouble);

/// A button for one of a report's steps.
[[nodiscard]] Box track_button(const View& view, std::string key, TrackPhrase label, Icon symbol,
                               TrackActionKind use, bool busy, Phrase busy_label = Phrase::sending);

}  // namespace tiemchung::ui
