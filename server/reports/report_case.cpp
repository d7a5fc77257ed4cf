#include "server/reports/report_case.h"

#include <algorithm>
#include <utility>

#include "core/identity/phone_number.h"
#include "core/text/report_texts.h"
#include "server/audit/audit.h"
#include "server/photos/photos.h"
#include "server/reports/record_changes.h"
#include "server/reports/report_step.h"
#include "server/storage/connection.h"
#include "server/storage/doses.h"
#include "server/storage/sites.h"

namespace tiemchung::reports {
namespace {

using report::ReportEvent;
using report::ReportStatus;
using storage::Connection;
using storage::ReportRow;

constexpr int most_accesses = 100;

/// A line as the citizen is shown it: how reviewers divide their work among themselves is not.
std::optional<api::ReportLine> shown(const storage::ReportEventRow& row) {
    switch (row.event) {
        case ReportEvent::approve_first:
        case ReportEvent::reject_second:
            return std::nullopt;
        case ReportEvent::approve_second:
            return api::ReportLine{ReportEvent::approve, row.actor, row.who, row.at};
        default:
            return api::ReportLine{row.event, row.actor, row.who, row.at};
    }
}

Outcome add_timeline(Connection& connection, const ReportRow& row, api::ReportCase& into) {
    const auto events = storage::report_events(connection, row.report);
    if (!events) return events.error();
    for (const storage::ReportEventRow& event : *events) {
        if (event.event == ReportEvent::erase) into.erased_at = event.at;
        if (auto line = shown(event)) into.timeline.push_back(*std::move(line));
    }
    std::reverse(into.timeline.begin(), into.timeline.end());
    auto accesses = audit::accesses_to(connection, row.report, most_accesses);
    if (!accesses) return accesses.error();
    into.accesses = *std::move(accesses);
    return Done{};
}

Outcome add_photos(Connection& connection, const ReportRow& row, api::ReportCase& into) {
    const auto photos = photos::photos_of(connection, row.report);
    if (!photos) return photos.error();
    into.photos = static_cast<int>(photos->size());
    const auto erased_at = photos::photos_erased_at(connection, row.report);
    if (!erased_at) return erased_at.error();
    into.erased_at = *erased_at;
    return Done{};
}

/// Whose signature is awaited: the site's for a dose that it has not signed, else the central one.
Result<std::string> signer_of(Connection& connection, const ReportRow& row) {
    const std::string central{text::label_of(report::ActorKind::central).vi};
    if (!row.citizen) return central;
    const auto doses = storage::unsigned_doses_of(connection, *row.citizen);
    if (!doses) return doses.error();
    if (doses->empty()) return central;
    const std::string& site = doses->front().dose.site;
    auto known = storage::site_of(connection, site);
    if (!known) return known.error();
    if (!*known) return site;
    return std::move((*known)->name);
}

void add_decision(const Decision& decision, api::ReportCase& into) {
    switch (into.status) {
        case ReportStatus::refused:
            into.reasons = decision.reasons;
            [[fallthrough]];
        case ReportStatus::need_info:
            into.fields = decision.fields;
            into.message = decision.message;
            return;
        case ReportStatus::later:
            into.put_off = decision.put_off;
            into.put_off_until = decision.put_off_until;
            into.message = decision.message;
            return;
        case ReportStatus::approved:
        case ReportStatus::signing:
        case ReportStatus::not_changed:
        case ReportStatus::done:
            into.changes = changes_of(decision);
            return;
        default:
            return;
    }
}

Timestamp deadline_of(const ReportRow& row, Timestamp now) {
    const auto clock = clock_of(row);
    if (!clock) return row.sent_at;
    const Timestamp until = row.decided_at.value_or(row.closed_at.value_or(now));
    return report::deadline(*clock, until);
}

/// What is sealed: of an erased report nothing is left of it.
Outcome add_content(Connection& connection, const storage::Vault& vault, const ReportRow& row,
                    api::ReportCase& into) {
    if (row.status == ReportStatus::erased) return Done{};
    const auto form = form_of(vault, row);
    if (!form) return form.error();
    into.phone_masked = identity::masked_phone(form->phone);
    const auto decision = decision_of(vault, row);
    if (!decision) return decision.error();
    add_decision(*decision, into);
    if (row.status == ReportStatus::approved) into.signer = text::population_verifier().vi;
    if (row.status == ReportStatus::not_changed) into.message = decision->message;
    if (row.status != ReportStatus::signing) return Done{};
    auto signer = signer_of(connection, row);
    if (!signer) return signer.error();
    into.signer = *std::move(signer);
    return Done{};
}

}  // namespace

Result<api::ReportCase> case_of(Connection& connection, const storage::Vault& vault,
                                const ReportRow& row, Timestamp now) {
    api::ReportCase into;
    into.code = row.report;
    into.status = report::shown_to_citizen(row.status);
    into.kind = row.kind;
    into.received_at = row.received_at.value_or(row.sent_at);
    into.deadline = deadline_of(row, now);
    into.clock_stopped = !report::clock_runs(row.status) || row.decided_at.has_value();
    into.level = row.route.level;
    into.now = now;
    auto handler = handler_of(connection, row.route);
    if (!handler) return handler.error();
    into.handler = *std::move(handler);
    Outcome added = add_content(connection, vault, row, into);
    if (added) added = add_photos(connection, row, into);
    if (added) added = add_timeline(connection, row, into);
    if (!added) return added.error();
    return into;
}

}  // namespace tiemchung::reports
