#include "ui/layout/layout.h"

#include <algorithm>
#include <cmath>

namespace tiemchung::ui {
namespace {

float gaps(const Box& box) {
    return box.children.empty() ? 0 : box.gap * static_cast<float>(box.children.size() - 1);
}

float horizontal(const Insets& insets) {
    return insets.left + insets.right;
}

float text_width(const BoxText& text, const Measures& measures) {
    const TypeStyle style = measures.style(text.role);
    const std::string& shown = text.shown.empty() ? text.text : text.shown;
    float widest = 0;
    for (const TextLine& line : measures.typeface.wrap(shown, style.weight, style.size, 1e9F)) {
        widest = std::max(widest, line.width);
    }
    return std::ceil(widest);
}

void move_down(Box& box, float by) {
    box.rect.y += by;
    for (Box& child : box.children)
        move_down(child, by);
}

/// Moves children along the flow when there is room left.
float first_gap(Along along, float room) {
    if (along == Along::center) return std::floor(room / 2);
    return along == Along::end ? room : 0;
}

float gap_between(Along along, float room, std::size_t count) {
    return along == Along::between && count > 1 ? room / static_cast<float>(count - 1) : 0;
}

class Placement {
  public:
    Placement(Box& box, const Measures& measures, float x, float y, float width)
        : box_(box),
          measures_(measures),
          x_(x + box.padding.left),
          y_(y + box.padding.top),
          inner_(std::max(0.0F, width - horizontal(box.padding))) {}

    /// The height of what the box holds; `room` is the least it has to fill.
    float run(float room) {
        if (box_.text) return text();
        if (box_.icon) return box_.width.value_or(24);
        switch (box_.flow) {
            case Flow::column:
                return column(room);
            case Flow::row:
                return row(room);
            case Flow::lines:
                return lines();
            default:
                return layers(room);
        }
    }

  private:
    float text() {
        BoxText& text = *box_.text;
        text.style = measures_.style(text.role);
        const std::string& shown = text.shown.empty() ? text.text : text.shown;
        text.lines = measures_.typeface.wrap(shown, text.style.weight, text.style.size, inner_);
        return text.style.line * static_cast<float>(text.lines.size());
    }

    float column(float room) {
        float used = gaps(box_);
        float shares = 0;
        for (Box& child : box_.children) {
            used += place_across(child, y_, 0);
            shares += child.grow;
        }
        const float left = std::max(0.0F, room - used);
        float y = y_ + (shares > 0 ? 0 : first_gap(box_.along, left));
        const float between =
            box_.gap + (shares > 0 ? 0 : gap_between(box_.along, left, box_.children.size()));
        for (Box& child : box_.children) {
            const float extra = shares > 0 ? left * child.grow / shares : 0;
            if (extra > 0) {
                place_across(child, y, child.rect.height + extra);
            } else {
                move_down(child, y - child.rect.y);
            }
            y += child.rect.height + between;
        }
        return std::max(used, shares > 0 ? room : used);
    }

    float place_across(Box& child, float y, float min_height) {
        const Across across = child.self.value_or(box_.across);
        float width = inner_;
        if (across != Across::stretch) {
            width = std::min(inner_, natural_width(child, measures_));
        }
        width = std::min(child.width.value_or(width), std::min(inner_, child.max_width));
        float x = x_;
        if (across == Across::center) x += std::floor((inner_ - width) / 2);
        if (across == Across::end) x += inner_ - width;
        return place(child, measures_, x, y, width, min_height);
    }

    float row(float room) {
        const std::vector<float> widths = row_widths();
        float used = gaps(box_);
        for (const float width : widths)
            used += width;
        const float left = std::max(0.0F, inner_ - used);
        float x = x_ + first_gap(box_.along, left);
        const float between = box_.gap + gap_between(box_.along, left, widths.size());
        float height = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            height = std::max(height, place(box_.children[i], measures_, x, y_, widths[i]));
            x += widths[i] + between;
        }
        stand_across(0, box_.children.size(), std::max(height, room));
        return height;
    }

    /// Fixed and natural widths first; what is left goes to those that grow; what is missing is
    /// taken from texts and other natural widths, in proportion.
    std::vector<float> row_widths() const {
        std::vector<float> widths;
        float used = gaps(box_);
        float shares = 0;
        float elastic = 0;
        for (const Box& child : box_.children) {
            const float natural = natural_width(child, measures_);
            widths.push_back(child.grow > 0 ? child.min_width : natural);
            used += widths.back();
            shares += child.grow;
            if (!child.width && child.grow <= 0)
                elastic += std::max(0.0F, natural - child.min_width);
        }
        const float left = inner_ - used;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const Box& child = box_.children[i];
            if (left > 0 && child.grow > 0) {
                widths[i] = std::min(child.max_width, widths[i] + left * child.grow / shares);
            } else if (left < 0 && elastic > 0 && !child.width && child.grow <= 0) {
                const float give = std::max(0.0F, widths[i] - child.min_width);
                widths[i] = std::max(child.min_width, widths[i] + left * give / elastic);
            }
        }
        return widths;
    }

    /// Brings the children [from, to) of a row to one height, or stands them within it.
    void stand_across(std::size_t from, std::size_t to, float height) {
        for (std::size_t i = from; i < to; ++i) {
            Box& child = box_.children[i];
            const float spare = height - child.rect.height;
            if (spare <= 0) continue;
            const Across across = child.self.value_or(box_.across);
            if (across == Across::stretch) {
                place(child, measures_, child.rect.x, child.rect.y, child.rect.width, height);
            } else if (across != Across::start) {
                move_down(child, across == Across::center ? std::floor(spare / 2) : spare);
            }
        }
    }

    float lines() {
        float y = y_;
        std::size_t start = 0;
        while (start < box_.children.size()) {
            std::size_t end = start;
            float used = 0;
            while (end < box_.children.size()) {
                const float width = std::min(inner_, natural_width(box_.children[end], measures_));
                const float gap = end > start ? box_.gap : 0;
                if (end > start && used + gap + width > inner_ + 0.5F) break;
                used += gap + width;
                ++end;
            }
            y += line(start, end, used, y) + box_.gap;
            start = end;
        }
        return std::max(0.0F, y - box_.gap - y_);
    }

    float line(std::size_t start, std::size_t end, float used, float y) {
        const float left = std::max(0.0F, inner_ - used);
        float x = x_ + first_gap(box_.along, left);
        const float between = box_.gap + gap_between(box_.along, left, end - start);
        float height = 0;
        for (std::size_t i = start; i < end; ++i) {
            Box& child = box_.children[i];
            const float width = std::min(inner_, natural_width(child, measures_));
            height = std::max(height, place(child, measures_, x, y, width));
            x += width + between;
        }
        stand_across(start, end, height);
        return height;
    }

    float layers(float room) {
        float height = 0;
        for (Box& child : box_.children)
            height = std::max(height, place_across(child, y_, 0));
        height = std::max(height, room);
        for (Box& child : box_.children) {
            if (child.rect.height < height) place_across(child, y_, height);
        }
        return height;
    }

    Box& box_;
    const Measures& measures_;
    float x_;
    float y_;
    float inner_;
};

}  // namespace

float natural_width(const Box& box, const Measures& measures) {
    if (box.width) return *box.width;
    float content = 0;
    if (box.text) {
        content = text_width(*box.text, measures);
    } else if (box.flow == Flow::row || box.flow == Flow::lines) {
        content = gaps(box);
        for (const Box& child : box.children)
            content += natural_width(child, measures);
    } else {
        for (const Box& child : box.children) {
            content = std::max(content, natural_width(child, measures));
        }
    }
    return std::clamp(content + horizontal(box.padding), box.min_width,
                      std::max(box.min_width, box.max_width));
}

float place(Box& box, const Measures& measures, float x, float y, float width, float min_height) {
    const float vertical = box.padding.top + box.padding.bottom;
    const float least = std::max(min_height, box.min_height);
    Placement placement(box, measures, x, y, width);
    const float content = placement.run(std::max(0.0F, least - vertical));
    const float height = box.height.value_or(std::max(least, content + vertical));
    box.rect = {x, y, width, height};
    return height;
}

}  // namespace tiemchung::ui
