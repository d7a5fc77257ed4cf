#pragma once

#include <span>
#include <string_view>

#include "core/text/text.h"

namespace tiemchung::command {

/// Messages come in the language asked for with `--lang`, wherever among the arguments it is asked:
/// also those about the arguments before it.
[[nodiscard]] text::Language language_among(std::span<const std::string_view> arguments);

}  // namespace tiemchung::command
