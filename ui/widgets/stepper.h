#pragma once

#include <string>
#include <vector>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// One step of a form that has several.
struct FormStep {
    std::string key;  ///< the last part of its key
    std::string title;
    std::string text;   ///< what it is about
    std::string state;  ///< "xong", "đang làm"; empty: to come. Heard, and seen in the plain skin
};

/// The steps of a form one under another, beside it on a desktop. `current` counts from 0.
[[nodiscard]] Box stepper(const View& view, const std::string& key, std::vector<FormStep> steps,
                          std::size_t current);

/// The same on a phone: a bar in as many parts as there are steps. For the eye only.
[[nodiscard]] Box step_bar(std::size_t steps, std::size_t current);

}  // namespace tiemchung::ui
