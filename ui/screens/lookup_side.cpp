#include "ui/screens/lookup_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box needed(const View& view, const std::string& key, Icon symbol, Phrase sentence) {
    Box item = row(12);
    item.across = Across::start;
    item.node = make_node(Role::list_item, key);
    Box sign = icon(symbol, 22, Color::primary);
    sign.self = Across::start;
    item.add(std::move(sign));
    Box text = paragraph(key + "/text", view(sentence), TypeRole::item, Color::ink);
    text.grow = 1;
    item.add(std::move(text));
    return item;
}

Box preparation(const View& view) {
    Box box = card(view, "lookup/prepare");
    box.add(heading("lookup/prepare/title", view(Phrase::prepare_title), 2, TypeRole::card_title));
    Box list = stack(14);
    list.node = make_node(Role::list, "lookup/prepare/list");
    list.add(needed(view, "lookup/prepare/id", Icon::idcard, Phrase::prepare_id));
    list.add(needed(view, "lookup/prepare/phone", Icon::phone, Phrase::prepare_phone));
    box.add(std::move(list));
    return box;
}

Box nothing_found(const View& view) {
    Box box = card(view, "lookup/nothing");
    box.look.shadow = Shadow::none;
    box.look.fill = Color::orange_soft;
    box.look.border = Color::orange_bright;
    box.node->variant = Variant::card_orange;
    Box words_box = stack(4);
    words_box.add(heading("lookup/nothing/title", view(Phrase::not_found_title), 2,
                          TypeRole::card_title, Color::orange_ink));
    words_box.add(paragraph("lookup/nothing/text", view(Phrase::not_found_text), TypeRole::item,
                            Color::ink2));
    box.add(std::move(words_box));
    const std::string report(path_of(Page::report));
    Box link = button(view,
                      {"lookup/nothing/report",
                       std::string(view(Phrase::nav_report)),
                       ButtonLook::outline,
                       Icon::report,
                       {},
                       report},
                      Go{report});
    link.look.border = Color::orange;
    for (Box& child : link.children) {
        if (child.text) child.text->color = Color::orange;
        if (child.icon) child.icon->color = Color::orange;
    }
    box.add(std::move(link));
    return box;
}

Box hotline(const View& view) {
    const std::string spoken =
        std::string(view(Phrase::lookup_help)) + " " + std::string(view(Phrase::hotline_number));
    Box box = row(16);
    box.padding = sides(25, 12);
    box.min_height = 78;
    box.look = {Shadow::card, Color::surface, 1, Color::line, 1, false, 16, {}, {}};
    box.node = make_node(Role::link, "lookup/hotline", spoken, Variant::hotline_bar);
    box.node->hints = {{HintKind::href, "tel:19009095"}, {HintKind::icon, "headset"}};
    box.add(icon(Icon::headset, 24, Color::primary));
    Box text = stack(0);
    text.grow = 1;
    text.add(words(view(Phrase::lookup_help), TypeRole::hint, Color::ink2));
    text.add(words(view(Phrase::hotline_number), TypeRole::hotline, Color::primary_ink));
    box.add(std::move(text));
    return box;
}

}  // namespace

Box lookup_side(const View& view) {
    Box side = stack(16);
    side.add(preparation(view));
    side.add(nothing_found(view));
    // On a phone the bar at the bottom of the page is the hotline.
    if (view.wide()) side.add(hotline(view));
    return side;
}

}  // namespace tiemchung::ui
