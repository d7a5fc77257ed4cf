#include "ui/screens/verify_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

struct PossibleResult {
    std::string_view key;
    Icon symbol;
    Color fill;
    Color ink;
    Phrase name;
    Phrase text;
};
constexpr PossibleResult results[] = {
    {"valid", Icon::check_circle, Color::green, Color::on_green, Phrase::result_valid,
     Phrase::result_valid_text},
    {"expired", Icon::clock, Color::amber, Color::on_amber, Phrase::result_expired,
     Phrase::result_expired_text},
    {"forged", Icon::octagon_x, Color::red, Color::on_red, Phrase::result_forged,
     Phrase::result_forged_text},
};

Box result_box(const View& view, const PossibleResult& result) {
    const std::string key = "verify/help/" + std::string(result.key);
    Box box = row(14);
    box.padding = all_sides(13);
    box.look.border = Color::line;
    box.look.radius = 12;
    box.node = make_node(Role::list_item, key);
    Box tile;
    tile.width = 52;
    tile.min_height = 52;
    tile.flow = Flow::row;
    tile.along = Along::center;
    tile.look.fill = result.fill;
    tile.look.radius = 10;
    tile.add(icon(result.symbol, 28, result.ink));
    box.add(std::move(tile));
    Box text;
    text.grow = 1;
    text.add(paragraph(key + "/name", view(result.name), TypeRole::card_title, Color::ink));
    text.add(paragraph(key + "/text", view(result.text), TypeRole::hint));
    box.add(std::move(text));
    return box;
}

}  // namespace

Box help_card(const View& view) {
    Box box = card(view, "verify/help");
    box.add(heading("verify/help/title", view(Phrase::results_title), 2, TypeRole::card_title));
    Box list = stack(12);
    list.node = make_node(Role::list, "verify/help/results");
    for (const PossibleResult& result : results)
        list.add(result_box(view, result));
    box.add(std::move(list));
    box.add(note(view, "verify/help/identity", NoteLook::blue, Icon::idcard,
                 view(Phrase::identity_note)));
    Box trouble = stack(2);
    trouble.add(heading("verify/help/trouble", view(Phrase::trouble_title), 3, TypeRole::label));
    trouble.add(paragraph("verify/help/trouble_text", view(Phrase::trouble_text), TypeRole::hint));
    box.add(std::move(trouble));
    return box;
}

}  // namespace tiemchung::ui
