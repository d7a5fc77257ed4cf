#include "ui/semantics/tree.h"

#include <algorithm>

namespace tiemchung::ui {

void Tree::open(Node node) {
    const NodeId id = node.id();
    entries_.push_back({std::move(node), id, open_});
    open_ = entries_.size() - 1;
}

void Tree::close() {
    open_ = entries_[open_].parent;
}

const Node* Tree::find(NodeId id) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [id](const Entry& entry) { return entry.id == id; });
    return found == entries_.end() ? nullptr : &found->node;
}

std::optional<std::string_view> Tree::duplicate_key() const {
    std::vector<const Entry*> by_id;
    by_id.reserve(entries_.size());
    for (const Entry& entry : entries_) {
        if (entry.id == 0) return entry.node.key;
        by_id.push_back(&entry);
    }
    std::sort(by_id.begin(), by_id.end(),
              [](const Entry* left, const Entry* right) { return left->id < right->id; });
    const auto twice = std::adjacent_find(
        by_id.begin(), by_id.end(),
        [](const Entry* left, const Entry* right) { return left->id == right->id; });
    if (twice == by_id.end()) return std::nullopt;
    return (*twice)->node.key;
}

}  // namespace tiemchung::ui
