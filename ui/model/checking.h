#pragma once

#include <string>
#include <vector>

#include "ui/model/event.h"
#include "ui/model/story.h"

/// From the text of a code to its verdict.
namespace tiemchung::ui {

/// Checks one text. Waits for the trust list if it is still on its way.
void check_text(const Story& story, std::string text, Origin origin);

/// Texts were found in a picture or by the camera: checks the only one, or lets the person choose.
void take_texts(const Story& story, const QrTexts& event);

/// The trust list came, or will not come: goes on with what waited for it, and judges once more
/// what had to be judged without one.
void trust_list_settled(const Story& story);

/// The platform's answer about a signature; ignored if it is not the one that is awaited.
void take_signature_answer(const Story& story, const EffectAnswer& answer);

/// Goes on without what has been waited for too long.
void stop_waiting(const Story& story);

}  // namespace tiemchung::ui
