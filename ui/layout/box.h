#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "ui/model/event.h"
#include "ui/semantics/node.h"
#include "ui/theme/icon.h"
#include "ui/theme/painter.h"
#include "ui/theme/palette.h"
#include "ui/theme/typeface.h"

/// A screen is a tree of boxes. A box says how it is laid out, how it looks, what it means and what
/// happens when it is used, in one place: nothing can be painted that has no meaning to tell.
/// Lengths in CSS px.
namespace tiemchung::ui {

struct Insets {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

[[nodiscard]] constexpr Insets all_sides(float inset) {
    return {inset, inset, inset, inset};
}
[[nodiscard]] constexpr Insets sides(float horizontal, float vertical) {
    return {horizontal, vertical, horizontal, vertical};
}

/// How children follow one another.
enum class Flow : std::uint8_t {
    column,
    row,
    lines,   ///< a row that goes on in the next line where there is no room
    layers,  ///< all in the same place, the first at the back
};

/// Where children stand across the flow.
enum class Across : std::uint8_t { stretch, start, center, end };

/// Where children stand along the flow when there is room left.
enum class Along : std::uint8_t { start, center, end, between };

/// A run of text in one style. `shown`, if not empty, is painted instead of `text`, for what the
/// typeface cannot draw.
struct BoxText {
    std::string text;
    TypeRole role = TypeRole::body;
    Color color = Color::ink;
    TextAlign align = TextAlign::start;
    std::string shown;

    TypeStyle style;              ///< filled by the layout
    std::vector<TextLine> lines;  ///< filled by the layout; views into this very object
};

struct BoxIcon {
    Icon icon{};
    Color color = Color::ink;
};

/// How the box itself is painted, from back to front.
struct Decoration {
    Shadow shadow = Shadow::none;
    std::optional<Color> fill;
    float opacity = 1;  ///< of the fill
    std::optional<Color> border;
    float border_width = 1;
    bool dashed = false;
    float radius = 0;
    std::optional<Color> line_above;
    std::optional<Color> line_below;
};

struct Box {
    // Written once, in box.cpp: every screen makes and moves boxes, and each of these is long.
    Box();
    Box(const Box& other);
    Box(Box&& other) noexcept;
    Box& operator=(const Box& other);
    Box& operator=(Box&& other) noexcept;
    ~Box();

    Flow flow = Flow::column;
    Across across = Across::stretch;
    Along along = Along::start;
    Insets padding;
    float gap = 0;

    std::optional<float> width;  ///< fixed
    float min_width = 0;
    float max_width = std::numeric_limits<float>::infinity();
    float min_height = 0;
    std::optional<float> height;  ///< fixed, even where children are higher and reach out of it
    float grow = 0;               ///< this box's share of the room left in its row or column
    std::optional<Across> self;

    std::optional<BoxText> text;  ///< a box has a text, an icon or children
    std::optional<BoxIcon> icon;
    Decoration look;
    std::function<void(Painter&, const Rect&)> drawing;  ///< painted over the decoration

    std::optional<Node> node;
    std::optional<Event> on_use;    ///< what activating or editing the node means
    std::optional<Event> on_leave;  ///< what it means that the focus went elsewhere

    std::vector<Box> children;
    Rect rect;  ///< filled by the layout

    Box& add(Box child);
};

}  // namespace tiemchung::ui
