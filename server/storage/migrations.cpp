#include "server/storage/migrations.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "server/storage/session.h"
#include "server/storage/text_order.h"

namespace tiemchung::storage {
namespace {

constexpr Migration migration_table[] = {
#include "migration_table.inc"
};

// Any number will do, so long as nothing else on this database locks it.
constexpr std::string_view lock_sql = "SELECT pg_advisory_xact_lock(7436285261)";

// An index on a large table takes as long as it takes.
constexpr std::string_view patience_sql = "SET LOCAL statement_timeout = 0";

constexpr std::string_view history_sql =
    "CREATE TABLE IF NOT EXISTS schema_migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)";

/// The statements without comments, for SQLite prepares only the first of several.
std::vector<std::string> statements_of(std::string_view sql) {
    std::vector<std::string> statements(1);
    while (!sql.empty()) {
        const std::string_view line = sql.substr(0, sql.find('\n'));
        sql.remove_prefix(std::min(line.size() + 1, sql.size()));
        if (line.starts_with("--") || line.empty()) continue;
        const bool ends = line.ends_with(';');
        statements.back().append(line.substr(0, line.size() - (ends ? 1 : 0))).push_back('\n');
        if (ends) statements.emplace_back();
    }
    std::erase(statements, std::string{});
    return statements;
}

Result<std::int64_t> newest_applied(Session& session) {
    constexpr std::array kinds{ValueKind::integer};
    std::int64_t number = 0;
    const auto done = session.run(
        "SELECT coalesce(max(number), 0) FROM schema_migrations", {}, {}, kinds,
        [&](std::span<Value> row) { return ValueOf<std::int64_t>::from(row[0], number); });
    if (!done) return done.error();
    return number;
}

Outcome apply(Session& session, const Migration& migration) {
    for (const std::string& statement : statements_of(migration.sql)) {
        if (const Outcome done = session.run_once(statement); !done) return done;
    }
    constexpr std::array kinds{ValueKind::integer, ValueKind::text};
    const std::array<Value, 2> row{std::int64_t{migration.number}, std::string{migration.name}};
    const auto noted = session.run(
        "INSERT INTO schema_migrations (number, name) VALUES (:number, :name)", kinds, row, {}, {});
    if (!noted) return noted.error();
    return Done{};
}

/// One transaction: the next missing step. True where there was one.
Result<bool> advance(Session& session, std::span<const Migration> migrations) {
    if (session.engine() == Engine::postgresql) {
        for (const std::string_view sql : {patience_sql, lock_sql}) {
            if (const Outcome done = session.run_once(sql); !done) return done.error();
        }
    }
    if (const Outcome made = session.run_once(history_sql); !made) return made.error();
    const auto newest = newest_applied(session);
    if (!newest) return newest.error();
    const bool unknown = migrations.empty() || *newest > migrations.back().number;
    if (unknown && *newest > 0) return Error{ErrorCode::storage_newer_schema};
    const auto next = std::find_if(migrations.begin(), migrations.end(),
                                   [&](const Migration& one) { return one.number > *newest; });
    if (next == migrations.end()) {
        if (session.engine() == Engine::sqlite) return false;
        const Outcome ordered = order_text_by_bytes(session);
        if (!ordered) return ordered.error();
        return false;
    }
    const Outcome applied = apply(session, *next);
    if (!applied) return applied.error();
    return true;
}

}  // namespace

std::span<const Migration> all_migrations() {
    return migration_table;
}

Outcome migrate(Session& session, std::span<const Migration> migrations) {
    for (;;) {
        // Read committed on PostgreSQL: what another process applied while this one waited for the
        // lock must be seen.
        const Outcome begun = session.engine() == Engine::sqlite
                                  ? session.begin(true)
                                  : session.run_once("BEGIN ISOLATION LEVEL READ COMMITTED");
        if (!begun) return begun;
        const auto advanced = advance(session, migrations);
        if (!advanced) {
            session.rollback();
            return advanced.error();
        }
        if (const Outcome committed = session.commit(); !committed) return committed;
        if (!*advanced) return Done{};
    }
}

}  // namespace tiemchung::storage
