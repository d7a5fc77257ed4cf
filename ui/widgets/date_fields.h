#pragma once

#include <array>
#include <string>

#include "core/identity/date_input.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {

/// A date in three fields, or of a year alone in one, that share one remark. The parts' keys are
/// the group's and `/day`, `/month`, `/year`.
struct DateFields {
    std::string key;
    std::string label;
    Need need = Need::required;
    Remark remark;
    identity::DateInput value;
    std::uint32_t revision = 0;
    bool is_birth_date = false;  ///< the browser may fill it in
    std::array<Event, 3> edit;   ///< day, month, year: each takes what is typed
    std::array<Event, 3> leave;
    std::optional<Box> below = {};  ///< under the fields, above the remark
};
[[nodiscard]] Box date_fields(const View& view, DateFields fields);

}  // namespace tiemchung::ui
