#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"
#include "ui/report/report_actions.h"

/// Sending a report: the captcha, waiting for photos that are still on their way, and what the
/// server says.
namespace tiemchung::ui {

void edit_report_captcha(const Story& story, const EditReportCaptcha& event);
void new_report_captcha(const Story& story);
void need_report_captcha(const Story& story);

/// Sends the report of the page, if it holds. Photos that are still on their way are waited for.
void send_report(const Story& story);

/// Sends the report that waited for its photos, once none is on its way any more.
void send_if_uploaded(const Story& story);

/// Takes the answer to a report, or to the confirmation of one that an operator filed.
void take_report(const Story& story, const ServerAnswer& answer);

/// Opens the link that an operator had sent, whose secret the address brought.
void open_link(const Story& story);
void take_link(const Story& story, const ServerAnswer& answer);

}  // namespace tiemchung::ui
