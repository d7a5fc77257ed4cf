#include "server/review/desk.h"

#include <utility>

#include "core/report/report_code.h"
#include "server/audit/audit.h"
#include "server/review/case_file.h"
#include "server/review/decide.h"
#include "server/review/figures.h"
#include "server/review/sight.h"
#include "server/storage/review_queue.h"

namespace tiemchung::review {
namespace {

using report::ReportEvent;
using report::ReportStatus;
using storage::Connection;

constexpr Error unknown{ErrorCode::report_unknown};

Outcome log(Connection& connection, const staff::StaffMember& member, std::string_view action,
            std::string_view report, std::string_view detail, Timestamp now) {
    audit::Entry entry;
    entry.at = now;
    entry.account = member.account;
    entry.role = api::name_of(member.role);
    entry.who = staff::shown_name(member);
    entry.action = action;
    entry.report = report;
    entry.detail = detail;
    return audit::append(connection, entry);
}

Result<storage::ReportRow> visible_row(Connection& connection, const staff::StaffMember& member,
                                       std::string_view code) {
    const auto parsed = report::parse_report_code(code);
    if (!parsed) return unknown;
    auto row = storage::report_of(connection, *parsed);
    if (!row) return row.error();
    if (!*row || !may_see(member, **row)) return unknown;
    return **std::move(row);
}

/// The case file as the last thing of a step, and the step in the log.
Result<api::CaseFile> answer(Connection& connection, const storage::Vault& vault,
                             const staff::StaffMember& member, storage::ReportRow row,
                             std::string_view action, std::string_view detail, Timestamp now) {
    const auto loaded = load_case(connection, vault, std::move(row), {}, now);
    if (!loaded) return loaded.error();
    auto file = case_file(connection, vault, member, *loaded, now);
    if (!file) return file.error();
    const Outcome logged = log(connection, member, action, loaded->row.report, detail, now);
    if (!logged) return logged.error();
    return file;
}

Outcome store(Connection& connection, storage::ReportRow& row) {
    const auto changed = storage::change_report(connection, row);
    if (!changed) return changed.error();
    if (!*changed) return Error{ErrorCode::report_changed};
    ++row.version;
    return Done{};
}

/// Who opens a case that nobody has looked at yet begins the review; one that waits for somebody
/// goes on waiting until something is decided.
bool begins_review(ReportStatus status) {
    return status == ReportStatus::received || status == ReportStatus::escalated;
}

Outcome take_lock(Connection& connection, const storage::Vault& vault,
                  const staff::StaffMember& member, storage::ReportRow& row, Timestamp now) {
    if (row.filed_by == member.account) return Error{ErrorCode::report_own};
    if (lock_on(row, member.account, now) == Lock::others) return Error{ErrorCode::report_locked};
    const reports::Actor actor = actor_of(member);
    if (row.status == ReportStatus::wait_second) {
        const auto decision = reports::decision_of(vault, row);
        if (!decision) return decision.error();
        const Outcome second =
            report::check_second_person(decision->first_reviewer, member.account);
        if (!second) return second;
    } else if (const auto opened = report::next_status(row.status, ReportEvent::open, actor.kind);
               !opened) {
        return opened.error();
    }
    row.locked_by = member.account;
    row.locked_until = {now.seconds + lock_seconds};
    if (!begins_review(row.status)) return store(connection, row);
    return reports::take_step(connection, row, ReportEvent::open, actor, now);
}

storage::QueueFilter filter_of(const storage::ReviewScope& scope, const QueueQuery& query,
                               const std::string& account) {
    return {scope,
            query.status,
            query.kind,
            query.site,
            query.commune,
            query.unknown_site,
            query.mine ? account : std::string{}};
}

Outcome fill_counts(Connection& connection, const storage::ReviewScope& scope,
                    api::CaseQueue& queue) {
    storage::QueueFilter all;
    all.scope = scope;
    const auto open = storage::queue_count(connection, all);
    if (!open) return open.error();
    const auto late = storage::late_count(connection, scope, queue.now);
    if (!late) return late.error();
    auto sites = storage::queue_sites(connection, scope);
    if (!sites) return sites.error();
    auto communes = storage::queue_communes(connection, scope);
    if (!communes) return communes.error();
    queue.open = *open;
    queue.late = *late;
    queue.sites = *std::move(sites);
    queue.communes = *std::move(communes);
    return Done{};
}

}  // namespace

Desk::Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
           std::string domain, std::function<void()> wake)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      domain_(std::move(domain)),
      wake_(std::move(wake)) {}

Result<api::CaseQueue> Desk::queue(const staff::StaffMember& member, const QueueQuery& query,
                                   Timestamp now) const {
    const auto scope = scope_of(member);
    if (!scope) return Error{ErrorCode::staff_not_allowed};
    return database_->write([&](Connection& connection) -> Result<api::CaseQueue> {
        const storage::QueueFilter filter = filter_of(*scope, query, member.account);
        api::CaseQueue queue;
        queue.page = query.page;
        queue.now = now;
        const auto total = storage::queue_count(connection, filter);
        if (!total) return total.error();
        queue.total = *total;
        const auto codes =
            storage::queue_page(connection, filter, query.page * cases_a_page, cases_a_page);
        if (!codes) return codes.error();
        for (const std::string& code : *codes) {
            const auto row = storage::report_of(connection, code);
            if (!row) return row.error();
            if (!*row) continue;
            auto line = case_line(connection, *vault_, member, **row, now);
            if (!line) return line.error();
            queue.cases.push_back(*std::move(line));
        }
        Outcome done = fill_counts(connection, *scope, queue);
        if (done) {
            done = log(connection, member, "list_cases", {}, "page " + std::to_string(query.page),
                       now);
        }
        if (!done) return done.error();
        return queue;
    });
}

Result<api::CaseFile> Desk::read(const staff::StaffMember& member, std::string_view code,
                                 Timestamp now) const {
    return database_->write([&](Connection& connection) -> Result<api::CaseFile> {
        auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        return answer(connection, *vault_, member, *std::move(row), "read_case", {}, now);
    });
}

Result<api::CaseFile> Desk::lock(const staff::StaffMember& member, std::string_view code,
                                 Timestamp now) const {
    return database_->write([&](Connection& connection) -> Result<api::CaseFile> {
        auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        const Outcome locked = take_lock(connection, *vault_, member, *row, now);
        if (!locked) return locked.error();
        return answer(connection, *vault_, member, *std::move(row), "lock_case", {}, now);
    });
}

Outcome Desk::unlock(const staff::StaffMember& member, std::string_view code, Timestamp now) const {
    return database_->write([&](Connection& connection) -> Outcome {
        auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        if (row->locked_by != member.account) return Done{};
        row->locked_by.clear();
        row->locked_until = {};
        const Outcome stored = store(connection, *row);
        if (!stored) return stored;
        return log(connection, member, "unlock_case", row->report, {}, now);
    });
}

Result<api::CaseFile> Desk::assign(const staff::StaffMember& member, std::string_view code,
                                   Timestamp now) const {
    return database_->write([&](Connection& connection) -> Result<api::CaseFile> {
        auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        row->assigned_to = member.account;
        const Outcome stored = store(connection, *row);
        if (!stored) return stored.error();
        return answer(connection, *vault_, member, *std::move(row), "assign_case", {}, now);
    });
}

Result<photos::OpenedPhoto> Desk::photo(const staff::StaffMember& member, std::string_view code,
                                        int number, Timestamp now) const {
    // Megabytes, so not while nobody else can write; what is not logged is not given either.
    auto opened = database_->read([&](Connection& connection) -> Result<photos::OpenedPhoto> {
        const auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        return photos::open_photo(connection, *vault_, row->report, number);
    });
    if (!opened) return opened;
    const Outcome logged = database_->write([&](Connection& connection) -> Outcome {
        const auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        return log(connection, member, "read_photo", row->report, "photo " + std::to_string(number),
                   now);
    });
    if (!logged) return logged.error();
    return opened;
}

Result<Decided> Desk::decide(const staff::StaffMember& member, std::string_view code,
                             const api::CaseDecision& decision, Timestamp now) const {
    auto decided = database_->write([&](Connection& connection) -> Result<Decided> {
        auto row = visible_row(connection, member, code);
        if (!row) return row.error();
        auto loaded = load_case(connection, *vault_, *std::move(row), decision.corrected, now);
        if (!loaded) return loaded.error();
        const Sitting sitting{connection, *vault_, member, domain_, now};
        auto problems = review::decide(sitting, *loaded, decision);
        if (!problems) return problems.error();
        if (!problems->empty()) return Decided{std::nullopt, *std::move(problems)};
        auto file = answer(connection, *vault_, member, std::move(loaded->row), "decide_case",
                           name_of(decision.event), now);
        if (!file) return file.error();
        return Decided{*std::move(file), {}};
    });
    if (decided && decided->file) wake_();
    return decided;
}

Result<api::ReviewFigures> Desk::figures(const staff::StaffMember& member, Timestamp now) const {
    const auto scope = scope_of(member);
    const bool supervises = scope && member.role == api::StaffRole::supervisor;
    // A pile that is no place has no figures.
    if (!supervises || !scope->pile.empty()) {
        return Error{ErrorCode::staff_not_allowed};
    }
    return database_->write([&](Connection& connection) -> Result<api::ReviewFigures> {
        auto figures = read_figures(connection, *vault_, member, *scope, now);
        if (!figures) return figures.error();
        const Outcome logged = log(connection, member, "read_figures", {}, {}, now);
        if (!logged) return logged.error();
        return figures;
    });
}

}  // namespace tiemchung::review
