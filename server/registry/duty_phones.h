#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {
class Database;
}

namespace tiemchung::registry {

/// Whoever is on duty for a pile is told at this number what comes to it late or leaves it.
/// `typed`: a mobile number in any spelling; returns it as kept. Fails with person.phone_…, or as
/// check_pile does.
Result<std::string> set_duty_phone(storage::Database& database, const std::string& pile,
                                   std::string_view typed, Timestamp now);

/// Fails with registry.no_duty_phone where there is none.
Outcome remove_duty_phone(storage::Database& database, const std::string& pile, Timestamp now);

}  // namespace tiemchung::registry
