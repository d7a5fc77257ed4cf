#pragma once

#include <string_view>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// Finding reports again: by code and phone, or by phone and birth date; then the one-time code.
namespace tiemchung::ui {

void edit_track_field(const Story& story, const EditTrackField& event);
void leave_track_field(const Story& story, TrackInput input);
void forget_report_code(const Story& story);
void find_reports(const Story& story);
void take_find(const Story& story, const ServerAnswer& answer);

void send_track_code(const Story& story);
void send_track_code_again(const Story& story);
void take_track_code(const Story& story, const ServerAnswer& answer);

/// The key of a field's element.
[[nodiscard]] std::string_view key_of(TrackInput input);

/// How many of its fields are to be mended.
[[nodiscard]] int error_count(const TrackForm& form);

}  // namespace tiemchung::ui
