#pragma once

#include <optional>
#include <string>

namespace tiemchung::test {

/// The address of a new, empty database on a PostgreSQL server that this test program starts once,
/// in a temporary folder, without network, and stops at its end. Nothing, said aloud, where
/// Debian's package `postgresql` is not installed.
std::optional<std::string> new_postgres_database();

}  // namespace tiemchung::test
