#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/base/result.h"

namespace tiemchung::storage {

/// One connection, lent for one piece of work. Repositories take it by reference; only the files of
/// this room look inside (connection.h).
class Connection;

/// Where the register is kept: an embedded SQLite file (WAL), or PostgreSQL.
/// Calls block: never call from a network thread. May be called from several threads.
class Database {
  public:
    /// `sqlite:FILE` or `postgresql://…` (any libpq URI or keyword string). Opens the pool, brings
    /// the schema to this program's version in numbered migrations; several processes may start at
    /// the same time. Fails with storage.unavailable, storage.failed or storage.newer_schema.
    static Result<std::shared_ptr<Database>> open(std::string_view address,
                                                  std::size_t connections);

    virtual ~Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `work` in one transaction: committed when it succeeds, rolled back when it fails. A
    /// transaction that the database could not serialise with others is run again, so `work` must
    /// not do anything outside of the database. Fails as `work` does, or with storage.failed.
    template <class Work>
    auto write(Work work) -> std::invoke_result_t<Work, Connection&> {
        return run<Work>(Mode::write, work);
    }

    /// The same for work that only reads.
    template <class Work>
    auto read(Work work) -> std::invoke_result_t<Work, Connection&> {
        return run<Work>(Mode::read, work);
    }

    /// The same for reading by one statement (for many rows: on SQLite once a row, each of which
    /// sees a moment of its own): it sees one moment by itself, and needs neither the beginning nor
    /// the end of a transaction, a round trip each. A second statement fails with storage.failed.
    template <class Work>
    auto read_at_once(Work work) -> std::invoke_result_t<Work, Connection&> {
        return run<Work>(Mode::read_at_once, work);
    }

  protected:
    Database() = default;

    enum class Mode : unsigned char { read, read_at_once, write };
    virtual Outcome transact(Mode mode, const std::function<Outcome(Connection&)>& work) = 0;

  private:
    template <class Work>
    auto run(Mode mode, Work& work) -> std::invoke_result_t<Work, Connection&> {
        using Answer = std::invoke_result_t<Work, Connection&>;
        std::optional<Answer> answer;
        const Outcome outcome = transact(mode, [&](Connection& connection) -> Outcome {
            answer.emplace(work(connection));
            if (!answer->ok()) return answer->error();
            return Done{};
        });
        if (!outcome) return outcome.error();
        return *std::move(answer);
    }
};

}  // namespace tiemchung::storage
