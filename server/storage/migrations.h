#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::storage {

class Session;

/// One step of the schema, from migrations/NNNN_name.sql.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;  ///< statements, each ended by a semicolon at the end of a line
};

/// All that this program knows, by number.
[[nodiscard]] std::span<const Migration> all_migrations();

/// Applies what is missing, each in a transaction of its own, then sees to the order of text.
/// Several processes may do so at the same time: each step is applied once. Fails with
/// storage.newer_schema where the database holds a step that this program does not know.
Outcome migrate(Session& session, std::span<const Migration> migrations);

}  // namespace tiemchung::storage
