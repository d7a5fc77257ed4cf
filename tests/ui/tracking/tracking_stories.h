#pragma once

#include <vector>

#include "core/api/report_following.h"
#include "tests/ui/stories.h"

/// Following reports: what a server answers, made up, and how to get to each screen.
namespace tiemchung::ui {

/// The report PA-7K3M-9QX2-… of Lê Hoàng Phúc in this status.
[[nodiscard]] api::ReportCase made_case(report::ReportStatus status);
/// Another one, older.
[[nodiscard]] api::ReportCase other_case();

/// Its form as the server gives it, numbers masked.
[[nodiscard]] report::ReportForm made_sent_form();

/// Opens the reports by code and phone.
void open_reports(Harness& page, std::vector<api::ReportCase> reports);

[[nodiscard]] std::vector<ScreenStory> tracking_stories();

}  // namespace tiemchung::ui
