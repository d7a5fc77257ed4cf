#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/registry/certificate_maker.h"

namespace tiemchung::storage {
class Connection;
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

struct CertificationProgress {
    std::int64_t done = 0;
    std::int64_t total = 0;  ///< what waited when the job began
};

/// What became of the doses that waited.
struct CertificationReport {
    std::int64_t issued = 0;
    /// Left out: the site's signature or key is wrong, or the record cannot be opened.
    std::int64_t refused = 0;
    /// Left out: changed, or done by another server, while its certificate was made.
    std::int64_t overtaken = 0;
    bool busy = false;     ///< another server is at it
    bool stopped = false;  ///< asked to stop; the rest waits for the next run

    friend bool operator==(const CertificationReport&, const CertificationReport&) = default;
};

/// Sends the promised message that a dose has its certificate, in the transaction of the
/// certificate: may be called again where that transaction has to run again.
using SendNotice =
    std::function<Outcome(storage::Connection&, const storage::DosePlace&, Timestamp now)>;

/// What issuing and renewing need.
struct Certification {
    storage::Database& database;
    const storage::Vault& vault;
    IssuingKey key;
    std::function<Timestamp()> clock;
    SendNotice send_notice{};  ///< may be empty: nobody is told, and the wishes stay
    std::function<void(const CertificationProgress&)> on_progress{};  ///< may be empty
    std::size_t threads = 0;  ///< that sign side by side; 0: one a core
    int batch_doses = 1'000;  ///< one transaction
    std::stop_token stop{};
};

}  // namespace tiemchung::registry
