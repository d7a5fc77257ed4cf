#include "ui/widgets/stepper.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float step_disc_side = 32;

enum class StepProgress : std::uint8_t { done, current, next };

StepProgress step_progress(std::size_t step, std::size_t current) {
    return step < current    ? StepProgress::done
           : step == current ? StepProgress::current
                             : StepProgress::next;
}

Box disc(std::size_t number, StepProgress progress) {
    Box box;
    box.width = step_disc_side;
    box.min_height = step_disc_side;
    box.along = Along::center;
    box.look.radius = step_disc_side / 2;
    box.look.fill = progress == StepProgress::done ? Color::orange : Color::surface;
    box.look.border = progress == StepProgress::next ? Color::line_strong : Color::orange;
    box.look.border_width = 2;
    if (progress == StepProgress::done) {
        box.drawing = [](Painter& painter, const Rect& rect) {
            painter.icon(Icon::check, {rect.x + 7, rect.y + 7, 18, 18}, Color::on_orange);
        };
        return box;
    }
    box.add(words(std::to_string(number), TypeRole::label,
                  progress == StepProgress::current ? Color::orange : Color::ink3,
                  TextAlign::center));
    return box;
}

Box connector(StepProgress progress) {
    Box box;
    box.grow = 1;
    box.min_height = 12;
    const Color color = progress == StepProgress::done ? Color::orange : Color::line;
    box.drawing = [color](Painter& painter, const Rect& rect) {
        painter.fill({rect.x + step_disc_side / 2 - 1, rect.y + 4, 2, rect.height - 8}, 0, color);
    };
    return box;
}

Variant variant_of(StepProgress progress) {
    switch (progress) {
        case StepProgress::done:
            return Variant::timeline_done;
        case StepProgress::current:
            return Variant::timeline_current;
        default:
            return Variant::timeline_next;
    }
}

Box step_item(const std::string& key, const FormStep& step, std::size_t number,
              StepProgress progress, bool last) {
    Box item;
    item.flow = Flow::row;
    item.gap = 14;
    item.node = make_node(Role::list_item, key, {}, variant_of(progress));
    item.node->states.set(StateBit::current, progress == StepProgress::current);
    Box marks = stack(0);
    marks.width = step_disc_side;
    marks.add(disc(number, progress));
    if (!last) marks.add(connector(progress));
    item.add(std::move(marks));

    Box texts = stack(0);
    texts.grow = 1;
    texts.padding = {0, 2, 0, last ? 0.0F : 20.0F};
    const Color ink = progress == StepProgress::current ? Color::orange_ink
                      : progress == StepProgress::done  ? Color::ink
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
        list.add(step_item(key + "/" + steps[i].key, steps[i], i + 1, step_progress(i, current),
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
