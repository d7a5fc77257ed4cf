#include "ui/screens/home_parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/card.h"
#include "ui/widgets/ornament.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float doors_over_hero = 56;

Box hero_words(const View& view) {
    Box box = stack(view.wide() ? 8.0F : 5.0F);
    box.max_width = view.wide() ? 590.0F : 680.0F;
    box.add(heading("page/title", view(Phrase::home_title), 1, TypeRole::display));
    box.add(paragraph("home/lead", view(Phrase::home_lead), TypeRole::lead));
    return box;
}

/// The gradient reaches down behind the doors; the art stands at the right where there is room.
Box hero(const View& view) {
    Box box;
    box.padding = view.wide() ? Insets{view.margin(), 40, view.margin(), 29}
                              : Insets{view.margin(), 21, view.margin(), 22};
    const bool with_art = view.very_wide();
    const float art_x = view.width - view.margin() - 407;
    const HeroArt art{view(Phrase::art_certificate), view(Phrase::art_valid)};
    box.drawing = [=](Painter& painter, const Rect& rect) {
        const Rect hill{rect.x, rect.y, rect.width, rect.height + doors_over_hero};
        painter.gradient(hill, Color::hero_top, Color::hero_bottom);
        if (!with_art) return;
        painter.clipped(hill, [&] {
            painter.disc(art_x + 157, rect.y + 260, 260, Color::surface, 0.32F);
            painter.disc(art_x + 157, rect.y + 260, 184, Color::surface, 0.4F);
        });
        draw_hero_art(painter, {art_x, rect.y + 31, 0, 0}, art);
    };
    if (with_art) box.min_height = 256;
    box.node = make_node(Role::group, "home/hero", {}, Variant::hero);
    box.add(hero_words(view));
    return box;
}

Box lower_part(const View& view, const State& state) {
    Box box = stack(view.wide() ? 20.0F : 16.0F);
    const bool samples = !state.configuration.samples.empty();
    if (!view.wide()) {
        box.add(hotline_card(view));
        box.add(track_card(view));
        box.add(steps_card(view));
        if (samples) box.add(samples_card(view, state));
        return box;
    }
    Box columns;
    columns.flow = Flow::row;
    columns.gap = 20;
    Box steps = steps_card(view);
    steps.grow = 2;
    steps.min_width = 20;  // the gap that three columns have inside two of them
    columns.add(std::move(steps));
    Box hotline = hotline_card(view);
    hotline.grow = 1;
    columns.add(std::move(hotline));
    box.add(std::move(columns));
    if (samples) box.add(samples_card(view, state));
    return box;
}

}  // namespace

Box home_screen(const View& view, const State& state) {
    Box screen;
    screen.add(hero(view));
    Box body = stack(view.wide() ? 20.0F : 16.0F);
    body.padding = sides(view.margin(), 0);
    body.padding.bottom = view.wide() ? 16 : 12;
    body.add(doors(view));
    body.add(lower_part(view, state));
    screen.add(std::move(body));
    return screen;
}

}  // namespace tiemchung::ui
