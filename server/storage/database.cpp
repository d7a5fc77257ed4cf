#include "server/storage/database.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "server/storage/connection.h"
#include "server/storage/migrations.h"
#include "server/storage/session.h"
#include "server/storage/sqlite_setup.h"

namespace tiemchung::storage {
namespace {

// A transaction that keeps losing against others waits a little longer each time: some three
// seconds in all before it gives up.
constexpr int most_attempts = 40;
constexpr int longest_pause_in_milliseconds = 100;

constexpr int most_changes_in_log = 64;

void pause_before(int attempt, std::minstd_rand& random) {
    const int longest = std::min(1 << std::min(attempt, 10), longest_pause_in_milliseconds);
    std::uniform_int_distribution pause{0, longest * 1000};
    std::this_thread::sleep_for(std::chrono::microseconds{pause(random)});
}

class PooledDatabase final : public Database {
  public:
    PooledDatabase(Engine engine, std::string target, std::size_t connections)
        : engine_(engine), target_(std::move(target)), free_(connections) {}

    Outcome prepare() {
        auto session = Session::open(engine_, target_);
        if (!session) return session.error();
        const Outcome migrated = migrate(**session, all_migrations());
        if (!migrated) return migrated;
        // What an import by another process left there. That it is in use is no failure.
        if (const Outcome emptied = (*session)->empty_log(); !emptied) return emptied;
        idle_.push_back(std::make_unique<Connection>(std::move(*session)));
        return Done{};
    }

  private:
    Outcome transact(Mode mode, const std::function<Outcome(Connection&)>& work) override {
        std::minstd_rand random{static_cast<std::minstd_rand::result_type>(
            std::hash<std::thread::id>{}(std::this_thread::get_id()))};
        for (int attempt = 1;; ++attempt) {
            auto connection = borrow();
            if (!connection) return connection.error();
            bool begun = false;
            const Outcome outcome = attempt_once(mode, **connection, work, begun);
            const Failure failure = (*connection)->session().failure();
            give_back(std::move(*connection));
            // The server was restarted since: nothing has happened yet, so once more, afresh.
            if (!begun && failure == Failure::lost && attempt == 1) {
                forget_idle();
                continue;
            }
            // SQLite's writer has waited for its turn already.
            const bool again = failure == Failure::conflict && engine_ == Engine::postgresql;
            if (outcome || !again || attempt == most_attempts) return outcome;
            pause_before(attempt, random);
        }
    }

    Outcome attempt_once(Mode mode, Connection& connection,
                         const std::function<Outcome(Connection&)>& work, bool& begun) {
        // SQLite has one writer. Waiting here is fair and exact; its own waiting is neither, and
        // is left for writers in other processes.
        std::unique_lock writer{writer_, std::defer_lock};
        if (engine_ == Engine::sqlite && mode == Mode::write) writer.lock();

        Session& session = connection.session();
        if (mode == Mode::read_at_once) {
            session.begin_alone();
        } else {
            if (const Outcome begin = session.begin(mode == Mode::write); !begin) return begin;
            begun = true;
        }
        Outcome outcome = run_guarded(session, connection, work);
        // A failure that the work overlooked has still broken the transaction.
        if (outcome && session.failure() != Failure::none) {
            outcome = Error{ErrorCode::storage_failed};
        }
        if (outcome) outcome = session.commit();
        if (!outcome) session.rollback();
        if (outcome && writer.owns_lock()) tidy_up(session);
        return outcome;
    }

    /// Many small changes leave many versions of the same few pages in SQLite's log, and whoever
    /// reads such a page goes through all of them. Large ones empty the log by themselves.
    void tidy_up(Session& session) {
        if (++changes_in_log_ < most_changes_in_log) return;
        changes_in_log_ = 0;
        // The change itself is safe; the log waits for another time.
        static_cast<void>(session.empty_log());
    }

    static Outcome run_guarded(Session& session, Connection& connection,
                               const std::function<Outcome(Connection&)>& work) {
        try {
            return work(connection);
        } catch (...) {
            session.rollback();
            throw;
        }
    }

    Result<std::unique_ptr<Connection>> borrow() {
        std::unique_lock lock{mutex_};
        returned_.wait(lock, [&] { return free_ > 0; });
        --free_;
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
        lock.unlock();
        auto session = Session::open(engine_, target_);
        if (session) return std::make_unique<Connection>(std::move(*session));
        give_back(nullptr);
        return session.error();
    }

    void give_back(std::unique_ptr<Connection> connection) {
        if (connection && connection->session().failure() == Failure::lost) connection.reset();
        {
            const std::lock_guard lock{mutex_};
            if (connection) idle_.push_back(std::move(connection));
            ++free_;
        }
        returned_.notify_one();
    }

    void forget_idle() {
        std::vector<std::unique_ptr<Connection>> forgotten;
        const std::lock_guard lock{mutex_};
        forgotten.swap(idle_);
    }

    Engine engine_;
    std::string target_;
    std::mutex writer_;
    int changes_in_log_ = 0;  ///< transactions since it was last emptied; the writer's
    std::mutex mutex_;
    std::condition_variable returned_;
    std::size_t free_;  ///< connections that may be lent now, open or not
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace

Result<std::shared_ptr<Database>> Database::open(std::string_view address,
                                                 std::size_t connections) {
    constexpr std::string_view sqlite = "sqlite:";
    constexpr std::string_view postgresql = "postgresql:";
    std::shared_ptr<PooledDatabase> database;
    if (address.starts_with(sqlite) && address.find('"') == std::string_view::npos) {
        set_up_sqlite();
        database = std::make_shared<PooledDatabase>(
            Engine::sqlite, std::string{address.substr(sqlite.size())}, connections);
    } else if (address.starts_with("postgresql://") || address.starts_with("postgres://")) {
        database =
            std::make_shared<PooledDatabase>(Engine::postgresql, std::string{address}, connections);
    } else if (address.starts_with(postgresql)) {
        database = std::make_shared<PooledDatabase>(
            Engine::postgresql, std::string{address.substr(postgresql.size())}, connections);
    } else {
        return Error{ErrorCode::storage_unavailable};
    }
    if (const Outcome prepared = database->prepare(); !prepared) return prepared.error();
    return std::shared_ptr<Database>{std::move(database)};
}

}  // namespace tiemchung::storage
