#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/semantics/key.h"
#include "ui/semantics/role.h"
#include "ui/semantics/variant.h"

namespace tiemchung::ui {

/// A rectangle in CSS px, in document coordinates (y down from the top of the page).
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// The rectangle of a node that has no place: in the plain skin the browser does the layout.
inline constexpr Rect no_rect{0, 0, -1, -1};

/// State bits, in wire order.
enum class StateBit : std::uint16_t {
    disabled = 1U << 0,
    required = 1U << 1,
    invalid = 1U << 2,
    checked = 1U << 3,
    expanded = 1U << 4,
    current = 1U << 5,
    busy = 1U << 6,
    read_only = 1U << 7,
    multiline = 1U << 8,
    selected = 1U << 9,
    hidden_label = 1U << 10,  ///< the label is heard, not seen
    has_popup = 1U << 11,
    focus_target = 1U << 12,  ///< can be focused by an effect, not by Tab
    pressed = 1U << 13,       ///< a toggle button; `checked` says whether it is down
};

/// Several state bits.
class States {
  public:
    constexpr States() = default;
    constexpr States(StateBit bit) : bits_(static_cast<std::uint16_t>(bit)) {}

    [[nodiscard]] constexpr bool has(StateBit bit) const {
        return (bits_ & static_cast<std::uint16_t>(bit)) != 0;
    }
    constexpr void set(StateBit bit, bool on = true) {
        const auto mask = static_cast<std::uint16_t>(bit);
        bits_ = static_cast<std::uint16_t>(on ? bits_ | mask : bits_ & ~mask);
    }
    [[nodiscard]] constexpr std::uint16_t bits() const { return bits_; }
    friend constexpr bool operator==(States, States) = default;

  private:
    std::uint16_t bits_ = 0;
};

enum class HintKind : std::uint8_t {
#define TIEMCHUNG_HINT(name) name,
#include "ui/semantics/hint_table.inc"
};

[[nodiscard]] std::string_view name_of(HintKind kind);

/// Something the native element needs to know beyond its role, for example `inputmode`.
struct Hint {
    HintKind kind{};
    std::string text;

    friend bool operator==(const Hint&, const Hint&) = default;
};

enum class TextAlign : std::uint8_t { start, center, end };

/// How the element's own text is set, the same as it is painted. Sizes in CSS px.
struct NodeFont {
    std::uint8_t style = 0;  ///< index of the type role
    TextAlign align = TextAlign::start;
    float size = 16;
    float line = 25;
    std::uint16_t weight = 400;

    friend bool operator==(const NodeFont&, const NodeFont&) = default;
};

/// One element of the page: everything that assistive technology, autofill and the keyboard need.
struct Node {
    std::string key;
    Role role = Role::group;
    Variant variant = Variant::none;
    States states;
    Rect rect = no_rect;
    NodeFont font;
    std::string label;           ///< the accessible name; for text roles the text itself
    std::string value;           ///< what a field holds
    std::uint32_t revision = 0;  ///< grows when the model itself changes `value`
    std::string error_key;       ///< the node that says what is wrong with this one
    std::vector<Hint> hints;

    [[nodiscard]] NodeId id() const { return node_id(key); }

    friend bool operator==(const Node&, const Node&) = default;
};

}  // namespace tiemchung::ui
