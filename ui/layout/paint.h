#pragma once

#include "ui/layout/box.h"

namespace tiemchung::ui {

/// Paints the box and all it holds, back to front.
void paint(const Box& box, const Typeface& typeface, Painter& painter);

}  // namespace tiemchung::ui
