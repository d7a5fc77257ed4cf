#pragma once

#include <string>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The queue of cases, by time left, and the figures for supervisors.
namespace tiemchung::ui {

void load_cases(const Story& story);
void filter_cases(const Story& story, const FilterCases& event);
void mark_cases(const Story& story, const MarkCases& event);
void turn_cases(const Story& story, int page);
void take_cases(const Story& story, const std::string& path, const ServerAnswer& answer);

void load_figures(const Story& story);
void take_figures(const Story& story, const ServerAnswer& answer);

/// The request of the queue, as it is narrowed down now.
[[nodiscard]] std::string path_of(const CaseList& list);

/// Whether the list is narrowed down at all.
[[nodiscard]] bool is_filtered(const CaseList& list);

/// A line of the queue that is fewer seconds away than when it came.
[[nodiscard]] std::int64_t seconds_left_now(const CaseList& list, const api::CaseLine& line,
                                            double now_ms);

}  // namespace tiemchung::ui
