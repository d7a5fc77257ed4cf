// The tree of every screen in both languages, as a screen reader meets it, against the files of
// tests/golden. After a wanted change write them anew and look at the difference:
//     TIEMCHUNG_UPDATE_GOLDEN=1 build/native/bin/ui_tests --run_test=golden_trees
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/ui/stories.h"
#include "ui/semantics/golden.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

std::string path_of_golden(std::string_view name, const std::string& language) {
    return std::string(TIEMCHUNG_SOURCE_DIR) + "/tests/golden/" + std::string(name) + "." +
           language + ".txt";
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_trees)

BOOST_AUTO_TEST_CASE(every_screen_in_both_languages_is_as_agreed) {
    const bool update = std::getenv("TIEMCHUNG_UPDATE_GOLDEN") != nullptr;
    for (const std::string language : {"vi", "en"}) {
        for (const ScreenStory& story : screen_stories()) {
            Harness page;
            page.post(Event{Remembered{{{"language", language}}}});
            story.play(page);
            const std::string printed = print(page.portal().tree());
            const std::string path = path_of_golden(story.name, language);
            if (update) std::ofstream(path, std::ios::binary) << printed;
            BOOST_TEST(printed == read(path), "the tree differs from " << path << ":\n" << printed);
        }
    }
}

BOOST_AUTO_TEST_CASE(keys_are_unique_and_do_not_collide) {
    std::set<std::string> keys;
    for (const ScreenStory& story : screen_stories()) {
        Harness page;
        story.play(page);
        const auto duplicate = page.portal().tree().duplicate_key();
        BOOST_TEST(!duplicate.has_value(), story.name << ": " << duplicate.value_or(""));
        for (const Tree::Entry& entry : page.portal().tree().entries()) {
            keys.insert(entry.node.key);
        }
    }
    std::set<NodeId> ids;
    for (const std::string& key : keys)
        ids.insert(node_id(key));
    BOOST_TEST(ids.size() == keys.size());
}

BOOST_AUTO_TEST_CASE(what_nodes_refer_to_is_there) {
    for (const ScreenStory& story : screen_stories()) {
        Harness page;
        story.play(page);
        for (const Tree::Entry& entry : page.portal().tree().entries()) {
            const Node& node = entry.node;
            BOOST_TEST_CONTEXT(story.name << ", " << node.key) {
                if (!node.error_key.empty()) BOOST_TEST(page.keyed(node.error_key) != nullptr);
                const bool open = node.role != Role::tab || node.states.has(StateBit::selected);
                const bool shown =
                    node.role != Role::disclosure || node.states.has(StateBit::expanded);
                for (const Hint& hint : node.hints) {
                    if (hint.kind != HintKind::controls || !open || !shown) continue;
                    BOOST_TEST(page.keyed(hint.text) != nullptr, hint.text);
                }
                if (is_interactive(node.role)) BOOST_TEST(!node.label.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_screen_stays_within_the_budget_of_nodes_and_bytes) {
    for (const ScreenStory& story : screen_stories()) {
        Harness page;
        story.play(page);
        BOOST_TEST(page.portal().tree().entries().size() <= 200U, story.name);
        Harness fresh;
        fresh.open("/");
        BOOST_TEST(fresh.last().ops.size() <= 24U * 1024U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
