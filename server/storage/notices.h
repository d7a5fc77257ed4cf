#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/doses.h"

namespace tiemchung::storage {

class Connection;

/// Keeps the wish for a text message when the certificate of a dose is issued; asking again
/// changes nothing.
Outcome put_notice(Connection& connection, const std::string& citizen, int dose_number,
                   Timestamp now);

/// The doses for which the citizen asked.
[[nodiscard]] Result<std::vector<int>> notices_of(Connection& connection,
                                                  const std::string& citizen);

/// Takes the wish away; whether there was one, so that who takes it sends the message once.
Result<bool> take_notice(Connection& connection, const std::string& citizen, int dose_number);

/// The same for many doses: those for which there was one.
Result<std::vector<DosePlace>> take_notices(Connection& connection,
                                            const std::vector<DosePlace>& places);

/// Gives all wishes of a citizen to another.
Outcome move_notices(Connection& connection, const std::string& from, const std::string& to);

}  // namespace tiemchung::storage
