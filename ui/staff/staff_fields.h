#pragma once

#include <optional>
#include <string_view>

#include "ui/staff/staff_state.h"
#include "ui/widgets/view.h"

/// The pieces of the pages on which staff prove who they are.
namespace tiemchung::ui {

[[nodiscard]] inline std::string_view say(const View& view, StaffPhrase phrase) {
    return view(text_of(phrase));
}

struct StaffFieldLook {
    StaffInput input{};
    StaffPhrase label{};
    std::optional<StaffPhrase> hint;
    std::string_view autocomplete;
    std::string_view type;  ///< of the element; empty: a text
};
[[nodiscard]] Box staff_field(const View& view, const StaffDesk& desk, const StaffFieldLook& look);

/// The button that sends a form.
[[nodiscard]] Box staff_send(const View& view, std::string key, StaffPhrase label, bool busy,
                             Event use);

/// Why the server did not do what was asked.
[[nodiscard]] std::optional<Box> staff_trouble(const View& view, const StaffDesk& desk);

}  // namespace tiemchung::ui
