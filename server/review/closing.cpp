#include "server/review/closing.h"

#include <algorithm>

#include "server/registry/job_lease.h"
#include "server/review/passage.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "server/storage/review_closing.h"

namespace tiemchung::review {
namespace {

constexpr int most_closed = 100;

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

/// The longer a report has waited, the less often it is looked at: within seconds of the decision,
/// later every five minutes.
Timestamp next_look(const storage::ClosingRow& row, Timestamp now) {
    constexpr std::int64_t soonest = 2;
    constexpr std::int64_t latest = 300;
    const std::int64_t waited = now.seconds - row.decided_at.value_or(now).seconds;
    return {now.seconds + std::clamp(waited / 8, soonest, latest)};
}

Outcome note_look(storage::Database& database, const storage::ClosingRow& row,
                  const Result<Standing>& standing, Timestamp now) {
    return database.write([&](storage::Connection& connection) {
        return standing && *standing == Standing::done
                   ? storage::hurry_closing(connection, row.report)
                   : storage::wait_with_closing(connection, row.report, next_look(row, now));
    });
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
            return storage::reports_to_close(connection, after, with.clock(), most_closed);
        });
        if (!page) return page.error();
        if (page->empty()) break;
        after = page->back().report;
        for (const storage::ClosingRow& row : *page) {
            const auto standing = carry_on(with, domain, row.report, with.clock());
            count(standing, round);
            const Outcome noted = note_look(with.database, row, standing, with.clock());
            if (!noted) return noted.error();
        }
        const auto kept = with.database.write([&](storage::Connection& connection) {
            return (*lease)->keep(connection, with.clock());
        });
        if (!kept) return kept.error();
        round.busy = !*kept;
    }
    return round;
}

}  // namespace tiemchung::review
