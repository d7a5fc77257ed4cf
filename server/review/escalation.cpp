#include "server/review/escalation.h"

#include <utility>

#include "server/reports/report_step.h"
#include "server/review/handover.h"
#include "server/storage/database.h"
#include "server/storage/review_queue.h"

namespace tiemchung::review {
namespace {

using report::ReportEvent;
using storage::Connection;

constexpr int most_escalated = 100;

/// Whether it was still to be moved.
Result<bool> escalate(Connection& connection, const storage::Vault& vault,
                      const std::string& report, std::string_view domain, Timestamp now) {
    auto row = storage::report_of(connection, report);
    if (!row) return row.error();
    if (!*row || !(*row)->due_at || *(*row)->due_at > now) return false;
    auto above = report::one_level_up((*row)->route);
    if (!above) return false;
    const report::Route below = std::exchange((*row)->route, *std::move(above));
    (*row)->assigned_to.clear();
    (*row)->locked_by.clear();
    (*row)->locked_until = {};
    const Outcome moved = reports::take_step(connection, **row, ReportEvent::escalate,
                                             {report::ActorKind::system, {}}, now);
    if (!moved) return moved.error();
    const Outcome told =
        reports::tell_citizen(connection, vault, **row, reports::Notice::escalated, domain, now);
    if (!told) return told.error();
    const Outcome both = tell_both_sides(connection, vault, **row, below, domain, now);
    if (!both) return both.error();
    return true;
}

}  // namespace

Result<int> escalate_late(storage::Database& database, const storage::Vault& vault,
                          std::string_view domain, Timestamp now) {
    int sum = 0;
    for (;;) {
        const auto page = database.read([now](Connection& connection) {
            return storage::reports_to_escalate(connection, now, most_escalated);
        });
        if (!page) return page.error();
        int moved = 0;
        for (const std::string& report : *page) {
            const auto done = database.write([&](Connection& connection) {
                return escalate(connection, vault, report, domain, now);
            });
            if (!done) return done.error();
            if (*done) ++moved;
        }
        sum += moved;
        // What another server has moved in the meantime is not on the next page.
        if (moved == 0 || page->size() < static_cast<std::size_t>(most_escalated)) return sum;
    }
}

}  // namespace tiemchung::review
