#pragma once

#include "ui/model/event.h"
#include "ui/model/story.h"

/// What the page fetches from its own server: the configuration and the trust list.
namespace tiemchung::ui {

void load_everything(const Story& story);
void reload_trust_list(const Story& story);

/// Goes on without a list that has been waited for too long.
void stop_loading(const Story& story);

/// Takes the answer if it belongs to one of the two requests; says whether it did.
bool take_loaded(const Story& story, const EffectAnswer& answer);

}  // namespace tiemchung::ui
