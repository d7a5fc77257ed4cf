#pragma once

#include <string>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"
#include "ui/review/review_actions.h"

/// Callers' wishes for another phone number: a reviewer who sees the person's identity paper
/// confirms them. Nobody else may, the hotline least of all.
namespace tiemchung::ui {

/// On coming to the page: no paper lies in front any more.
void open_phone_wishes(const Story& story);
/// Asks for the list again; what was ticked stays.
void load_phone_wishes(const Story& story);
void take_phone_wishes(const Story& story, const ServerAnswer& answer);

void tick_paper_seen(const Story& story, const TickPaperSeen& event);
/// Asks the server, if the paper was seen; else says what is missing.
void confirm_phone(const Story& story, const std::string& wish);
void take_confirmed_phone(const Story& story, const std::string& wish, const ServerAnswer& answer);

}  // namespace tiemchung::ui
