#include "ui/widgets/card.h"

#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

struct NoteColors {
    Variant variant;
    Color fill;
    Color symbol;
    Color ink;
};

NoteColors colors_of(NoteLook look) {
    switch (look) {
        case NoteLook::blue:
            return {Variant::note_blue, Color::blue_soft, Color::blue, Color::ink};
        case NoteLook::teal:
            return {Variant::note_teal, Color::primary_soft, Color::primary, Color::ink};
        case NoteLook::amber:
            return {Variant::note_amber, Color::amber_soft, Color::amber_line, Color::ink};
        case NoteLook::red:
            return {Variant::note_red, Color::red_soft, Color::red, Color::ink};
        default:
            return {Variant::card, Color::surface2, Color::ink2, Color::ink2};
    }
}

void maybe_node(Box& box, std::string key, Variant variant) {
    if (!key.empty()) box.node = make_node(Role::group, std::move(key), {}, variant);
}

}  // namespace

Box card(const View& view, std::string key) {
    Box box;
    box.padding = all_sides(view.wide() ? 25 : 17);
    box.gap = view.wide() ? 16 : 12;
    box.look = {Shadow::card, Color::surface, 1, Color::line, 1, false, 16, {}, {}};
    box.node = make_node(Role::group, std::move(key), {}, Variant::card);
    return box;
}

Box note(const View& view, std::string key, NoteLook look, Icon symbol, std::string_view text) {
    const NoteColors colors = colors_of(look);
    Box box;
    box.flow = Flow::row;
    box.across = Across::start;
    box.gap = 12;
    box.padding = sides(16, 14);
    box.look.fill = colors.fill;
    box.look.radius = 12;
    if (view.theme == Theme::contrast) box.look.border = colors.ink;
    if (look == NoteLook::plain) box.look.border = Color::line;
    const std::string text_key = key + "/text";
    box.node = make_node(Role::note, std::move(key), {}, colors.variant);

    Box symbol_box = icon(symbol, 22, colors.symbol);
    symbol_box.self = Across::start;
    box.add(std::move(symbol_box));
    Box body;
    body.grow = 1;
    body.gap = 8;
    body.add(paragraph(text_key, text, TypeRole::item, colors.ink));
    box.add(std::move(body));
    return box;
}

Box stack(float gap, std::string key, Variant variant) {
    Box box;
    box.gap = gap;
    maybe_node(box, std::move(key), variant);
    return box;
}

Box row(float gap, std::string key, Variant variant) {
    Box box;
    box.flow = Flow::row;
    box.across = Across::center;
    box.gap = gap;
    maybe_node(box, std::move(key), variant);
    return box;
}

Box numbered_list(const View& view, const std::string& key,
                  std::initializer_list<Phrase> sentences) {
    Box list;
    list.gap = 10;
    list.node = make_node(Role::ordered_list, key);
    int number = 0;
    for (const Phrase sentence : sentences) {
        const std::string item_key = key + "/" + std::to_string(++number);
        Box item;
        item.flow = Flow::row;
        item.across = Across::start;
        item.gap = 12;
        item.node = make_node(Role::list_item, item_key);
        Box disc;
        disc.width = 24;
        disc.min_height = 24;
        disc.along = Along::center;
        disc.look.fill = Color::surface3;
        disc.look.radius = 12;
        disc.add(words(std::to_string(number), TypeRole::pill, Color::ink, TextAlign::center));
        item.add(std::move(disc));
        Box text = paragraph(item_key + "/text", view(sentence), TypeRole::item, Color::ink);
        text.grow = 1;
        item.add(std::move(text));
        list.add(std::move(item));
    }
    return list;
}

}  // namespace tiemchung::ui
