#pragma once

#include "core/api/record.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// What the system holds about the person: fetching it, looking at its doses, and what can be done
/// with a certificate.
namespace tiemchung::ui {

/// Shows the record on its page.
void show_record(const Story& story, api::Record record);

/// Asks for the record of this session.
void load_record(const Story& story);
void take_record(const Story& story, const ServerAnswer& answer);

/// Takes a record off the page whose session cannot be alive any more.
void end_old_session(const Story& story);

void show_dose(const Story& story, const ShowDose& event);

void ask_for_notice(const Story& story, int dose_number);
void take_notice(const Story& story, int dose_number, const ServerAnswer& answer);

void sign_out(const Story& story);
void take_sign_out(const Story& story, const ServerAnswer& answer);

void save_qr_code(const Story& story);
void check_own_code(const Story& story);
void compare_passport_name(const Story& story);

/// The record in front of the person: the kept copy on its page, else the session's.
[[nodiscard]] const ShownRecord* record_in_front(const State& state);

}  // namespace tiemchung::ui
