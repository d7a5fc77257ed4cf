#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/semantics/node.h"

namespace tiemchung::ui {

/// The nodes of one frame in reading order, which is also the order of the page's elements.
class Tree {
  public:
    /// The parent of top-level nodes.
    static constexpr std::size_t root = static_cast<std::size_t>(-1);

    struct Entry {
        Node node;
        NodeId id = 0;
        std::size_t parent = root;  ///< index of the parent
    };

    /// Opens a node under the innermost open one. Each `open` needs its `close`.
    void open(Node node);
    void close();

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

    /// The node with this id, or nothing.
    [[nodiscard]] const Node* find(NodeId id) const;

    /// The first key that stands twice, or whose id another key has, or whose id is the root's.
    [[nodiscard]] std::optional<std::string_view> duplicate_key() const;

  private:
    std::vector<Entry> entries_;
    std::size_t open_ = root;
};

}  // namespace tiemchung::ui
