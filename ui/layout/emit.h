#pragma once

#include <unordered_map>

#include "ui/layout/layout.h"
#include "ui/semantics/tree.h"

namespace tiemchung::ui {

/// What can be done with a node.
struct Use {
    std::optional<Event> on_use;
    std::optional<Event> on_leave;
};

/// What can be done with the nodes of a frame, by node id.
using Uses = std::unordered_map<NodeId, Use>;

/// Appends the nodes of the boxes to the tree and what they do to `uses`. `placed`: whether the
/// boxes have rectangles; if not, the nodes get none and the browser lays them out.
void emit(const Box& box, const Measures& measures, bool placed, Tree& tree, Uses& uses);

}  // namespace tiemchung::ui
