#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/base/date.h"
#include "server/sms/dispatcher.h"
#include "server/storage/database.h"

namespace tiemchung::lookup {

/// Forgets what has run out: captchas, codes, sessions, counters, messages. Any server may, at any
/// time. Fails with storage.failed.
Outcome sweep(storage::Database& database, Timestamp now);

/// What a server does for look-ups beside answering: carries messages to the gateway as they come,
/// and sweeps once a minute. Runs from construction to destruction.
class Errands {
  public:
    /// `report` is told how many messages were given up, and about a database that failed.
    struct Report {
        std::function<void(int count)> given_up;
        std::function<void(Error error)> failed;
    };

    Errands(std::shared_ptr<storage::Database> database, sms::Dispatcher dispatcher,
            std::function<Timestamp()> clock, Report report);
    ~Errands();
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    /// There may be a message. Returns at once; from any thread.
    void wake();

  private:
    void run();
    void run_once();
    bool wait();

    std::shared_ptr<storage::Database> database_;
    sms::Dispatcher dispatcher_;
    std::function<Timestamp()> clock_;
    Report report_;
    Timestamp swept_at_{0};
    std::mutex mutex_;
    std::condition_variable changed_;
    bool awake_ = false;
    bool stopping_ = false;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace tiemchung::lookup
