#pragma once

#include <string>

#include "ui/semantics/tree.h"

namespace tiemchung::ui {

/// The tree as indented text, one node a line: `role "name" =value [states] {hints} → key`.
/// Without rectangles and fonts, so that it says what a screen reader meets, not how it looks.
[[nodiscard]] std::string print(const Tree& tree);

}  // namespace tiemchung::ui
