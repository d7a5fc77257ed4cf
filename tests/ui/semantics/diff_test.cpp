#include "ui/semantics/diff.h"

#include <boost/test/unit_test.hpp>
#include <map>

using namespace tiemchung::ui;

namespace {

Node node(std::string key, Role role = Role::text, std::string label = "") {
    Node made;
    made.key = std::move(key);
    made.role = role;
    made.label = std::move(label);
    return made;
}

/// A page that applies ops the way the browser side does, to see where they lead.
class OpenPage {
  public:
    void apply(const std::vector<Op>& ops) {
        for (const Op& op : ops)
            std::visit(*this, op);
    }
    void operator()(const Remove& op) {
        BOOST_TEST(elements_.erase(op.id) == 1U);
        for (auto& [parent, children] : children_)
            std::erase(children, op.id);
    }
    void operator()(const Put& op) {
        const bool is_new = !elements_.contains(op.node->id());
        elements_[op.node->id()] = *op.node;
        if (is_new) children_[op.parent].push_back(op.node->id());
    }
    void operator()(const Order& op) { children_[op.parent] = op.children; }
    void operator()(const Move& op) { elements_.at(op.id).rect = op.rect; }

    void require_same_as(const Tree& tree) {
        BOOST_TEST(elements_.size() == tree.entries().size());
        std::map<NodeId, std::vector<NodeId>> expected;
        for (const Tree::Entry& entry : tree.entries()) {
            BOOST_TEST((elements_.at(entry.id) == entry.node));
            const NodeId parent = entry.parent == Tree::root ? 0 : tree.entries()[entry.parent].id;
            expected[parent].push_back(entry.id);
        }
        for (const auto& [parent, children] : expected) {
            BOOST_TEST(children_[parent] == children, boost::test_tools::per_element());
        }
    }

  private:
    std::map<NodeId, Node> elements_;
    std::map<NodeId, std::vector<NodeId>> children_;
};

Tree list_of(const std::vector<std::string>& keys) {
    Tree tree;
    tree.open(node("list", Role::list));
    for (const std::string& key : keys) {
        tree.open(node("list/" + key, Role::list_item));
        tree.open(node("list/" + key + "/text", Role::text, key));
        tree.close();
        tree.close();
    }
    tree.close();
    return tree;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diff_of_trees)

BOOST_AUTO_TEST_CASE(an_unchanged_page_needs_no_ops) {
    BOOST_TEST(diff(list_of({"a", "b"}), list_of({"a", "b"})).empty());
}

BOOST_AUTO_TEST_CASE(ops_lead_from_any_page_to_any_other) {
    const std::vector<std::vector<std::string>> pages{
        {}, {"a"}, {"a", "b", "c"}, {"c", "a", "b"}, {"b"}, {"d", "b"}, {"b", "d", "e", "a"}};
    for (const auto& from : pages) {
        for (const auto& to : pages) {
            OpenPage page;
            page.apply(diff(Tree{}, list_of(from)));
            page.apply(diff(list_of(from), list_of(to)));
            page.require_same_as(list_of(to));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_element_that_changes_its_kind_is_made_anew_with_all_it_holds) {
    Tree before;
    before.open(node("a", Role::group));
    before.open(node("a/text", Role::text, "x"));
    before.close();
    before.close();
    Tree after;
    after.open(node("a", Role::section));
    after.open(node("a/text", Role::text, "x"));
    after.close();
    after.close();
    const auto ops = diff(before, after);
    OpenPage page;
    page.apply(diff(Tree{}, before));
    page.apply(ops);
    page.require_same_as(after);
    BOOST_TEST(std::get<Remove>(ops.at(0)).id == node_id("a/text"));
    BOOST_TEST(std::get<Remove>(ops.at(1)).id == node_id("a"));
}

BOOST_AUTO_TEST_CASE(an_element_that_only_moved_keeps_everything_else) {
    Tree before;
    before.open(node("a"));
    before.close();
    Tree after;
    Node moved = node("a");
    moved.rect = {1, 2, 3, 4};
    after.open(moved);
    after.close();
    const auto ops = diff(before, after);
    BOOST_TEST(ops.size() == 1U);
    BOOST_TEST((std::get<Move>(ops.at(0)).rect == Rect{1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_twice_is_found) {
    BOOST_TEST(!list_of({"a", "b"}).duplicate_key().has_value());
    BOOST_TEST(list_of({"a", "b", "a"}).duplicate_key().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
