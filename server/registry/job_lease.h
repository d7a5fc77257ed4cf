#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {
class Connection;
class Database;
}  // namespace tiemchung::storage

namespace tiemchung::registry {

/// How long a job may be silent before another server takes it over, in seconds.
inline constexpr std::int64_t lease_seconds = 120;

/// Holds a job for this run of it, so that two servers do not do the same work at the same time.
/// What they write is keyed so that even two would do nothing twice.
class JobLease {
  public:
    /// Nothing where somebody else has the job. A holder that died on this machine is found out at
    /// once, one on another when its time is up.
    static Result<std::unique_ptr<JobLease>> take(storage::Database& database, std::string_view job,
                                                  Timestamp now);
    ~JobLease();
    JobLease(const JobLease&) = delete;
    JobLease& operator=(const JobLease&) = delete;

    /// Keeps it, in the transaction of a step of the job; false where it has been taken over.
    Result<bool> keep(storage::Connection& connection, Timestamp now) const;

  private:
    JobLease(storage::Database& database, std::string job, std::string holder)
        : database_(database), job_(std::move(job)), holder_(std::move(holder)) {}

    storage::Database& database_;
    std::string job_;
    std::string holder_;
};

}  // namespace tiemchung::registry
