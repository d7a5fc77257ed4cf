#include "server/review/closing.h"

#include "server/registry/job_lease.h"
#include "server/review/passage.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "server/storage/reports.h"

namespace tiemchung::review {
namespace {

constexpr int page_reports = 100;

void count(const Result<Standing>& standing, ClosingRound& round) {
    if (!standing) {
        ++round.failed;
        round.first_failure = round.first_failure.value_or(standing.error());
        return;
    }
    switch (*standing) {
        case Standing::done:
            ++round.done;
            break;
        case Standing::not_changed:
            ++round.not_changed;
            break;
        case Standing::waiting:
            ++round.waiting;
            break;
    }
}

}  // namespace

Result<ClosingRound> carry_through(const registry::Certification& with, std::string_view domain) {
    ClosingRound round;
    const auto lease = registry::JobLease::take(with.database, "close_reports", with.clock());
    if (!lease) return lease.error();
    round.busy = !*lease;
    std::string after;
    while (!round.busy && !with.stop.stop_requested()) {
        const auto page = with.database.read([&](storage::Connection& connection) {
            return storage::reports_in_signing(connection, after, page_reports);
        });
        if (!page) return page.error();
        if (page->empty()) break;
        after = page->back();
        for (const std::string& report : *page)
            count(carry_on(with, domain, report, with.clock()), round);
        const auto kept = with.database.write([&](storage::Connection& connection) {
            return (*lease)->keep(connection, with.clock());
        });
        if (!kept) return kept.error();
        round.busy = !*kept;
    }
    return round;
}

}  // namespace tiemchung::review
