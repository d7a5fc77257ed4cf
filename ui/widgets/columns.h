#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// How two columns share the width on a desktop.
struct Shares {
    float left = 1;
    float right = 1;
};

/// Side by side on a desktop, each as high as it needs; one above the other elsewhere.
[[nodiscard]] Box two_columns(const View& view, std::string key, Box left, Box right,
                              Shares shares);

/// A form, and beside it what helps to fill it in.
inline constexpr Shares form_and_help{784, 392};

}  // namespace tiemchung::ui
