#include "ui/widgets/description_list.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box number_tile(int number) {
    Box tile;
    tile.width = 26;
    tile.min_height = 24;
    tile.along = Along::center;
    tile.self = Across::start;
    tile.look.fill = Color::surface3;
    tile.look.radius = 6;
    tile.add(words(std::to_string(number), TypeRole::pill, Color::ink, TextAlign::center));
    return tile;
}

Box term_of(const std::string& key, const Description& line) {
    std::string term = line.term;
    if (line.number > 0) term = std::to_string(line.number) + ". " + term;
    Box box = words(line.number > 0 ? term.substr(term.find(' ') + 1) : term, TypeRole::hint,
                    Color::ink3);
    box.node = make_node(Role::term, key + "/term", term);
    return box;
}

}  // namespace

Box description_list(const View& view, const std::string& key,
                     const std::vector<Description>& lines, float term_width) {
    Box list = stack(0);
    list.node = make_node(Role::description_list, key);
    const bool beside = !view.stacked();
    for (const Description& line : lines) {
        const std::string line_key = key + "/" + line.key;
        const std::string mark = line.mark.empty() ? "" : " (" + line.mark + ")";
        Box definition = words(line.value + mark, line.role, Color::ink);
        if (!line.shown.empty()) definition.text->shown = line.shown + mark;
        definition.node = make_node(Role::definition, line_key + "/value", line.value + mark);

        Box pair;
        pair.flow = beside ? Flow::row : Flow::column;
        pair.across = beside ? Across::start : Across::stretch;
        pair.gap = beside ? 12.0F : 2.0F;
        pair.grow = 1;
        Box term = term_of(line_key, line);
        term.padding.top = beside ? 2.0F : 0.0F;
        if (beside) {
            term.width = line.number > 0 ? 150.0F : term_width;
            definition.grow = 1;
        }
        pair.add(std::move(term));
        pair.add(std::move(definition));

        Box whole = row(10);
        whole.across = Across::start;
        whole.padding = sides(0, 10);
        whole.look.line_below = Color::line;
        if (line.number > 0) whole.add(number_tile(line.number));
        whole.add(std::move(pair));
        list.add(std::move(whole));
    }
    return list;
}

}  // namespace tiemchung::ui
