#pragma once

#include <string_view>
#include <vector>

#include "server/registry/certification.h"

namespace tiemchung::registry {

/// Doses that wait for a certificate, page by page.
class DoseQueue {
  public:
    virtual ~DoseQueue() = default;
    DoseQueue() = default;
    DoseQueue(const DoseQueue&) = delete;
    DoseQueue& operator=(const DoseQueue&) = delete;

    /// The job that works on it, one server at a time.
    [[nodiscard]] virtual std::string_view job() const = 0;
    [[nodiscard]] virtual Result<std::int64_t> count(storage::Connection& connection) const = 0;

    /// What comes behind the last dose of the page before. Changes nothing here, since it may be
    /// read again where a transaction has to.
    [[nodiscard]] virtual Result<std::vector<storage::DoseToCertify>> next_page(
        storage::Connection& connection, int limit) const = 0;
    virtual void passed(const storage::DoseToCertify& last) = 0;
};

/// Works through the queue: reads a page, makes its certificates on all threads, and writes each
/// page in one transaction while the next is being made. Stopped or killed anywhere, nothing is
/// lost and nothing is done twice.
Result<CertificationReport> certify_all(const Certification& certification, DoseQueue& queue);

}  // namespace tiemchung::registry
