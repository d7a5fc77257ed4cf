#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/report/comparison.h"
#include "ui/review/review_actions.h"

namespace tiemchung::ui {

/// What the reviewer typed off the paper, as messages spell it: dates in ISO, else as typed without
/// the blanks around. Nothing where it is empty or no date.
[[nodiscard]] std::optional<std::string> value_on_paper(report::ComparedItem item,
                                                        std::string_view typed);

/// The key of its field.
[[nodiscard]] std::string paper_value_key(RowKey row);

/// `name`, `dose_2/date`: the part of a key that is a row's own.
[[nodiscard]] std::string part_of(RowKey row);

}  // namespace tiemchung::ui
