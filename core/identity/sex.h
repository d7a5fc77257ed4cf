#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung::identity {

/// The sexes that the population register knows.
enum class Sex : std::uint8_t { male, female };

/// `male`, `female`: the spelling of messages, files and the database.
[[nodiscard]] std::string_view name_of(Sex sex);
[[nodiscard]] std::optional<Sex> sex_named(std::string_view name);

}  // namespace tiemchung::identity
