#include "server/registry/dose_queue.h"

#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "server/registry/job_lease.h"
#include "server/registry/work_crew.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "server/storage/notices.h"

namespace tiemchung::registry {
namespace {

using MadeCertificate = std::optional<Result<storage::NewCertificate>>;

/// A page on its way through the crew.
struct DosePage {
    std::vector<storage::DoseToCertify> doses;
    std::vector<MadeCertificate> made;
};

struct StartedPage {
    std::shared_ptr<DosePage> page;
    std::shared_ptr<WorkCrew::Batch> batch;  ///< null where there are no more doses
};

/// A page when its certificates are made.
struct Harvest {
    std::vector<storage::NewCertificate> certificates;
    std::vector<storage::WrongSignature> wrong;
    std::int64_t refused = 0;
};

/// Whether the dose, not the signer, is why there is no certificate.
bool is_refusal(ErrorCode code) {
    return code == ErrorCode::registry_site_signature_wrong ||
           code == ErrorCode::registry_site_key_missing || code == ErrorCode::storage_wrong_key;
}

Result<Harvest> harvest_of(DosePage& page) {
    Harvest harvest;
    for (std::size_t i = 0; i < page.doses.size(); ++i) {
        Result<storage::NewCertificate>& made = *page.made[i];
        if (made) {
            harvest.certificates.push_back(*std::move(made));
            continue;
        }
        if (!is_refusal(made.error().code)) return made.error();
        ++harvest.refused;
        const storage::DoseRow& dose = page.doses[i].signed_dose.dose;
        if (made.error().code == ErrorCode::registry_site_signature_wrong) {
            harvest.wrong.push_back({{dose.citizen, dose.number}, dose.signature.value_or("")});
        }
    }
    return harvest;
}

class Run {
  public:
    Run(const Certification& certification, DoseQueue& queue, const JobLease& lease)
        : with_(certification),
          queue_(queue),
          lease_(lease),
          crew_(with_.threads > 0 ? with_.threads
                                  : std::max<std::size_t>(1, std::thread::hardware_concurrency())) {
    }

    Result<CertificationReport> work() {
        auto current = start_page();
        if (!current) return current.error();
        // Counting a large queue takes as long as signing hundreds: the crew does not wait for it.
        const auto total = with_.database.read(
            [&](storage::Connection& connection) { return queue_.count(connection); });
        if (!total) return total.error();
        progress_.total = *total;
        while (current->batch) {
            // The crew has the next page at hand while this one is written.
            auto next = start_page();
            if (!next) return next.error();
            crew_.finish(current->batch);
            const Outcome written = write(*current->page);
            if (!written) return written.error();
            if (report_.busy) break;
            current = std::move(next);
        }
        return report_;
    }

  private:
    Result<StartedPage> start_page() {
        report_.stopped = with_.stop.stop_requested();
        if (report_.stopped) return StartedPage{};
        auto doses = with_.database.read([&](storage::Connection& connection) {
            return queue_.next_page(connection, with_.batch_doses);
        });
        if (!doses) return doses.error();
        if (doses->empty()) return StartedPage{};
        queue_.passed(doses->back());
        auto page = std::make_shared<DosePage>();
        page->made.resize(doses->size());
        page->doses = *std::move(doses);
        // The crew shares the page: a run that fails leaves it unfinished there.
        auto batch = crew_.start(page->doses.size(), [this, page,
                                                      now = with_.clock()](std::size_t i) {
            page->made[i].emplace(make_certificate(with_.vault, with_.key, page->doses[i], now));
        });
        return StartedPage{std::move(page), std::move(batch)};
    }

    Outcome write(DosePage& page) {
        const auto harvest = harvest_of(page);
        if (!harvest) return harvest.error();
        const auto issued = with_.database.write(
            [&](storage::Connection& connection) { return write_page(connection, *harvest); });
        if (!issued) return issued.error();
        report_.busy = !issued->has_value();
        if (report_.busy) return Done{};
        const auto made = static_cast<std::int64_t>(harvest->certificates.size());
        report_.issued += **issued;
        report_.overtaken += made - **issued;
        report_.refused += harvest->refused;
        progress_.done += static_cast<std::int64_t>(page.doses.size());
        if (with_.on_progress) with_.on_progress(progress_);
        return Done{};
    }

    /// How many certificates were written; nothing where the job has passed to another server.
    Result<std::optional<std::int64_t>> write_page(storage::Connection& connection,
                                                   const Harvest& harvest) {
        const Timestamp now = with_.clock();
        const auto kept = lease_.keep(connection, now);
        if (!kept) return kept.error();
        if (!*kept) return std::optional<std::int64_t>{};
        const auto written = storage::record_certificates(connection, harvest.certificates);
        if (!written) return written.error();
        const Outcome cleared = storage::clear_site_signatures(connection, harvest.wrong);
        if (!cleared) return cleared.error();
        const Outcome told = send_notices(connection, *written, now);
        if (!told) return told.error();
        return std::optional{static_cast<std::int64_t>(written->size())};
    }

    Outcome send_notices(storage::Connection& connection,
                         const std::vector<storage::DosePlace>& issued, Timestamp now) {
        if (!with_.send_notice) return Done{};
        const auto wished = storage::take_notices(connection, issued);
        if (!wished) return wished.error();
        for (const storage::DosePlace& place : *wished) {
            const Outcome sent = with_.send_notice(connection, place, now);
            if (!sent) return sent;
        }
        return Done{};
    }

    const Certification& with_;
    DoseQueue& queue_;
    const JobLease& lease_;
    CertificationReport report_;
    CertificationProgress progress_;
    WorkCrew crew_;  // last, so that its threads end before what they work on
};

}  // namespace

Result<CertificationReport> certify_all(const Certification& certification, DoseQueue& queue) {
    const auto lease = JobLease::take(certification.database, queue.job(), certification.clock());
    if (!lease) return lease.error();
    if (!*lease) {
        CertificationReport report;
        report.busy = true;
        return report;
    }
    return Run{certification, queue, **lease}.work();
}

}  // namespace tiemchung::registry
