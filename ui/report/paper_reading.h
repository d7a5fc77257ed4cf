#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/model/story.h"
#include "ui/report/filling.h"
#include "ui/report/report_actions.h"

/// What the QR on a photographed paper says. It is no more than a help to fill the form in: nobody
/// looks at its signature here.
namespace tiemchung::ui {

/// The first of the texts that is a vaccination certificate; nothing where none is.
[[nodiscard]] std::optional<report::PaperReading> read_paper(const std::vector<std::string>& texts);

/// Whether the form says something else, so that there is something to offer.
[[nodiscard]] bool adds_something(const Filling& filling, const report::PaperReading& reading);

/// Fills the form in with what the paper says.
void take_paper_reading(const Story& story, const TakePaperReading& event);
void leave_paper_reading(const Story& story, const LeavePaperReading& event);

}  // namespace tiemchung::ui
