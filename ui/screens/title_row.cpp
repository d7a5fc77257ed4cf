#include "ui/screens/title_row.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {

Box back_link(const View& view, Page back, Phrase back_label) {
    const std::string href(path_of(back));
    if (view.wide()) {
        Box link = text_link(view, "page/back", view(back_label), href, Icon::left);
        link.gap = 6;
        link.children.front().width = 16;
        link.children.back().text->role = TypeRole::label;
        return link;
    }
    Box link = icon_button(view, "page/back", view(back_label), Icon::left, Color::ink, Go{href});
    link.node->role = Role::link;
    link.node->hints.push_back({HintKind::href, href});
    return link;
}

Box title_row(const View& view, Page back, Phrase back_label, std::string_view title) {
    Box box = view.wide() ? stack(0) : row(0);
    box.padding = view.wide() ? Insets{0, 8, 0, 0} : Insets{0, 6, 0, 4};
    Box link = back_link(view, back, back_label);
    // The arrow, not its target, stands on the page's margin.
    if (!view.wide()) box.padding.left = -12;
    box.add(std::move(link));
    Box name = heading("page/title", title, 1, TypeRole::page_title);
    if (!view.wide()) name.grow = 1;
    box.add(std::move(name));
    return box;
}

Box reading_page(const View& view) {
    Box page = stack(view.wide() ? 20.0F : 14.0F);
    page.padding = {view.margin(), 0, view.margin(), 24};
    return page;
}

}  // namespace tiemchung::ui
