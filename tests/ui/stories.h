#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "tests/ui/harness.h"

namespace tiemchung::ui {

/// A screen in one of its states, and how to get there.
struct ScreenStory {
    std::string_view name;
    std::function<void(Harness&)> play;
};

/// Every screen there is, in every state that looks different.
[[nodiscard]] const std::vector<ScreenStory>& screen_stories();

}  // namespace tiemchung::ui
