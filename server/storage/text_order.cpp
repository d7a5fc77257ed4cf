#include "server/storage/text_order.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/storage/session.h"

namespace tiemchung::storage {
namespace {

/// A statement for each table that has a column to change.
constexpr std::string_view changes_sql =
    "SELECT format('ALTER TABLE %I ', c.relname) || string_agg("
    "format('ALTER COLUMN %I TYPE text COLLATE \"C\"', a.attname), ', ' ORDER BY a.attnum) "
    "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
    "WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind = 'r' "
    "AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = CAST('text' AS regtype) "
    "AND a.attcollation <> CAST('pg_catalog.\"C\"' AS regcollation) "
    "GROUP BY c.oid, c.relname ORDER BY c.relname";

}  // namespace

Outcome order_text_by_bytes(Session& session) {
    constexpr std::array kinds{ValueKind::text};
    std::vector<std::string> changes;
    const auto listed = session.run(changes_sql, {}, {}, kinds, [&](std::span<Value> row) {
        return ValueOf<std::string>::from(row[0], changes.emplace_back());
    });
    if (!listed) return listed.error();
    for (const std::string& change : changes) {
        if (const Outcome changed = session.run_once(change); !changed) return changed;
    }
    return Done{};
}

}  // namespace tiemchung::storage
