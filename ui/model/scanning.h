#pragma once

#include "ui/model/event.h"
#include "ui/model/story.h"

/// The three ways in: camera, picture and pasted text.
namespace tiemchung::ui {

void select_tab(const Story& story, VerifyTab tab);
void start_camera(const Story& story);
void stop_camera(const Story& story);
void zoom_camera(const Story& story, const ZoomCamera& event);
void camera_changed(const Story& story, const CameraChanged& event);
void picture_started(const Story& story);
void reading_failed(const Story& story, const QrFailed& event);
void check_pasted_text(const Story& story);
void choose_code(const Story& story, const ChooseCode& event);
void try_sample(const Story& story, const TrySample& event);
void scan_another(const Story& story);

/// How long the camera runs without a code before tips are shown.
inline constexpr double tips_after_ms = 8'000;

}  // namespace tiemchung::ui
