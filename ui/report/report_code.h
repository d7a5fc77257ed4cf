#pragma once

#include "core/api/lookup_messages.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"
#include "ui/report/report_actions.h"

/// The last step, the one-time code, and the receipt that it brings.
namespace tiemchung::ui {

/// A code is on its way; goes to its page.
void begin_report_code(const Story& story, const api::OtpSent& sent, std::string masked_phone);

void edit_report_code(const Story& story, const EditReportCode& event);
void send_report_code(const Story& story);
void send_report_code_again(const Story& story);
void take_new_report_code(const Story& story, const ServerAnswer& answer);
void take_report_code(const Story& story, const ServerAnswer& answer);

/// The code whose countdown is on the screen, or null.
[[nodiscard]] const CodeInProgress* report_code_shown(const State& state);

// ---- The receipt.

void join_duplicate(const Story& story);
void keep_duplicate_apart(const Story& story);
void take_joining(const Story& story, const ServerAnswer& answer);
void save_receipt(const Story& story);
void add_to_calendar(const Story& story);
void start_another_report(const Story& story);

}  // namespace tiemchung::ui
