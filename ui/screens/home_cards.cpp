#include "ui/screens/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

struct Step {
    Phrase title;
    Phrase text;
};
constexpr Step steps[] = {{Phrase::step_1_title, Phrase::step_1_text},
                          {Phrase::step_2_title, Phrase::step_2_text},
                          {Phrase::step_3_title, Phrase::step_3_text}};

Box disc(int number) {
    Box box;
    box.width = 36;
    box.min_height = 36;
    box.along = Along::center;
    box.look.fill = Color::primary_soft;
    box.look.radius = 18;
    box.add(words(std::to_string(number), TypeRole::number, Color::primary_ink, TextAlign::center));
    return box;
}

/// The line from one disc to the next.
Box connector(bool across) {
    Box box;
    box.grow = 1;
    if (across) {
        box.min_height = 2;
        box.self = Across::center;
        box.look.fill = Color::line;
    } else {
        box.drawing = [](Painter& painter, const Rect& rect) {
            painter.fill({rect.x + rect.width / 2 - 1, rect.y, 2, rect.height}, 0, Color::line);
        };
    }
    return box;
}

Box step_words(const View& view, const std::string& key, const Step& step) {
    Box box;
    Box title = paragraph(key + "/title", view(step.title), TypeRole::label, Color::ink);
    box.add(std::move(title));
    box.add(paragraph(key + "/text", view(step.text), TypeRole::hint));
    return box;
}

Box step_item(const View& view, int number, bool across, bool last) {
    const std::string key = "home/steps/" + std::to_string(number);
    Box item;
    item.node = make_node(Role::list_item, key);
    Box text = step_words(view, key, steps[number - 1]);
    if (across) {
        item.grow = 1;
        item.gap = 8;
        Box head = row(8);
        head.padding.right = 8;
        head.add(disc(number));
        if (!last) head.add(connector(true));
        item.add(std::move(head));
        text.padding.right = 16;
    } else {
        item.flow = Flow::row;
        item.gap = 14;
        Box left = stack(4);
        left.width = 36;
        left.add(disc(number));
        if (!last) left.add(connector(false));
        item.add(std::move(left));
        text.grow = 1;
        text.padding.bottom = last ? 0 : 18;
    }
    item.add(std::move(text));
    return item;
}

}  // namespace

Box steps_card(const View& view) {
    Box box = card(view, "home/steps_card");
    box.gap = 14;
    Box head = stack(view.wide() ? 5.0F : 2.0F);
    head.add(heading("home/steps_card/title", view(Phrase::steps_title), 2, TypeRole::card_title));
    head.add(paragraph("home/steps_card/text", view(Phrase::steps_text), TypeRole::hint));
    box.add(std::move(head));
    Box list;
    list.flow = view.wide() ? Flow::row : Flow::column;
    list.node = make_node(Role::ordered_list, "home/steps", {}, Variant::steps);
    for (int number = 1; number <= 3; ++number) {
        list.add(step_item(view, number, view.wide(), number == 3));
    }
    box.add(std::move(list));
    return box;
}

Box hotline_card(const View& view) {
    const std::string key = "home/hotline";
    Box link = row(view.wide() ? 16.0F : 14.0F);
    link.min_height = 60;
    link.node = make_node(Role::link, key, view(Phrase::hotline_label), Variant::card);
    link.node->value = view(Phrase::hotline_number);
    link.node->hints = {{HintKind::href, "tel:19009095"}, {HintKind::icon, "call"}};
    Box disc_box;
    disc_box.width = 48;
    disc_box.min_height = 48;
    disc_box.flow = Flow::row;
    disc_box.along = Along::center;
    disc_box.look.fill = Color::primary;
    disc_box.look.radius = 24;
    disc_box.add(icon(Icon::call, 24, Color::on_primary));
    link.add(std::move(disc_box));
    Box text;
    text.grow = 1;
    text.add(words(view(Phrase::hotline_label), TypeRole::hint, Color::ink2));
    text.add(words(view(Phrase::hotline_number), TypeRole::hotline_big, Color::primary));
    link.add(std::move(text));

    if (!view.wide()) {
        link.padding = {17, 12, 14, 12};
        link.look = {Shadow::card, Color::surface, 1, Color::line, 1, false, 16, {}, {}};
        link.add(icon(Icon::right, 20, Color::primary));
        return link;
    }
    Box box = card(view, "home/hotline_card");
    box.along = Along::center;
    box.gap = 10;
    box.add(std::move(link));
    Box text_line = paragraph("home/hotline_card/text", view(Phrase::hotline_text), TypeRole::hint);
    text_line.padding.bottom = 10;
    text_line.look.line_below = Color::line;
    box.add(std::move(text_line));
    const std::string href(path_of(Page::track));
    Box track = button(view,
                       {"home/track", std::string(view(Phrase::track_report)),
                        ButtonLook::plain_text, std::nullopt, std::nullopt, href},
                       Go{href});
    track.add(spring());
    track.add(icon(Icon::arrow, 20, Color::primary));
    box.add(std::move(track));
    return box;
}

Box track_card(const View& view) {
    const std::string href(path_of(Page::track));
    Box box = row(12);
    box.min_height = 56;
    box.padding = {15, 8, 14, 8};
    box.look = {Shadow::card, Color::surface, 1, Color::line, 1, false, 16, {}, {}};
    box.node = make_node(Role::link, "home/track", view(Phrase::track_report), Variant::card);
    box.node->hints = {{HintKind::href, href}, {HintKind::icon, "list"}};
    box.on_use = Go{href};
    box.add(icon(Icon::list, 22, Color::orange));
    Box label = words(view(Phrase::track_report), TypeRole::nav, Color::ink);
    label.grow = 1;
    box.add(std::move(label));
    box.add(icon(Icon::right, 18, Color::ink2));
    return box;
}

Box samples_card(const View& view, const State& state) {
    Box box = card(view, "home/samples");
    Box head = stack(2);
    head.add(heading("home/samples/title", view(Phrase::samples_title), 2, TypeRole::card_title));
    head.add(paragraph("home/samples/text", view(Phrase::samples_text), TypeRole::hint));
    box.add(std::move(head));
    Box buttons;
    buttons.flow = view.wide() ? Flow::lines : Flow::column;
    buttons.gap = 12;
    std::size_t index = 0;
    for (const api::Sample& sample : state.configuration.samples) {
        const text::Text title{sample.title_vi, sample.title_en};
        Box sample_button = button(view,
                                   {"home/samples/" + std::to_string(index + 1),
                                    std::string(view(title)),
                                    ButtonLook::outline,
                                    Icon::qr,
                                    {},
                                    {}},
                                   TrySample{index});
        buttons.add(std::move(sample_button));
        ++index;
    }
    box.add(std::move(buttons));
    return box;
}

}  // namespace tiemchung::ui
