#pragma once

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// Adding to a report that is in, or mending what was asked for. The form itself is the wizard's
/// (`Reporting::elsewhere`), with only the fields that are asked for.
namespace tiemchung::ui {

/// Fetches the form of the report that is looked at, and goes to its page.
void begin_mending(const Story& story);
void take_form(const Story& story, const ServerAnswer& answer);

/// Sends what was mended, if it holds. Photos that are still on their way are waited for.
void send_mended(const Story& story);
void send_mended_if_uploaded(const Story& story);
void take_mended(const Story& story, const ServerAnswer& answer);

/// Whether there is a form to mend.
[[nodiscard]] bool is_mending(const State& state);

}  // namespace tiemchung::ui
