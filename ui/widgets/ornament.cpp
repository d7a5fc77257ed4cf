#include "ui/widgets/ornament.h"

#include <algorithm>

namespace tiemchung::ui {
namespace {

constexpr int modules = 21;

/// A finder pattern's module: the outer ring and the inner square are dark.
bool finder_module(int x, int y) {
    const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
    return ring == 3 || ring <= 1;
}

/// Dark or light, scattered evenly but always the same.
bool scattered(int x, int y) {
    unsigned mix = static_cast<unsigned>(x * 73 + y * 151 + 7) * 2'654'435'761U;
    mix ^= mix >> 15U;
    return (mix * 2'246'822'519U >> 20U & 1U) != 0;
}

bool dark(int x, int y) {
    const int far = modules - 7;
    if (x < 7 && y < 7) return finder_module(x, y);
    if (x >= far && y < 7) return finder_module(x - far, y);
    if (x < 7 && y >= far) return finder_module(x, y - far);
    const bool separator = (x < 8 && y < 8) || (x >= far - 1 && y < 8) || (x < 8 && y >= far - 1);
    return !separator && scattered(x, y);
}

}  // namespace

void draw_logo(Painter& painter, const Rect& tile) {
    const float unit = tile.width / 40;
    painter.fill(tile, 11 * unit, Color::primary);
    const Rect arch{tile.x + 10 * unit, tile.y + 9 * unit, 20 * unit, 22 * unit};
    painter.fill(arch, 10 * unit, Color::on_primary);
    painter.fill({arch.x, arch.y + 10 * unit, arch.width, 12 * unit}, 2 * unit, Color::on_primary);
    painter.tick({tile.x + 13 * unit, tile.y + 14.5F * unit, 14 * unit, 14 * unit}, 3 * unit,
                 Color::primary);
}

void draw_code_ornament(Painter& painter, const Rect& square, Color color, float opacity) {
    const float size = square.width / modules;
    for (int y = 0; y < modules; ++y) {
        int x = 0;
        while (x < modules) {
            int end = x;
            while (end < modules && dark(end, y))
                ++end;
            if (end > x) {
                painter.fill({square.x + static_cast<float>(x) * size,
                              square.y + static_cast<float>(y) * size,
                              static_cast<float>(end - x) * size, size},
                             0, color, opacity);
            }
            x = end + 1;
        }
    }
}

void draw_scan_frame(Painter& painter, const Rect& square, Color color) {
    const float arm = std::min(44.0F, square.width / 4);
    for (const float sx : {1.0F, -1.0F}) {
        for (const float sy : {1.0F, -1.0F}) {
            painter.corner(sx > 0 ? square.x : square.right(), sy > 0 ? square.y : square.bottom(),
                           arm, 12, sx, sy, color, 4);
        }
    }
}

void draw_hero_art(Painter& painter, const Rect& place, const HeroArt& art) {
    const Rect paper{place.x, place.y, 282, 196};
    painter.shadow(paper, 16, Shadow::action);
    painter.fill(paper, 16, Color::surface);
    const Rect head{paper.x, paper.y, paper.width, 44};
    painter.clipped(head, [&] { painter.fill(paper, 16, Color::primary); });
    painter.icon(Icon::cert, {head.x + 16, head.y + 12, 20, 20}, Color::on_primary);
    painter.text(art.certificate, head.x + 46, head.y + 27, 14, Weight::semibold,
                 Color::on_primary);
    painter.stroke(paper, 16, Color::line, 1);

    const Rect plate{paper.x + 16, paper.y + 60, 122, 122};
    painter.fill(plate, 12, Color::on_cam);
    painter.stroke(plate, 12, Color::line, 1);
    draw_code_ornament(painter, {plate.x + 8.5F, plate.y + 8.5F, 105, 105}, Color::cam, 1);
    const float widths[] = {96, 72, 88, 56};
    for (int i = 0; i < 4; ++i) {
        painter.fill({paper.x + 156, paper.y + 66 + 19 * static_cast<float>(i), widths[i], 8}, 4,
                     Color::surface3);
    }
    const Rect verdict{paper.x + 213, paper.y + 119, 156, 60};
    painter.shadow(verdict, 12, Shadow::action);
    painter.fill(verdict, 12, Color::green);
    painter.icon(Icon::check_circle, {verdict.x + 17, verdict.y + 15, 30, 30}, Color::on_green);
    painter.text(art.verdict, verdict.x + 60, verdict.y + 37, 20, Weight::semibold,
                 Color::on_green);
}

}  // namespace tiemchung::ui
