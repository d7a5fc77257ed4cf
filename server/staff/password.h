#pragma once

#include <optional>
#include <string_view>

#include "core/base/error_code.h"

namespace tiemchung::staff {

inline constexpr std::size_t shortest_password = 12;  ///< characters
inline constexpr std::size_t longest_password = 128;  ///< likewise

/// What is wrong with a password that somebody chooses: staff.password_length, _same or
/// _is_account; nothing where it will do. Sentences are welcome, so kinds of characters are not
/// counted.
[[nodiscard]] std::optional<ErrorCode> fault_of_password(std::string_view chosen,
                                                         std::string_view present,
                                                         std::string_view account);

}  // namespace tiemchung::staff
