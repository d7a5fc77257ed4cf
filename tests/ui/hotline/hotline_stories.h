#pragma once

#include <vector>

#include "core/api/call_messages.h"
#include "tests/ui/stories.h"

/// Calls, made up, and how to get to each of an operator's screens.
namespace tiemchung::ui {

[[nodiscard]] api::Call made_call();
[[nodiscard]] api::Call verified_call();

/// Signed in, no call running.
void open_hotline(Harness& page);
/// A call was opened with consent.
void begin_call(Harness& page);
/// The caller was verified.
void verify(Harness& page);
/// The first two steps of a report for the caller are filled in, and the third is shown.
void fill_for_caller(Harness& page);

[[nodiscard]] std::vector<ScreenStory> hotline_stories();

}  // namespace tiemchung::ui
