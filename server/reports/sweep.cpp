#include "server/reports/sweep.h"

#include <string>
#include <vector>

#include "core/report/retention.h"
#include "server/photos/photos.h"
#include "server/reports/report_session.h"
#include "server/reports/report_step.h"
#include "server/storage/connection.h"
#include "server/storage/report_sessions.h"

namespace tiemchung::reports {
namespace {

using report::ReportEvent;
using report::ReportStatus;
using storage::Connection;
using storage::Database;
using storage::ReportRow;

constexpr int at_once = 100;

Actor clock() {
    return {report::ActorKind::system, {}};
}

/// Not confirmed in time, or erased long ago. Looked at anew: its code may just have come.
Outcome drop(Connection& connection, const ReportRow& row, Timestamp now) {
    if (!row.drop_at || *row.drop_at > now) return Done{};
    if (row.status != ReportStatus::erased) {
        const auto dropped =
            report::next_status(row.status, ReportEvent::drop, report::ActorKind::system);
        if (!dropped) return dropped.error();
    }
    const Outcome photos = photos::remove_photos(connection, row.report);
    if (!photos) return photos;
    const Outcome links = storage::remove_report_links(connection, row.report);
    if (!links) return links;
    return storage::remove_report(connection, row.report);
}

Outcome resume(Connection& connection, ReportRow row, Timestamp now) {
    if (!row.resume_at || *row.resume_at > now || row.status != ReportStatus::later) return Done{};
    return take_step(connection, row, ReportEvent::resume, clock(), now);
}

/// What finds it by its code and phone stays until the receipt goes too.
Outcome erase(Connection& connection, ReportRow row, Timestamp now) {
    if (!row.closed_at || row.closed_at->seconds + report::kept_seconds > now.seconds)
        return Done{};
    const Outcome photos = photos::remove_photos(connection, row.report);
    if (!photos) return photos;
    row.form_sealed.clear();
    row.decision_sealed.reset();
    row.person.clear();
    row.citizen.reset();
    row.drop_at = Timestamp{now.seconds + report::receipt_seconds};
    return take_step(connection, row, ReportEvent::erase, clock(), now);
}

template <class Find, class Work>
Outcome for_each(Database& database, Find find, Work work) {
    const auto found = database.read(find);
    if (!found) return found.error();
    for (const std::string& report : *found) {
        const Outcome done = database.write([&](Connection& connection) -> Outcome {
            auto row = storage::report_of(connection, report);
            if (!row) return row.error();
            return *row ? work(connection, **std::move(row)) : Outcome{Done{}};
        });
        if (!done) return done;
    }
    return Done{};
}

}  // namespace

Outcome sweep(Database& database, Timestamp now) {
    Outcome done = for_each(
        database,
        [&](Connection& connection) { return storage::reports_to_drop(connection, now, at_once); },
        [&](Connection& connection, const ReportRow& row) { return drop(connection, row, now); });
    if (!done) return done;
    done = for_each(
        database,
        [&](Connection& connection) {
            return storage::reports_to_resume(connection, now, at_once);
        },
        [&](Connection& connection, ReportRow row) {
            return resume(connection, std::move(row), now);
        });
    if (!done) return done;
    const Timestamp closed{now.seconds - report::kept_seconds};
    done = for_each(
        database,
        [&](Connection& connection) {
            return storage::reports_closed_before(connection, closed, at_once);
        },
        [&](Connection& connection, ReportRow row) {
            return erase(connection, std::move(row), now);
        });
    if (!done) return done;
    for (const auto& forget : {storage::forget_answered_requests, sweep_report_sessions,
                               storage::remove_ended_report_links}) {
        done = database.write([&](Connection& connection) { return forget(connection, now); });
        if (!done) return done;
    }
    return Done{};
}

}  // namespace tiemchung::reports
