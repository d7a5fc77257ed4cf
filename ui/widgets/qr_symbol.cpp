#include "ui/widgets/qr_symbol.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

/// Squares of whole device pixels, so that none is wider than its neighbour.
void draw(Painter& painter, const Rect& plate, const qr::Symbol& symbol, float density) {
    const auto squares = static_cast<float>(symbol.size + 2 * qr::quiet_zone);
    const float size = std::max(1.0F, std::floor(plate.width * density / squares)) / density;
    const float used = size * static_cast<float>(symbol.size);
    const float left = std::round((plate.x + (plate.width - used) / 2) * density) / density;
    const float top = std::round((plate.y + (plate.height - used) / 2) * density) / density;
    painter.fill(plate, 0, Color::on_cam);
    for (std::size_t y = 0; y < symbol.size; ++y) {
        for (std::size_t x = 0; x < symbol.size; ++x) {
            std::size_t end = x;
            while (end < symbol.size && symbol.is_dark(end, y))
                ++end;
            if (end == x) continue;
            painter.fill({left + static_cast<float>(x) * size, top + static_cast<float>(y) * size,
                          static_cast<float>(end - x) * size, size},
                         0, Color::cam);
            x = end;
        }
    }
}

}  // namespace

Box qr_symbol(const View& view, const QrSymbol& code, float side) {
    Box box;
    box.width = side;
    box.min_height = side;
    box.self = Across::center;
    box.node = make_node(Role::qr, code.key, code.label);
    box.node->hints = {
        {HintKind::svg_path, std::to_string(code.symbol.size) + '\t' + code.svg_path}};
    box.drawing = [symbol = code.symbol, density = view.density](
                      Painter& painter, const Rect& rect) { draw(painter, rect, symbol, density); };
    return box;
}

}  // namespace tiemchung::ui
