#include "ui/widgets/chip.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

struct ChipColors {
    Variant variant;
    Color fill;
    Color ink;
};

ChipColors colors_of(ChipLook look) {
    switch (look) {
        case ChipLook::green:
            return {Variant::chip_green, Color::green_soft, Color::green_ink};
        case ChipLook::amber:
            return {Variant::chip_amber, Color::amber_soft, Color::amber_ink};
        case ChipLook::red:
            return {Variant::chip_red, Color::red_soft, Color::red_ink};
        default:
            return {Variant::chip_blue, Color::blue_soft, Color::blue_ink};
    }
}

}  // namespace

Box chip(std::string key, ChipLook look, Icon symbol, std::string_view text) {
    const ChipColors colors = colors_of(look);
    Box box = row(6);
    box.padding = {10, 5, 12, 5};
    box.min_height = 30;
    box.self = Across::start;
    box.look.fill = colors.fill;
    box.look.radius = 15;
    box.add(icon(symbol, 18, colors.ink));
    Box label = words(text, TypeRole::pill, colors.ink);
    label.node = make_node(Role::text, std::move(key), text, colors.variant);
    label.node->hints.push_back({HintKind::icon, std::string(name_of(symbol))});
    box.add(std::move(label));
    return box;
}

}  // namespace tiemchung::ui
