#pragma once

#include "ui/model/event.h"
#include "ui/model/story.h"

/// What the tab remembers of a report: a draft without numbers of papers, photos and consent; the
/// receipt, which names nobody; the secret of a link.
namespace tiemchung::ui {

void restore_draft(const Story& story, const Remembered& event);

/// Writes the draft down if it is not the one that the tab has.
void keep_draft(const Story& story);

/// Begins anew with an empty form.
void discard_report(const Story& story);

}  // namespace tiemchung::ui
