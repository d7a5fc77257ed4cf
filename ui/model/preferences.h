#pragma once

#include "ui/model/event.h"
#include "ui/model/story.h"

/// Language, colours, text size and skin: changing them, and remembering them on the device.
namespace tiemchung::ui {

void remember(const Story& story, const Remembered& event);
void switch_language(const Story& story);
void cycle_text_size(const Story& story);
void cycle_appearance(const Story& story);
void switch_skin(const Story& story);
void change_environment(const Story& story, const EnvironmentChanged& event);

}  // namespace tiemchung::ui
