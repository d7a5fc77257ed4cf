#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// The number of whoever is on duty for a pile: an office's, nobody's own. `pile` as
/// report::pile_of; `phone`: mobile, ten digits.
Outcome put_duty_phone(Connection& connection, const std::string& pile, const std::string& phone);

/// Whether there was one.
Result<bool> remove_duty_phone(Connection& connection, const std::string& pile);

[[nodiscard]] Result<std::optional<std::string>> duty_phone_of(Connection& connection,
                                                               const std::string& pile);

}  // namespace tiemchung::storage
