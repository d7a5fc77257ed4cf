// Every screen at every width and text size: nothing sticks out, nothing that can be used lies over
// another, every target is large enough.
#include <boost/test/unit_test.hpp>
#include <cstdio>

#include "tests/ui/stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr float widths[] = {320, 360, 390, 599, 640, 768, 1023, 1024, 1280, 1440};
constexpr float scales[] = {1, 1.3F, 2};
constexpr float least_target = 44;

bool overlap(const Rect& one, const Rect& other) {
    return one.x < other.right() - 0.5F && other.x < one.right() - 0.5F &&
           one.y < other.bottom() - 0.5F && other.y < one.bottom() - 0.5F;
}

void check_places(const Tree& tree, float width) {
    std::vector<const Node*> targets;
    for (const Tree::Entry& entry : tree.entries()) {
        const Node& node = entry.node;
        if (node.rect.width < 0) continue;
        BOOST_TEST(node.rect.x >= -0.5F, node.key);
        BOOST_TEST(node.rect.right() <= width + 0.5F, node.key);
        BOOST_TEST(node.rect.y >= 0, node.key);
        if (!is_interactive(node.role)) continue;
        BOOST_TEST(node.rect.width >= least_target, node.key);
        BOOST_TEST(node.rect.height >= least_target, node.key);
        targets.push_back(&node);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t k = i + 1; k < targets.size(); ++k) {
            BOOST_TEST(!overlap(targets[i]->rect, targets[k]->rect),
                       targets[i]->key << " lies over " << targets[k]->key);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(screens_fit)

BOOST_AUTO_TEST_CASE(at_every_width_and_text_size) {
    if (!Harness().has_fonts()) {
        std::fputs("SKIPPED: no font files in " TIEMCHUNG_FONTS "\n", stderr);
        return;
    }
    for (const std::string language : {"vi", "en"}) {
        for (const float width : widths) {
            for (const float scale : scales) {
                for (const ScreenStory& story : screen_stories()) {
                    BOOST_TEST_CONTEXT(story.name << " " << language << " " << width << " × "
                                                  << scale) {
                        Harness page(width, scale);
                        page.post(Event{Remembered{{{"language", language}}}});
                        story.play(page);
                        check_places(page.portal().tree(), width);
                        BOOST_TEST(page.last().document_height >= 600);
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(texts_stay_inside_what_holds_them) {
    Harness page(390);
    if (!page.has_fonts()) return;
    page.open("/");
    const Node* door = page.keyed("home/doors/verify");
    BOOST_TEST_REQUIRE(door != nullptr);
    BOOST_TEST(door->rect.width == 390 - 32);
    BOOST_TEST(door->rect.height >= 104);
}

BOOST_AUTO_TEST_CASE(a_soft_keyboard_does_not_move_the_page) {
    Harness page(390);
    if (!page.has_fonts()) return;
    page.open("/kiem-tra");
    const float height = page.last().document_height;
    page.environment.height_css = 400;
    page.set_environment();
    page.frame();
    BOOST_TEST(page.last().document_height == height);
    BOOST_TEST(page.last().ops.empty());
}

BOOST_AUTO_TEST_SUITE_END()
