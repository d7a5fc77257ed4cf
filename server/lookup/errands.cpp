#include "server/lookup/errands.h"

#include <chrono>

#include "server/security/citizen_session.h"
#include "server/storage/captchas.h"
#include "server/storage/one_time_codes.h"
#include "server/storage/rate_counters.h"
#include "server/storage/sms_outbox.h"

namespace tiemchung::lookup {
namespace {

using storage::Connection;

constexpr int sweep_seconds = 60;
/// How long a message that another server put into the outbox, or that is to be tried again, may
/// lie unnoticed.
constexpr std::chrono::seconds glance{1};

}  // namespace

Outcome sweep(storage::Database& database, Timestamp now) {
    // One small transaction each, so that no visitor waits for all of it.
    for (const auto& forget :
         {storage::remove_expired_captchas, storage::remove_expired_one_time_codes,
          security::sweep_sessions, storage::remove_old_counters, storage::remove_old_messages}) {
        const Outcome done =
            database.write([&](Connection& connection) { return forget(connection, now); });
        if (!done) return done;
    }
    return Done{};
}

Errands::Errands(std::shared_ptr<storage::Database> database, sms::Dispatcher dispatcher,
                 std::function<Timestamp()> clock, Report report)
    : database_(std::move(database)),
      dispatcher_(std::move(dispatcher)),
      clock_(std::move(clock)),
      report_(std::move(report)),
      thread_([this] { run(); }) {}

Errands::~Errands() {
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Errands::wake() {
    {
        const std::scoped_lock lock{mutex_};
        awake_ = true;
    }
    changed_.notify_all();
}

void Errands::run() {
    while (wait())
        run_once();
}

/// Whether to go on.
bool Errands::wait() {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, glance, [this] { return awake_ || stopping_; });
    awake_ = false;
    return !stopping_;
}

void Errands::run_once() {
    const Timestamp now = clock_();
    const auto round = dispatcher_.dispatch(now);
    if (!round) {
        report_.failed(round.error());
        return;
    }
    if (round->given_up > 0) report_.given_up(round->given_up);
    if (round->sent > 0) {  // there may be more
        const std::scoped_lock lock{mutex_};
        awake_ = true;
    }
    if (now.seconds - swept_at_.seconds < sweep_seconds) return;
    swept_at_ = now;
    const Outcome swept = sweep(*database_, now);
    if (!swept) report_.failed(swept.error());
}

}  // namespace tiemchung::lookup
