#include "ui/widgets/stepper.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float disc_side = 32;

enum class Progress : std::uint8_t { done, current, next };

Progress progress_of(std::size_t step, std::size_t current) {
    return step < current ? Progress::done : step == current ? Progress::current : Progress::next;
}

Box disc(std::size_t number, Progress progress) {
    Box box;
    box.width = disc_side;
    box.min_height = disc_side;
    box.along = Along::center;
    box.look.radius = disc_side / 2;
    box.look.fill = progress == Progress::done ? Color::orange : Color::surface;
    box.look.border = progress == Progress::next ? Color::line_strong : Color::orange;
    box.look.border_width = 2;
    if (progress == Progress::done) {
        box.drawing = [](Painter& painter, const Rect& rect) {
            painter.icon(Icon::check, {rect.x + 7, rect.y + 7, 18, 18}, Color::on_orange);
        };
        return box;
    }
    box.add(words(std::to_string(number), TypeRole::label,
                  progress == Progress::current ? Color::orange : Color::ink3, TextAlign::center));
    return box;
}

Box connector(Progress progress) {
    Box box;
    box.grow = 1;
    box.min_height = 12;
    const Color color = progress == Progress::done ? Color::orange : Color::line;
    box.drawing = [color](Painter& painter, const Rect& rect) {
        painter.fill({rect.x + disc_side / 2 - 1, rect.y + 4, 2, rect.height - 8}, 0, color);
    };
    return box;
}

Variant variant_of(Progress progress) {
    switch (progress) {
        case Progress::done:
            return Variant::timeline_done;
        case Progress::current:
            return Variant::timeline_current;
        default:
            return Variant::timeline_next;
    }
}

Box step_item(const std::string& key, const FormStep& step, std::size_t number, Progress progress,
              bool last) {
    Box item;
    item.flow = Flow::row;
    item.gap = 14;
    item.node = make_node(Role::list_item, key, {}, variant_of(progress));
    item.node->states.set(StateBit::current, progress == Progress::current);
    Box marks = stack(0);
    marks.width = disc_side;
    marks.add(disc(number, progress));
    if (!last) marks.add(connector(progress));
    item.add(std::move(marks));

    Box texts = stack(0);
    texts.grow = 1;
    texts.padding = {0, 2, 0, last ? 0.0F : 20.0F};
    const Color ink = progress == Progress::current ? Color::orange_ink
                      : progress == Progress::done  ? Color::ink
                                                    : Color::ink2;
    Box title = words(step.title, TypeRole::label, ink);
    std::string spoken = std::to_string(number) + ". " + step.title;
    if (!step.state.empty()) spoken += " (" + step.state + ")";
    title.node = make_node(Role::text, key + "/title", spoken);
    texts.add(std::move(title));
    texts.add(
        paragraph(key + "/text", step.text, TypeRole::caption, Color::ink3, Variant::caption));
    item.add(std::move(texts));
    return item;
}

}  // namespace

Box stepper(const View&, const std::string& key, std::vector<FormStep> steps, std::size_t current) {
    Box list = stack(0);
    list.node = make_node(Role::ordered_list, key, {}, Variant::timeline);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        list.add(step_item(key + "/" + steps[i].key, steps[i], i + 1, progress_of(i, current),
                           i + 1 == steps.size()));
    }
    return list;
}

Box step_bar(std::size_t steps, std::size_t current) {
    Box bar = row(6);
    for (std::size_t i = 0; i < steps; ++i) {
        Box part;
        part.grow = 1;
        part.min_height = 6;
        part.look.radius = 3;
        part.look.fill = i <= current ? Color::orange : Color::surface3;
        bar.add(std::move(part));
    }
    return bar;
}

}  // namespace tiemchung::ui
