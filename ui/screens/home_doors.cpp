#include "ui/screens/home_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

/// What makes one door differ from the next.
struct Door {
    std::string_view key;
    Variant variant;
    Page page;
    Icon symbol;
    Phrase title;
    Phrase text;
    Phrase action;
    Color fill;
    Color active_fill;
    Color border;
    Color tile;
    Color on_tile;
    Color title_ink;
    Color text_ink;
    Color action_ink;
};

/// A full bright block would dazzle in the dark themes: there it is soft, with a bright edge.
Door lookup_door(Theme theme) {
    const bool light = theme == Theme::light;
    return {"home/doors/lookup",
            Variant::door_primary,
            Page::lookup,
            Icon::cert,
            Phrase::door_lookup,
            Phrase::door_lookup_text,
            Phrase::door_lookup_action,
            light ? Color::primary : Color::primary_soft,
            light ? Color::primary_strong : Color::surface3,
            Color::primary,
            light ? Color::surface : Color::primary,
            light ? Color::primary : Color::on_primary,
            light ? Color::on_primary : Color::ink,
            light ? Color::on_primary : Color::ink2,
            light ? Color::on_primary : Color::primary};
}

Door verify_door() {
    return {"home/doors/verify",
            Variant::door_blue,
            Page::verify,
            Icon::qr,
            Phrase::nav_verify,
            Phrase::door_verify_text,
            Phrase::door_verify_action,
            Color::surface,
            Color::surface2,
            Color::line,
            Color::blue_soft,
            Color::blue,
            Color::ink,
            Color::ink2,
            Color::blue};
}

Door report_door() {
    return {"home/doors/report",
            Variant::door_orange,
            Page::report,
            Icon::report,
            Phrase::door_report,
            Phrase::door_report_text,
            Phrase::door_report_action,
            Color::orange_soft,
            Color::orange_soft,
            Color::orange_bright,
            Color::orange,
            Color::on_orange,
            Color::orange_ink,
            Color::ink2,
            Color::orange_ink};
}

Box tile(const View& view, const Door& door) {
    Box box;
    const float size = view.wide() ? 48 : 52;
    box.width = size;
    box.min_height = size;
    box.self = view.wide() ? Across::start : Across::center;
    box.flow = Flow::row;
    box.along = Along::center;
    box.look.fill = door.tile;
    box.look.radius = 14;
    box.add(icon(door.symbol, 28, door.on_tile));
    return box;
}

Box action_row(const View& view, const Door& door) {
    Box line = row(8);
    line.padding = {0, 8, 14, 0};
    Box label = words(view(door.action), TypeRole::door_action, door.action_ink);
    label.grow = 1;
    line.add(std::move(label));
    line.add(icon(Icon::arrow, 20, door.action_ink));
    return line;
}

Box door_box(const View& view, const Door& door) {
    const std::string href(path_of(door.page));
    Box box;
    box.flow = Flow::row;
    box.gap = 16;
    if (!view.wide()) box.gap = 14;
    box.across = view.wide() ? Across::stretch : Across::center;
    box.padding = view.wide() ? Insets{25, 22, 12, 22} : Insets{17, 16, 14, 16};
    box.min_height = view.wide() ? 168 : 106;
    box.grow = view.wide() ? 1 : 0;
    box.look = {Shadow::action,
                view.active(door.key) ? door.active_fill : door.fill,
                1,
                door.border,
                1,
                false,
                16,
                {},
                {}};
    box.node = make_node(Role::link, std::string(door.key), view(door.title), door.variant);
    box.node->value = view(door.text);
    box.node->hints = {{HintKind::href, href}, {HintKind::icon, std::string(name_of(door.symbol))}};
    box.on_use = Go{href};

    box.add(tile(view, door));
    Box text = stack(2);
    text.grow = 1;
    text.add(words(view(door.title), TypeRole::door_title, door.title_ink));
    Box explanation = words(view(door.text), TypeRole::door_text, door.text_ink);
    if (view.wide()) explanation.padding.right = 14;
    text.add(std::move(explanation));
    if (view.wide()) {
        text.add(spring());
        text.add(action_row(view, door));
    }
    box.add(std::move(text));
    if (!view.wide()) box.add(icon(Icon::right, 20, door.action_ink));
    return box;
}

}  // namespace

Box doors(const View& view) {
    Box box;
    box.flow = view.wide() ? Flow::row : Flow::column;
    box.gap = view.wide() ? 20 : 12;
    box.node = make_node(Role::navigation, "home/doors", view(Phrase::doors), Variant::columns);
    box.add(door_box(view, lookup_door(view.theme)));
    box.add(door_box(view, verify_door()));
    box.add(door_box(view, report_door()));
    return box;
}

}  // namespace tiemchung::ui
