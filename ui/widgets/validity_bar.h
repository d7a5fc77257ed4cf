#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// Twelve segments, as many filled, from the right, as there are months left.
struct ValidityBar {
    std::string key;
    std::string label;
    int months_left = 0;     ///< 0…12
    bool ends_soon = false;  ///< amber instead of green
};
[[nodiscard]] Box validity_bar(const ValidityBar& bar);

}  // namespace tiemchung::ui
