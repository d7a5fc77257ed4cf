#include "server/storage/session.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <array>
#include <exception>
#include <functional>
#include <iostream>
#include <utility>

#include "server/storage/failure_report.h"

namespace tiemchung::storage {
namespace {

// More would mean statements with data written into them.
constexpr std::size_t most_statements = 512;

constexpr std::array sqlite_settings{
    // Waits for writers of other processes.
    "PRAGMA busy_timeout = 30000",
    // Readers never wait for the writer. A commit is in the file's log before it is answered, so a
    // killed process loses nothing; only power failing may take the last moments, never the order.
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA wal_autocheckpoint = 8000",
    "PRAGMA journal_size_limit = 268435456",
    "PRAGMA cache_size = -32768",
    "PRAGMA mmap_size = 1073741824",
    "PRAGMA temp_store = MEMORY",
};

constexpr std::array postgresql_settings{
    "SET client_encoding = 'UTF8'",
    "SET client_min_messages = 'warning'",
    "SET statement_timeout = '10min'",
    "SET idle_in_transaction_session_timeout = '10min'",
    // Large tables are walked in pages along an index, with look-ups by key beside it. Right after
    // an import, before the tables' statistics are there, the planner would rather sort the whole
    // table for each page, or merge it with another from its beginning.
    "SET enable_bitmapscan = off",
    "SET enable_mergejoin = off",
    "SET random_page_cost = 1.1",
};

std::string_view begin_statement(Engine engine, bool writes) {
    if (engine == Engine::sqlite) return writes ? "BEGIN IMMEDIATE" : "BEGIN";
    return writes ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE"
                  : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

}  // namespace

Result<std::unique_ptr<Session>> Session::open(Engine engine, const std::string& target) {
    try {
        return std::make_unique<Session>(engine, target);
    } catch (const std::exception&) {
        report_failure("connecting", failure_of_exception_in_flight().state);
        return Error{ErrorCode::storage_unavailable};
    }
}

Session::Session(Engine engine, const std::string& target)
    : engine_(engine),
      soci_(engine == Engine::sqlite
                ? std::make_unique<soci::session>(soci::sqlite3, "db=\"" + target + "\"")
                : std::make_unique<soci::session>(soci::postgresql, target)) {
    if (engine == Engine::sqlite) {
        for (const char* setting : sqlite_settings)
            *soci_ << setting;
    } else {
        for (const char* setting : postgresql_settings)
            *soci_ << setting;
    }
}

Session::~Session() {
    // Closing a connection that broke may throw once more, from the statements it cannot forget.
    try {
        statements_.clear();
        soci_.reset();
    } catch (const std::exception&) {
        report_failure("closing", {});
    }
}

Outcome Session::begin(bool writes) {
    failure_ = Failure::none;
    alone_ = Alone::no;
    return control(begin_statement(engine_, writes));
}

void Session::begin_alone() {
    failure_ = Failure::none;
    alone_ = Alone::unused;
}

void Session::repeat_alone() {
    if (alone_ == Alone::used) alone_ = Alone::unused;
}

Outcome Session::commit() {
    if (alone_ != Alone::no) return Done{};
    return control("COMMIT");
}

/// For SQLite, parsing such a statement costs more than running it; PostgreSQL has them parsed in
/// the round trip that it takes anyway.
Outcome Session::control(std::string_view sql) {
    if (engine_ == Engine::postgresql) return run_once(sql);
    const auto done = run_prepared(sql, {}, {}, {}, {});
    if (!done) return done.error();
    return Done{};
}

void Session::rollback() {
    if (alone_ != Alone::no) return;
    try {
        *soci_ << "ROLLBACK";
    } catch (const std::exception&) {
        // SQLite has rolled back by itself after some failures. Whatever it was, this connection is
        // in no known state.
        if (failure_ == Failure::none) failure_ = Failure::lost;
    }
}

Outcome Session::run_once(std::string_view sql) {
    try {
        *soci_ << std::string{sql};
        return Done{};
    } catch (const std::exception&) {
        return noted_failure(sql);
    }
}

Outcome Session::empty_log() {
    if (engine_ == Engine::postgresql) return Done{};
    return run_once("PRAGMA wal_checkpoint(PASSIVE)");
}

Result<std::int64_t> Session::run(std::string_view sql, Kinds parameter_kinds,
                                  std::span<const Value> parameters, Kinds columns,
                                  const TakeRow& take) {
    if (alone_ == Alone::used) {
        failure_ = Failure::refused;
        report_failure(sql, "not alone");
        return Error{ErrorCode::storage_failed};
    }
    if (alone_ == Alone::unused) alone_ = Alone::used;
    return run_prepared(sql, parameter_kinds, parameters, columns, take);
}

Result<std::int64_t> Session::run_prepared(std::string_view sql, Kinds parameter_kinds,
                                           std::span<const Value> parameters, Kinds columns,
                                           const TakeRow& take) {
    try {
        auto found = statements_.find(sql);
        if (found != statements_.end() && !found->second->fits(parameter_kinds, columns)) {
            statements_.erase(found);
            found = statements_.end();
        }
        if (found == statements_.end()) {
            if (statements_.size() >= most_statements) statements_.clear();
            std::string text{sql};
            auto statement = std::make_unique<Statement>(*soci_, text, parameter_kinds, columns);
            found = statements_.emplace(std::move(text), std::move(statement)).first;
        }
        return found->second->run(parameters, take);
    } catch (const std::exception&) {
        return noted_failure(sql);
    }
}

Error Session::noted_failure(std::string_view sql) {
    const FailureState failure = failure_of_exception_in_flight();
    failure_ = failure.kind;
    if (failure_ != Failure::conflict) report_failure(sql, failure.state);
    return Error{failure_ == Failure::refused ? ErrorCode::storage_failed
                                              : ErrorCode::storage_unavailable};
}

}  // namespace tiemchung::storage
