#include "server/reports/report_step.h"

#include "core/base/bytes.h"
#include "core/identity/province.h"
#include "core/text/report_sms_texts.h"
#include "core/text/report_texts.h"
#include "server/sms/outbox.h"
#include "server/storage/connection.h"
#include "server/storage/sites.h"

namespace tiemchung::reports {
namespace {

using report::ReportEvent;
using report::ReportStatus;
using storage::ReportRow;

constexpr std::int64_t notice_worth_seconds = std::int64_t{24} * 3'600;

bool is_decided(ReportStatus status) {
    switch (status) {
        case ReportStatus::approved:
        case ReportStatus::signing:
        case ReportStatus::not_changed:
        case ReportStatus::done:
        case ReportStatus::refused:
            return true;
        default:
            return false;
    }
}

bool is_closed(ReportStatus status) {
    return status == ReportStatus::done || status == ReportStatus::refused ||
           status == ReportStatus::withdrawn;
}

/// The 48 hours begin: for the first time, anew after a refusal, or at the level above.
bool begins_clock(ReportEvent event) {
    return event == ReportEvent::confirm_otp || event == ReportEvent::resend ||
           event == ReportEvent::escalate;
}

void set_clock(ReportRow& row, ReportEvent event, Timestamp now) {
    if (begins_clock(event)) {
        row.clock_started = now;
        row.paused_since.reset();
        row.paused_seconds = 0;
    }
    const bool stands_still = report::is_open(row.status) && !report::clock_runs(row.status);
    if (stands_still && !row.paused_since) row.paused_since = now;
    if (!stands_still && row.paused_since) {
        row.paused_seconds += now.seconds - row.paused_since->seconds;
        row.paused_since.reset();
    }
    row.due_at.reset();
    if (const auto clock = clock_of(row); clock && report::clock_runs(row.status))
        row.due_at = report::deadline(*clock, now);
}

void set_times(ReportRow& row, ReportEvent event, Timestamp now) {
    set_clock(row, event, now);
    if (event == ReportEvent::confirm_otp) {
        row.received_at = now;
        row.drop_at.reset();
    }
    if (row.status != ReportStatus::later) row.resume_at.reset();
    if (!is_decided(row.status)) {
        row.decided_at.reset();
    } else if (!row.decided_at) {
        row.decided_at = now;
    }
    if (!is_closed(row.status)) {
        row.closed_at.reset();
    } else if (!row.closed_at) {
        row.closed_at = now;
    }
}

Outcome change_status(storage::Connection& connection, ReportRow& row, ReportEvent event,
                      report::ActorKind actor, Timestamp now) {
    const auto status = report::next_status(row.status, event, actor);
    if (!status) return status.error();
    ReportRow next = row;
    next.status = *status;
    set_times(next, event, now);
    const auto changed = storage::change_report(connection, next);
    if (!changed) return changed.error();
    if (!*changed) return Error{ErrorCode::report_changed};
    ++next.version;
    row = std::move(next);
    return Done{};
}

std::string notice_text(Notice notice, const std::string& report, std::string_view domain) {
    switch (notice) {
        case Notice::received:
            return text::report_received_sms(report, domain);
        case Notice::needs_info:
            return text::report_needs_info_sms(report, domain);
        case Notice::put_off:
            return text::report_put_off_sms(report, domain);
        case Notice::escalated:
            return text::report_escalated_sms(report, domain);
        case Notice::approved:
            return text::report_approved_sms(report, domain);
        case Notice::refused:
            return text::report_refused_sms(report, domain);
        case Notice::done:
            break;
    }
    return text::report_done_sms(report, domain);
}

std::string name_of_place(const report::Route& route) {
    switch (route.level) {
        case report::HandlingLevel::commune:
            return route.place.commune;
        case report::HandlingLevel::district:
            return route.place.district;
        case report::HandlingLevel::site:
        case report::HandlingLevel::province:
            break;
    }
    const identity::Province* province =
        identity::province_of_code(identity::ProvinceEra::before_july_2025, route.place.province);
    return province == nullptr ? std::string{} : std::string{province->name};
}

}  // namespace

Outcome take_step(storage::Connection& connection, ReportRow& row, ReportEvent event,
                  const Actor& actor, Timestamp now) {
    const Outcome changed = change_status(connection, row, event, actor.kind, now);
    if (!changed) return changed;
    return storage::add_report_event(connection, row.report, {event, actor.kind, actor.who, now});
}

Outcome start_clock(storage::Connection& connection, ReportRow& row, Timestamp now) {
    return change_status(connection, row, ReportEvent::confirm_otp, report::ActorKind::citizen,
                         now);
}

std::optional<report::ReportClock> clock_of(const ReportRow& row) {
    if (!row.clock_started) return std::nullopt;
    report::ReportClock clock{*row.clock_started, {}};
    // Of the pauses that have ended only the sum is kept; where they lay does not matter.
    if (row.paused_seconds > 0) {
        clock.pauses.push_back(
            {clock.started, Timestamp{clock.started.seconds + row.paused_seconds}});
    }
    if (row.paused_since) clock.pauses.push_back({*row.paused_since, std::nullopt});
    return clock;
}

Outcome tell_citizen(storage::Connection& connection, const storage::Vault& vault,
                     const ReportRow& row, Notice notice, std::string_view domain, Timestamp now) {
    const auto form = form_of(vault, row);
    if (!form) return form.error();
    const std::string name = row.report + '|' + std::to_string(static_cast<int>(notice)) + '|' +
                             std::to_string(row.version);
    const std::string id = to_base64url(vault.hash(storage::Secret::message, name));
    return sms::put_message(connection, vault, id,
                            {"report", form->phone, notice_text(notice, row.report, domain), {}},
                            false, now, {now.seconds + notice_worth_seconds});
}

Result<std::string> handler_of(storage::Connection& connection, const report::Route& route) {
    if (route.level == report::HandlingLevel::site) {
        auto site = storage::site_of(connection, route.site);
        if (!site) return site.error();
        if (!*site) return route.site;
        return std::move((*site)->name);
    }
    return text::fill(text::handler_name(route.level).vi, {{"place", name_of_place(route)}});
}

}  // namespace tiemchung::reports
