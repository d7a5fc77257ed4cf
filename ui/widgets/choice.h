#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/text_field.h"

namespace tiemchung::ui {

/// The colour of what is chosen: teal, or in reports orange.
struct Accent {
    Color strong = Color::primary;
    Color soft = Color::primary_soft;
    Color on_strong = Color::on_primary;
};
inline constexpr Accent report_accent{Color::orange, Color::orange_soft, Color::on_orange};

/// A box to tick. `set` takes whether it is ticked.
struct CheckBox {
    std::string key;
    std::string label;
    bool ticked = false;
    Accent accent{};
    Need need = Need::unsaid;
    Remark remark{};
};
[[nodiscard]] Box check_box(const View& view, const CheckBox& field, Event set);

/// One way to answer.
struct Option {
    std::string value;  ///< also the last part of its key
    std::string label;
    std::string text{};  ///< not empty: a second line that says more
    std::optional<Icon> symbol{};
    std::vector<Box> chips{};  ///< under the words
};

/// A question with a few answers, of which one is chosen. `choose` takes the chosen value.
struct RadioGroup {
    std::string key;
    std::string label;
    Need need = Need::required;
    Remark remark;
    std::string chosen;  ///< a value; empty: none
    std::vector<Option> options;
    Accent accent{};
    float room = 700;  ///< of a desktop: options that do not fit in it stand in a column
};
[[nodiscard]] Box radio_group(const View& view, const RadioGroup& group, const Event& choose,
                              const Event& leave);

/// Several fields that answer one question. Add the fields to the box; the remark comes last.
[[nodiscard]] Box field_group(const View& view, std::string key, std::string_view label, Need need);

}  // namespace tiemchung::ui
