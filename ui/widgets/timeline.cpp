#include "ui/widgets/timeline.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using Progress = TimelineStep::Progress;
constexpr float timeline_disc_side = 36;
constexpr float distance = 8;

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

void draw_disc(Painter& painter, const Rect& rect, Progress progress) {
    const float middle = timeline_disc_side / 2;
    const float x = rect.x + middle;
    const float y = rect.y + middle;
    if (progress == Progress::done) {
        painter.disc(x, y, middle, Color::green);
        painter.icon(Icon::check, {x - 9, y - 9, 18, 18}, Color::on_green);
        return;
    }
    const bool current = progress == Progress::current;
    painter.disc(x, y, middle, current ? Color::orange : Color::line_strong);
    painter.disc(x, y, middle - (current ? 2.5F : 2.0F), Color::surface);
    if (current) painter.disc(x, y, 6, Color::orange);
}

Box disc(Progress progress) {
    Box box;
    box.width = timeline_disc_side;
    box.min_height = timeline_disc_side;
    box.drawing = [progress](Painter& painter, const Rect& rect) {
        draw_disc(painter, rect, progress);
    };
    return box;
}

/// The line from one disc to the next, as long as the way to it is done.
Box connector(Progress progress, bool upright) {
    Box box;
    box.grow = 1;
    if (upright) {
        box.min_height = 2 * distance;
    } else {
        box.min_width = 2 * distance;
        box.height = 2;
    }
    const Color color = progress == Progress::done ? Color::green : Color::line_strong;
    box.drawing = [color, upright](Painter& painter, const Rect& rect) {
        if (upright) {
            painter.fill({rect.x + timeline_disc_side / 2 - 1, rect.y + distance / 2, 2,
                          rect.height - distance},
                         0, color);
        } else {
            painter.fill({rect.x + distance, rect.y, rect.width - 2 * distance, 2}, 0, color);
        }
    };
    return box;
}

Box texts(const std::string& key, const TimelineStep& step) {
    Box box = stack(0);
    const Color ink = step.progress == Progress::next ? Color::ink3 : Color::ink;
    box.add(paragraph(key + "/title", step.title, TypeRole::label, ink));
    box.add(paragraph(key + "/text", step.text, TypeRole::caption, Color::ink3, Variant::caption));
    return box;
}

Box item_of(const std::string& key, const TimelineStep& step) {
    Box item;
    item.node = make_node(Role::list_item, key, {}, variant_of(step.progress));
    item.node->states.set(StateBit::current, step.progress == Progress::current);
    return item;
}

Box upright_item(const std::string& key, const TimelineStep& step, bool last) {
    Box item = item_of(key, step);
    item.flow = Flow::row;
    item.gap = 14;
    Box marks = stack(0);
    marks.width = timeline_disc_side;
    marks.add(disc(step.progress));
    if (!last) marks.add(connector(step.progress, true));
    item.add(std::move(marks));
    Box words = texts(key, step);
    words.grow = 1;
    words.padding.bottom = last ? 0 : 12;
    item.add(std::move(words));
    return item;
}

Box lying_item(const std::string& key, const TimelineStep& step, bool last) {
    Box item = item_of(key, step);
    item.gap = 8;
    item.grow = 1;
    item.min_width = 120;
    Box marks = row(0);
    marks.add(disc(step.progress));
    if (!last) marks.add(connector(step.progress, false));
    item.add(std::move(marks));
    Box words = texts(key, step);
    words.padding.right = 12;
    item.add(std::move(words));
    return item;
}

}  // namespace

Box timeline(const View& view, const std::string& key, const std::vector<TimelineStep>& steps) {
    const bool upright = !view.wide();
    Box list;
    list.flow = upright ? Flow::column : Flow::row;
    list.across = Across::start;
    if (upright) list.across = Across::stretch;
    list.node = make_node(Role::ordered_list, key, {}, Variant::timeline);
    for (const TimelineStep& step : steps) {
        const std::string item_key = key + "/" + step.key;
        const bool last = &step == &steps.back();
        list.add(upright ? upright_item(item_key, step, last) : lying_item(item_key, step, last));
    }
    return list;
}

}  // namespace tiemchung::ui
