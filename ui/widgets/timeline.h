#pragma once

#include <string>
#include <vector>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// One step of a process.
struct TimelineStep {
    enum class Progress : std::uint8_t { done, current, next };
    std::string key;  ///< the last part of its key
    Progress progress{};
    std::string title;
    std::string text;  ///< when, or what it waits for
};

/// The steps of a process in their order: side by side on a desktop, else one under another.
[[nodiscard]] Box timeline(const View& view, const std::string& key,
                           const std::vector<TimelineStep>& steps);

}  // namespace tiemchung::ui
