#pragma once

#include <string>

#include "core/base/result.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::registry {

/// Whether there may be such a pile (as report::pile_of names them): its site is known, or its
/// province exists. Fails with registry.bad_pile, dose.unknown_site, or as the database does.
Outcome check_pile(storage::Connection& connection, const std::string& pile);

}  // namespace tiemchung::registry
