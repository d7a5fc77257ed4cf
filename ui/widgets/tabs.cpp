#include "ui/widgets/tabs.h"

#include "ui/widgets/text.h"

namespace tiemchung::ui {

Box tab_list(const View& view, std::string key, std::string_view label,
             const std::string& panel_key, std::vector<Tab> tabs) {
    Box list;
    list.flow = view.stacked() ? Flow::column : Flow::row;
    list.padding = all_sides(4);
    list.look.fill = Color::surface3;
    list.look.radius = 12;
    list.node = make_node(Role::tab_list, std::move(key), label);
    for (Tab& tab : tabs) {
        const Color ink = tab.selected ? Color::primary : Color::ink2;
        Box box;
        box.flow = Flow::row;
        box.across = Across::center;
        box.along = Along::center;
        box.gap = 8;
        box.grow = list.flow == Flow::row ? 1 : 0;
        box.padding = sides(6, 4);
        box.min_height = 48;
        box.look.radius = 10;
        if (tab.selected) {
            box.look.fill = Color::surface;
            box.look.shadow = Shadow::card;
            if (view.theme == Theme::contrast) box.look.border = Color::line;
        } else if (view.active(tab.key)) {
            box.look.fill = Color::surface2;
        }
        box.node = make_node(Role::tab, tab.key, tab.label, Variant::tab);
        box.node->states.set(StateBit::selected, tab.selected);
        box.node->hints = {{HintKind::controls, panel_key},
                           {HintKind::icon, std::string(name_of(tab.symbol))}};
        box.on_use = std::move(tab.select);
        box.add(icon(tab.symbol, 20, ink));
        box.add(words(tab.label, TypeRole::tab, ink));
        list.add(std::move(box));
    }
    return list;
}

}  // namespace tiemchung::ui
