#pragma once

#include <string>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// A report for the caller, in the wizard's own fields (`Reporting::elsewhere`): no photo and no
/// one-time code ever passes through an operator.
namespace tiemchung::ui {

void begin_filing(const Story& story);
/// On to the next page, if this one holds.
void continue_filing(const Story& story);
void file_for_caller(const Story& story);
void take_filed(const Story& story, const ServerAnswer& answer);

/// Whether a report is being filled in for the caller.
[[nodiscard]] bool is_filing(const State& state);

/// How the paper and the proof come.
[[nodiscard]] api::FilingWay chosen_way(const Hotline& hotline);

}  // namespace tiemchung::ui
