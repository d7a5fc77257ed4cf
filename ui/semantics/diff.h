#pragma once

#include <variant>
#include <vector>

#include "ui/semantics/tree.h"

namespace tiemchung::ui {

/// An element that is no longer there. Children are removed before their parents.
struct Remove {
    NodeId id = 0;
};

/// An element that is new, or of which more than the rectangle changed.
struct Put {
    const Node* node = nullptr;  ///< lives as long as the new tree
    NodeId parent = 0;
};

/// The children of one element, in their order; sent when the list changed.
struct Order {
    NodeId parent = 0;
    std::vector<NodeId> children;
};

/// An element that only moved.
struct Move {
    NodeId id = 0;
    Rect rect;
};

using Op = std::variant<Remove, Put, Order, Move>;

/// What turns the page of `before` into the page of `after`, to be applied in this order. A node
/// whose role changed is removed and made anew, since an element cannot change its kind.
[[nodiscard]] std::vector<Op> diff(const Tree& before, const Tree& after);

}  // namespace tiemchung::ui
