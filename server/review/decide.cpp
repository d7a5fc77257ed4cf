#include "server/review/decide.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/base/bytes.h"
#include "core/crypto/sha256.h"
#include "core/report/report_clock.h"
#include "core/report/typed_text.h"
#include "server/review/approval.h"
#include "server/review/handover.h"
#include "server/review/sight.h"
#include "server/review/write_approval.h"
#include "server/storage/review_closing.h"
#include "server/storage/review_figures.h"

namespace tiemchung::review {
namespace {

using report::ReportEvent;
using report::ReportStatus;

using Problems = std::vector<api::FieldProblem>;

constexpr std::size_t max_message = 500;
/// One in so many decisions is looked at once more.
constexpr unsigned sample_of = 20;

Problems problem(std::string_view field, ErrorCode code) {
    return {{std::string(field), code}};
}

/// The first second of a day in Viet Nam.
Timestamp begin_of(PartialDate day) {
    constexpr std::int64_t ahead_of_utc = std::int64_t{7} * 3'600;
    const std::chrono::year_month_day date{
        std::chrono::year{day.year}, std::chrono::month{day.month}, std::chrono::day{day.day}};
    const std::chrono::sys_seconds midnight = std::chrono::sys_days{date};
    return {midnight.time_since_epoch().count() - ahead_of_utc};
}

/// The same reports on every server: by the code alone.
bool is_sampled(const std::string& report) {
    const crypto::Sha256Digest digest = crypto::sha256(as_bytes(report));
    return (unsigned{digest[0]} * 256U + digest[1]) % sample_of == 0;
}

/// Whether the 48 hours were over, here or at a level below.
Result<bool> is_late(storage::Connection& connection, const storage::ReportRow& row,
                     Timestamp now) {
    const auto clock = reports::clock_of(row);
    if (clock && report::is_late(*clock, now)) return true;
    const auto events = storage::report_events(connection, row.report);
    if (!events) return events.error();
    return std::any_of(events->begin(), events->end(), [](const storage::ReportEventRow& line) {
        return line.event == ReportEvent::escalate;
    });
}

Outcome note_for_figures(const Sitting& at, const storage::ReportRow& row, ReportEvent event,
                         bool late, const std::vector<report::RefusalReason>& reasons) {
    return storage::note_decision(at.connection,
                                  {row.report, at.now, std::string(name_of(event)), late,
                                   is_sampled(row.report), row.route, reasons});
}

class Sentence {
  public:
    Sentence(const Sitting& sitting, Case& loaded, const api::CaseDecision& said)
        : at_(sitting), case_(loaded), said_(said) {}

    Result<Problems> pass() {
        const Outcome entitled = check_entitled();
        if (!entitled) return entitled.error();
        auto message = report::clean_text(said_.message, max_message,
                                          ErrorCode::report_note_too_long, report::Lines::several);
        if (!message) return problem("message", message.error().code);
        next_.message = *std::move(message);
        next_.reviewer = at_.member.account;
        switch (said_.event) {
            case ReportEvent::approve:
            case ReportEvent::approve_first:
                return approve(said_.changes, said_.corrected);
            case ReportEvent::approve_second:
                return approve(case_.decision.changes, case_.decision.corrected);
            case ReportEvent::reject_second:
                return conclude({});
            case ReportEvent::put_off:
                return put_off();
            case ReportEvent::ask:
                return ask();
            case ReportEvent::refuse:
                return refuse();
            case ReportEvent::escalate:
                return escalate();
            default:
                return problem("event", ErrorCode::json_bad_member);
        }
    }

  private:
    Outcome check_entitled() {
        const storage::ReportRow& row = case_.row;
        if (row.filed_by == at_.member.account) return Error{ErrorCode::report_own};
        const Lock lock = lock_on(row, at_.member.account, at_.now);
        if (said_.event == ReportEvent::escalate) return check_legal();
        if (lock == Lock::others) return Error{ErrorCode::report_locked};
        if (lock == Lock::free) return Error{ErrorCode::report_lock_ended};
        if (said_.event == ReportEvent::approve_second ||
            said_.event == ReportEvent::reject_second) {
            const Outcome second =
                report::check_second_person(case_.decision.first_reviewer, at_.member.account);
            if (!second) return second;
        }
        return check_legal();
    }

    /// Legal as it stands, or once the case is taken up.
    Outcome check_legal() {
        const report::ActorKind kind = actor_of(at_.member).kind;
        const auto now = report::next_status(case_.row.status, said_.event, kind);
        if (now) return Done{};
        if (said_.event == ReportEvent::escalate) return now.error();
        const auto opened = report::next_status(case_.row.status, ReportEvent::open, kind);
        if (!opened) return now.error();
        takes_up_ = true;
        const auto then = report::next_status(*opened, said_.event, kind);
        if (!then) return then.error();
        return Done{};
    }

    Result<Problems> approve(const std::vector<report::RecordChange>& changes,
                             const CorrectedValues& corrected) {
        PreparedApproval prepared = prepare_approval(case_, changes, corrected, at_.now);
        if (!prepared.approval) return std::move(prepared.problems);
        const Approval& approval = *prepared.approval;
        if (said_.event == ReportEvent::approve && approval.needs_second) {
            return problem("event", ErrorCode::report_second_person_missing);
        }
        const auto record = recorded_facts(at_.vault, case_);
        if (!record) return record.error();
        next_.changes = approval.changes;
        next_.corrected = corrected;
        next_.approved = approval.approved;
        next_.before = report::compare(case_.details, *record, case_.certificates);
        if (said_.event == ReportEvent::approve_first) {
            next_.first_reviewer = at_.member.account;
            next_.reviewer.clear();
            return conclude({});
        }
        next_.first_reviewer = case_.decision.first_reviewer;
        if (!approval.held) {
            const Outcome written =
                write_approval(at_.connection, at_.vault, approval, case_.row, at_.now);
            if (!written) return written.error();
        }
        return conclude(reports::Notice::approved);
    }

    Result<Problems> put_off() {
        if (!said_.put_off) return problem("put_off", ErrorCode::json_missing_member);
        const PartialDate until = said_.put_off_until.value_or(PartialDate{});
        const Outcome possible = report::check_later(until, day_in_viet_nam(at_.now));
        if (!possible) return problem("put_off_until", possible.error().code);
        next_.put_off = said_.put_off;
        next_.put_off_until = until;
        case_.row.resume_at = begin_of(until);
        return conclude(reports::Notice::put_off);
    }

    Result<Problems> ask() {
        const Outcome possible = report::check_ask(said_.fields);
        if (!possible) return problem("fields", possible.error().code);
        next_.fields = said_.fields;
        return conclude(reports::Notice::needs_info);
    }

    Result<Problems> refuse() {
        const Outcome possible = report::check_refusal(said_.reasons);
        if (!possible) return problem("reasons", possible.error().code);
        next_.reasons = said_.reasons;
        next_.fields = said_.fields;
        return conclude(reports::Notice::refused);
    }

    Result<Problems> escalate() {
        auto above = report::one_level_up(case_.row.route);
        if (!above) return Error{ErrorCode::report_not_allowed};
        const report::Route below = std::exchange(case_.row.route, *std::move(above));
        case_.row.assigned_to.clear();
        const std::string message = std::move(next_.message);
        next_ = case_.decision;
        if (!message.empty()) next_.message = message;
        auto concluded = conclude(reports::Notice::escalated);
        if (!concluded || !concluded->empty()) return concluded;
        const Outcome told =
            tell_both_sides(at_.connection, at_.vault, case_.row, below, at_.domain, at_.now);
        if (!told) return told.error();
        return concluded;
    }

    /// The step itself, and what belongs to every one.
    Result<Problems> conclude(std::optional<reports::Notice> notice) {
        storage::ReportRow& row = case_.row;
        const auto late = is_late(at_.connection, row, at_.now);
        if (!late) return late.error();
        const reports::Actor actor = actor_of(at_.member);
        row.locked_by.clear();
        row.locked_until = {};
        // The day that it is put off to would be forgotten on the way.
        const auto resume_at = row.resume_at;
        if (takes_up_) {
            const Outcome open =
                reports::take_step(at_.connection, row, ReportEvent::open, actor, at_.now);
            if (!open) return open.error();
        }
        row.resume_at = resume_at;
        reports::keep_decision(at_.vault, row, next_);
        const bool is_approval =
            said_.event == ReportEvent::approve || said_.event == ReportEvent::approve_second;
        if (is_approval) {
            // From here on it is the signatures that may not take longer than 48 hours.
            row.clock_started = at_.now;
            row.paused_seconds = 0;
        }
        Outcome done = reports::take_step(at_.connection, row, said_.event, actor, at_.now);
        if (done && (is_approval || said_.event == ReportEvent::refuse)) {
            done = note_for_figures(at_, row, said_.event, *late, next_.reasons);
        }
        if (done && is_approval) done = storage::hurry_closing(at_.connection, row.report);
        if (done && notice) {
            done =
                reports::tell_citizen(at_.connection, at_.vault, row, *notice, at_.domain, at_.now);
        }
        if (!done) return done.error();
        return Problems{};
    }

    const Sitting& at_;
    Case& case_;
    const api::CaseDecision& said_;
    reports::Decision next_;
    bool takes_up_ = false;
};

}  // namespace

Result<Problems> decide(const Sitting& sitting, Case& loaded, const api::CaseDecision& decision) {
    return Sentence(sitting, loaded, decision).pass();
}

}  // namespace tiemchung::review
