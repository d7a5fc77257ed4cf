#include "server/review/escalation.h"

#include "server/reports/report_step.h"
#include "server/storage/database.h"
#include "server/storage/review_queue.h"

namespace tiemchung::review {
namespace {

using report::ReportEvent;
using storage::Connection;

constexpr int page_reports = 100;

reports::Actor clock_itself() {
    return {report::ActorKind::system, {}};
}

/// Whether it was still to be moved.
Result<bool> escalate(Connection& connection, const storage::Vault& vault,
                      const std::string& report, std::string_view domain, Timestamp now) {
    auto row = storage::report_of(connection, report);
    if (!row) return row.error();
    if (!*row || !(*row)->due_at || *(*row)->due_at > now) return false;
    auto above = report::one_level_up((*row)->route);
    if (!above) return false;
    (*row)->route = *std::move(above);
    (*row)->assigned_to.clear();
    (*row)->locked_by.clear();
    (*row)->locked_until = {};
    const Outcome moved =
        reports::take_step(connection, **row, ReportEvent::escalate, clock_itself(), now);
    if (!moved) return moved.error();
    const Outcome told =
        reports::tell_citizen(connection, vault, **row, reports::Notice::escalated, domain, now);
    if (!told) return told.error();
    return true;
}

Result<bool> resume(Connection& connection, const std::string& report, Timestamp now) {
    auto row = storage::report_of(connection, report);
    if (!row) return row.error();
    const bool is_due = *row && (*row)->status == report::ReportStatus::later &&
                        (*row)->resume_at && *(*row)->resume_at <= now;
    if (!is_due) return false;
    const Outcome resumed =
        reports::take_step(connection, **row, ReportEvent::resume, clock_itself(), now);
    if (!resumed) return resumed.error();
    return true;
}

/// Reads pages until one brings nothing new, and does each report in a transaction of its own.
template <class ReadPage, class DoOne>
Result<int> work_through(storage::Database& database, const ReadPage& read_page,
                         const DoOne& do_one) {
    int sum = 0;
    for (;;) {
        const auto page = database.read(read_page);
        if (!page) return page.error();
        int moved = 0;
        for (const std::string& report : *page) {
            const auto done =
                database.write([&](Connection& connection) { return do_one(connection, report); });
            if (!done) return done.error();
            if (*done) ++moved;
        }
        sum += moved;
        if (moved == 0 || page->size() < static_cast<std::size_t>(page_reports)) return sum;
    }
}

}  // namespace

Result<int> escalate_late(storage::Database& database, const storage::Vault& vault,
                          std::string_view domain, Timestamp now) {
    return work_through(
        database,
        [now](Connection& connection) {
            return storage::reports_to_escalate(connection, now, page_reports);
        },
        [&](Connection& connection, const std::string& report) {
            return escalate(connection, vault, report, domain, now);
        });
}

Result<int> resume_put_off(storage::Database& database, Timestamp now) {
    return work_through(
        database,
        [now](Connection& connection) {
            return storage::reports_to_resume(connection, now, page_reports);
        },
        [now](Connection& connection, const std::string& report) {
            return resume(connection, report, now);
        });
}

}  // namespace tiemchung::review
