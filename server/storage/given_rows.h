#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "server/storage/value.h"

namespace tiemchung::storage {

/// Rows that one statement works on, as the table `given`.
struct GivenRows {
    using Read = std::function<void(std::size_t row, std::span<Value>)>;

    std::string_view columns;  ///< their names, separated by commas
    Kinds kinds;
    std::size_t count = 0;
    Read read;
};

/// The statement with `given` made of one row in parameters: SQLite is in this process, so a
/// statement a row costs no round trip.
[[nodiscard]] std::string with_one_given_row(const GivenRows& given, std::string_view sql);

/// The statement with `given` made of one array a column, for PostgreSQL: prepared once whatever
/// the number of rows, and one round trip for all.
[[nodiscard]] std::string with_given_arrays(const GivenRows& given, std::string_view sql);

/// The array literal of one column.
[[nodiscard]] std::string given_array(const GivenRows& given, std::size_t column);

}  // namespace tiemchung::storage
