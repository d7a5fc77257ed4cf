#pragma once

#include "ui/model/event.h"
#include "ui/model/story.h"

/// The copy of a certificate that a citizen may keep on this device, encrypted.
namespace tiemchung::ui {

void keep_certificate(const Story& story);
void forget_certificate(const Story& story);

/// Opens the copy when its page is shown.
void open_kept_copy(const Story& story);

/// Takes the answer if it is about the copy; says whether it was.
bool take_kept_answer(const Story& story, const EffectAnswer& answer);

}  // namespace tiemchung::ui
