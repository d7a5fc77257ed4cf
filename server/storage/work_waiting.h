#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

/// How much waits for a step when its job begins: for progress bars.
namespace tiemchung::storage {

class Connection;

[[nodiscard]] Result<std::int64_t> citizens_waiting_for_match(Connection& connection);

/// Unsigned doses of matched citizens that the site entered; of all sites where `site` is empty.
[[nodiscard]] Result<std::int64_t> doses_waiting_for_site(Connection& connection,
                                                          const std::string& site);

}  // namespace tiemchung::storage
