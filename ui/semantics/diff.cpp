#include "ui/semantics/diff.h"

#include <unordered_map>
#include <unordered_set>

namespace tiemchung::ui {
namespace {

using Index = std::unordered_map<NodeId, const Tree::Entry*>;

NodeId parent_id(const Tree& tree, const Tree::Entry& entry) {
    return entry.parent == Tree::root ? 0 : tree.entries()[entry.parent].id;
}

Index index_of(const Tree& tree) {
    Index index;
    index.reserve(tree.entries().size());
    for (const Tree::Entry& entry : tree.entries())
        index.emplace(entry.id, &entry);
    return index;
}

/// Every parent with its children, parents in reading order.
std::vector<Order> orders_of(const Tree& tree) {
    std::vector<Order> orders;
    std::unordered_map<NodeId, std::size_t> place;
    for (const Tree::Entry& entry : tree.entries()) {
        const NodeId parent = parent_id(tree, entry);
        const auto [found, added] = place.emplace(parent, orders.size());
        if (added) orders.push_back({parent, {}});
        orders[found->second].children.push_back(entry.id);
    }
    return orders;
}

bool same_but_for_place(const Node& left, const Node& right) {
    return left.role == right.role && left.variant == right.variant &&
           left.states == right.states && left.font == right.font && left.label == right.label &&
           left.value == right.value && left.revision == right.revision &&
           left.error_key == right.error_key && left.hints == right.hints;
}

/// The elements that live on: the same id, role and parent, and a parent that lives on. A changed
/// parent makes an element anew, since browsers drop focus on such a move in any case.
std::unordered_set<NodeId> kept_elements(const Tree& before, const Index& old_index,
                                         const Tree& after) {
    std::unordered_set<NodeId> kept;
    for (const Tree::Entry& entry : after.entries()) {
        const NodeId parent = parent_id(after, entry);
        const auto old = old_index.find(entry.id);
        if (old != old_index.end() && old->second->node.role == entry.node.role &&
            parent_id(before, *old->second) == parent && (parent == 0 || kept.contains(parent))) {
            kept.insert(entry.id);
        }
    }
    return kept;
}

}  // namespace

std::vector<Op> diff(const Tree& before, const Tree& after) {
    std::vector<Op> ops;
    const Index old_index = index_of(before);
    const std::unordered_set<NodeId> kept = kept_elements(before, old_index, after);

    for (auto entry = before.entries().rbegin(); entry != before.entries().rend(); ++entry) {
        if (!kept.contains(entry->id)) ops.emplace_back(Remove{entry->id});
    }
    for (const Tree::Entry& entry : after.entries()) {
        const Node* old = kept.contains(entry.id) ? &old_index.at(entry.id)->node : nullptr;
        if (old == nullptr || !same_but_for_place(*old, entry.node)) {
            ops.emplace_back(Put{&entry.node, parent_id(after, entry)});
        } else if (!(old->rect == entry.node.rect)) {
            ops.emplace_back(Move{entry.id, entry.node.rect});
        }
    }
    std::unordered_map<NodeId, std::vector<NodeId>> old_orders;
    for (Order& order : orders_of(before)) {
        if (order.parent == 0 || kept.contains(order.parent)) {
            old_orders.emplace(order.parent, std::move(order.children));
        }
    }
    for (Order& order : orders_of(after)) {
        const auto old = old_orders.find(order.parent);
        if (old == old_orders.end() || old->second != order.children) {
            ops.emplace_back(std::move(order));
        }
    }
    return ops;
}

}  // namespace tiemchung::ui
