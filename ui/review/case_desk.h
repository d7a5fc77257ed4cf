#pragma once

#include <string>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"
#include "ui/review/review_phrase.h"

/// The case in front: opening it, holding it, looking at its photos, matching it with the paper.
namespace tiemchung::ui {

void open_case(const Story& story, const std::string& code);
void reload_case(const Story& story);
void assign_case(const Story& story);
void lock_case(const Story& story);

/// Lets go of the case in front, if it is held: another is opened, or the list.
void leave_case(const Story& story);

void use_photo_tool(CaseDesk& desk, PhotoTool tool);
void download_photo(const Story& story, int number);
void match_row(const Story& story, const MatchRow& event);

/// Takes the answer of any step that gives the case. `code`: which was asked for.
void take_case(const Story& story, const CaseAsk& asked, const ServerAnswer& answer);

/// Says when the 15 minutes are over.
void end_hold(const Story& story);
/// When that is; 0: nothing is held.
[[nodiscard]] double hold_ends_ms(const CaseDesk& desk);

/// Whether the reader holds the case in front.
[[nodiscard]] bool is_held(const CaseDesk& desk);
[[nodiscard]] bool may_do(const CaseDesk& desk, report::ReportEvent event);

/// Why something did not work: said, and shown above the case.
void case_failed(const Story& story, const ServerAnswer& answer);

[[nodiscard]] std::string path_of_case(const std::string& code, std::string_view step);
[[nodiscard]] std::string say_review(const Story& story, ReviewPhrase phrase);

}  // namespace tiemchung::ui
