#pragma once

#include <optional>
#include <string_view>

#include "core/base/error_code.h"

namespace tiemchung::hotline {

/// What is wrong with the note of a call: call.note_too_long, or call.note_has_code where six
/// digits stand alone, together or in groups: callers enter one-time codes themselves.
[[nodiscard]] std::optional<ErrorCode> fault_of_note(std::string_view note);

}  // namespace tiemchung::hotline
