#include "ui/report/report_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;

Box next_item(const View& view, int number, P title, std::string_view text, bool last) {
    constexpr float side = 36;
    const std::string key = "report/next/" + std::to_string(number);
    Box item;
    item.flow = Flow::row;
    item.gap = 14;
    item.node = make_node(Role::list_item, key);
    Box marks = stack(0);
    marks.width = side;
    Box disc;
    disc.min_height = side;
    disc.along = Along::center;
    disc.look.fill = Color::primary_soft;
    disc.look.radius = side / 2;
    disc.add(words(std::to_string(number), TypeRole::label, Color::primary_ink, TextAlign::center));
    marks.add(std::move(disc));
    if (!last) {
        Box line;
        line.grow = 1;
        line.min_height = 12;
        line.drawing = [](Painter& painter, const Rect& rect) {
            painter.fill({rect.x + side / 2 - 1, rect.y + 4, 2, rect.height - 8}, 0, Color::line);
        };
        marks.add(std::move(line));
    }
    item.add(std::move(marks));
    Box texts = stack(0);
    texts.grow = 1;
    texts.padding.bottom = last ? 0 : 12;
    texts.add(paragraph(key + "/title", view(text_of(title)), TypeRole::label, Color::ink));
    texts.add(paragraph(key + "/text", text, TypeRole::hint, Color::ink2));
    item.add(std::move(texts));
    return item;
}

}  // namespace

Box what_comes_next(const View& view, std::string_view handler) {
    Box box = card(view, "report/next");
    box.add(heading("report/next/title", view(text_of(P::next_title)), 2, TypeRole::card_title));
    Box list = stack(0);
    list.node = make_node(Role::ordered_list, "report/next/list");
    list.add(next_item(view, 1, P::next_1,
                       text::fill(view(text_of(P::next_1_text)), {{"handler", handler}}), false));
    list.add(next_item(view, 2, P::next_2, view(text_of(P::next_2_text)), false));
    list.add(next_item(view, 3, P::next_3, view(text_of(P::next_3_text)), true));
    box.add(std::move(list));
    box.add(note(view, "report/next/message", NoteLook::teal, Icon::message,
                 view(text_of(P::next_message))));
    box.add(hotline_note(view, "report/next/hotline", view(text_of(P::hotline_ask))));
    return box;
}

}  // namespace tiemchung::ui
