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

/// What is wrong with the places of a tree; empty if nothing is. Built only where something is: the
/// test looks at some millions of places.
std::string wrong_places(const Tree& tree, float width) {
    std::string wrong;
    const auto complain = [&wrong](const Node& node, const char* what) {
        wrong.append(node.key).append(what).append("\n");
    };
    std::vector<const Node*> targets;
    for (const Tree::Entry& entry : tree.entries()) {
        const Node& node = entry.node;
        if (node.rect.width < 0) continue;
        if (node.rect.x < -0.5F || node.rect.right() > width + 0.5F) complain(node, " sticks out");
        if (node.rect.y < 0) complain(node, " lies above the page");
        if (!is_interactive(node.role)) continue;
        if (node.rect.width < least_target || node.rect.height < least_target) {
            complain(node, " is too small to be hit");
        }
        targets.push_back(&node);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t k = i + 1; k < targets.size(); ++k) {
            if (overlap(targets[i]->rect, targets[k]->rect)) {
                complain(*targets[i], (" lies over " + targets[k]->key).c_str());
            }
        }
    }
    return wrong;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(screens_fit)

BOOST_AUTO_TEST_CASE(at_every_width_and_text_size) {
    if (!Harness().has_fonts()) {
        std::fputs("SKIPPED: no font files in " TIEMCHUNG_FONTS "\n", stderr);
        return;
    }
    for (const std::string language : {"vi", "en"}) {
        for (const ScreenStory& story : screen_stories()) {
            Harness page;
            page.post(Event{Remembered{{{"language", language}}}});
            story.play(page);
            for (const float width : widths) {
                for (const float scale : scales) {
                    page.environment.width_css = width;
                    page.environment.text_scale = scale;
                    page.set_environment();
                    page.frame(0);
                    const std::string wrong = wrong_places(page.portal().tree(), width);
                    BOOST_TEST(wrong.empty(), story.name << " " << language << " " << width << " × "
                                                         << scale << ":\n"
                                                         << wrong);
                    BOOST_TEST(page.last().document_height >= 600);
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
