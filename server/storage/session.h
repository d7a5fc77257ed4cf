#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "server/storage/statement.h"
#include "server/storage/value.h"

namespace tiemchung::storage {

enum class Engine : unsigned char { sqlite, postgresql };

/// What went wrong in the transaction that is open.
enum class Failure : unsigned char {
    none,
    refused,   ///< the database said no, and would again
    conflict,  ///< with another transaction: the same work may succeed in another try
    lost,      ///< no connection, disk full: not the statement's fault
};

/// An open connection and its prepared statements. Turns SOCI's exceptions into errors.
class Session {
  public:
    /// `target`: a file for SQLite, a connection string for PostgreSQL.
    /// Fails with storage.unavailable.
    static Result<std::unique_ptr<Session>> open(Engine engine, const std::string& target);

    Session(Engine engine, const std::string& target);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] Engine engine() const { return engine_; }
    [[nodiscard]] Failure failure() const { return failure_; }

    Outcome begin(bool writes);
    /// Instead of `begin`: the one statement that follows stands alone, without a transaction
    /// around it; a second one is refused. `commit` and `rollback` then do nothing.
    void begin_alone();
    /// Before the same statement runs for the next of its rows.
    void repeat_alone();
    Outcome commit();
    void rollback();

    /// Runs a statement that is prepared on first use. The number of rows changed.
    Result<std::int64_t> run(std::string_view sql, Kinds parameter_kinds,
                             std::span<const Value> parameters, Kinds columns, const TakeRow& take);

    /// Runs a statement that is needed once, without parameters.
    Outcome run_once(std::string_view sql);

    /// Moves what SQLite's log holds into its file, as far as readers let it: each page that is
    /// read is looked for in the log first, among all its versions there. Does nothing on
    /// PostgreSQL.
    Outcome empty_log();

  private:
    enum class Alone : unsigned char { no, unused, used };

    Outcome control(std::string_view sql);
    Result<std::int64_t> run_prepared(std::string_view sql, Kinds parameter_kinds,
                                      std::span<const Value> parameters, Kinds columns,
                                      const TakeRow& take);

    /// In a handler only: notes what the exception in flight means.
    Error noted_failure(std::string_view sql);

    Engine engine_;
    Failure failure_ = Failure::none;
    Alone alone_ = Alone::no;
    std::unique_ptr<soci::session> soci_;
    std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements_;
};

}  // namespace tiemchung::storage
