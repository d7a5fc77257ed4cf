#pragma once

#include "ui/layout/box.h"

namespace tiemchung::ui {

/// What sizes depend on.
struct Measures {
    const Typeface& typeface;
    bool wide = false;  ///< the desktop column of the type scale
    float scale = 1;    ///< the reader's text size

    [[nodiscard]] TypeStyle style(TypeRole role) const { return type_style(role, wide, scale); }
};

/// The width at which nothing of the box has to wrap.
[[nodiscard]] float natural_width(const Box& box, const Measures& measures);

/// Gives the box and all it holds their rectangles, from (x, y) with this width, and returns the
/// height. `min_height` stretches it. Afterwards the box must stay where it is in memory.
float place(Box& box, const Measures& measures, float x, float y, float width,
            float min_height = 0);

}  // namespace tiemchung::ui
