#pragma once

#include <string>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// What is concluded about the case in front, from the rows as the reviewer matched them.
namespace tiemchung::ui {

void choose_decision(const Story& story, const std::string& name);
void tick_change(CaseDesk& desk, const TickChange& event);
void edit_paper_value(CaseDesk& desk, const EditPaperValue& event);
void tick_reason(CaseDesk& desk, const TickReason& event);
void tick_asked(CaseDesk& desk, const TickAsked& event);
void send_decision(const Story& story);
void take_decision(const Story& story, const CaseAsk& asked, const ServerAnswer& answer);

/// Brings what is suggested in line with the rows, as far as the reviewer has not chosen.
void prepare_draft(CaseDesk& desk);

}  // namespace tiemchung::ui
