#include "server/review/case_file.h"

#include <algorithm>

#include "core/identity/phone_number.h"
#include "server/registry/match_citizen.h"
#include "server/review/sight.h"
#include "server/storage/review_queue.h"
#include "server/storage/sites.h"

namespace tiemchung::review {
namespace {

using report::ReportEvent;
using report::ReportStatus;

void fill_clock(api::CaseFile& file, const storage::ReportRow& row, Timestamp now) {
    file.received_at = row.received_at.value_or(row.sent_at);
    const auto clock = reports::clock_of(row);
    if (!clock) return;
    file.deadline = report::deadline(*clock, now);
    file.seconds_left = report::seconds_left(*clock, now);
    file.paused = report::is_paused(*clock, now);
}

void fill_declared(api::CaseFile& file, const Case& loaded) {
    file.kind = loaded.row.kind;
    file.for_whom = loaded.details.for_whom;
    file.document = loaded.form.paper.type;
    file.paper_lost = loaded.form.paper.lost;
    file.paper_at_site = loaded.form.paper.at_site;
    file.note = loaded.details.note;
    file.address = loaded.details.address;
    file.phone_masked = identity::masked_phone(loaded.details.phone);
    file.filed_by = loaded.row.filed_by;
    for (const photos::PhotoFacts& photo : loaded.photos) {
        file.photos.push_back({photo.number, std::string(report::media_type_of(photo.format)),
                               static_cast<int>(photo.width), static_cast<int>(photo.height)});
    }
}

void fill_decision(api::CaseFile& file, const Case& loaded) {
    const reports::Decision& decision = loaded.decision;
    if (loaded.row.status == ReportStatus::wait_second) {
        file.proposed = decision.changes;
        file.first_reviewer = decision.first_reviewer;
    }
    file.reasons = decision.reasons;
    file.fields = decision.fields;
    file.message = decision.message;
    if (loaded.row.status == ReportStatus::later) {
        file.put_off = decision.put_off;
        file.put_off_until = decision.put_off_until;
    }
}

Outcome fill_timeline(storage::Connection& connection, api::CaseFile& file) {
    auto events = storage::report_events(connection, file.code);
    if (!events) return events.error();
    for (auto event = events->rbegin(); event != events->rend(); ++event)
        file.timeline.push_back({event->event, event->actor, std::move(event->who), event->at});
    return Done{};
}

Result<std::string> site_name(storage::Connection& connection, const std::string& code) {
    if (code.empty()) return std::string{};
    auto site = storage::site_of(connection, code);
    if (!site) return site.error();
    if (!*site) return code;
    return std::move((*site)->name);
}

/// Sites are compared by their codes, and read by their names.
Outcome name_sites(storage::Connection& connection, std::vector<report::ComparedRow>& rows) {
    for (report::ComparedRow& row : rows) {
        if (row.item != report::ComparedItem::dose_site) continue;
        for (std::string* shown : {&row.declared, &row.recorded, &row.certified}) {
            auto name = site_name(connection, *shown);
            if (!name) return name.error();
            *shown = *std::move(name);
        }
    }
    return Done{};
}

Outcome fill_rows(storage::Connection& connection, const storage::Vault& vault, const Case& loaded,
                  api::CaseFile& file) {
    const auto record = recorded_facts(vault, loaded);
    if (!record) return record.error();
    file.rows = report::compare(loaded.details, *record, loaded.certificates);
    const Outcome named = name_sites(connection, file.rows);
    if (!named) return named;
    const auto answer = registry::population_answer(connection, vault, loaded.details.person);
    if (!answer) return answer.error();
    if (*answer != registry::PopulationAnswer::none) {
        file.population_match = *answer == registry::PopulationAnswer::right;
    }
    return Done{};
}

Outcome fill_place(storage::Connection& connection, const staff::StaffMember& member,
                   const storage::ReportRow& row, api::CaseFile& file) {
    const auto scope = scope_of(member);
    if (!scope) return Done{};
    storage::QueueFilter all;
    all.scope = *scope;
    const auto total = storage::queue_count(connection, all);
    if (!total) return total.error();
    auto place = storage::queue_place(connection, *scope, row.report, row.due_at);
    if (!place) return place.error();
    file.total = *total;
    file.place = std::min(place->before + 1, std::max(1, *total));
    file.previous = std::move(place->previous);
    file.next = std::move(place->next);
    return Done{};
}

/// What is done with a case that is open on somebody's desk.
bool is_of_the_desk(ReportEvent event) {
    switch (event) {
        case ReportEvent::ask:
        case ReportEvent::put_off:
        case ReportEvent::refuse:
        case ReportEvent::approve:
        case ReportEvent::approve_first:
        case ReportEvent::approve_second:
        case ReportEvent::reject_second:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::vector<ReportEvent> events_for(const staff::StaffMember& member, const Case& loaded,
                                    Timestamp now) {
    const storage::ReportRow& row = loaded.row;
    const report::ActorKind actor = actor_of(member).kind;
    const Lock lock = lock_on(row, member.account, now);
    const bool is_own = row.filed_by == member.account;
    const bool is_first =
        row.status == ReportStatus::wait_second && loaded.decision.first_reviewer == member.account;
    std::vector<ReportEvent> may = report::events_open_to(actor, row.status);
    const bool opens = std::find(may.begin(), may.end(), ReportEvent::open) != may.end();
    // What lies open, or waits for somebody, is taken up by the decision itself.
    if (opens) may = report::events_open_to(actor, ReportStatus::reviewing);
    std::erase_if(may, [&](ReportEvent event) {
        if (event == ReportEvent::escalate) {
            return !report::next_status(row.status, event, actor) ||
                   !report::one_level_up(row.route);
        }
        return !is_of_the_desk(event) || lock != Lock::mine || is_own || is_first;
    });
    const bool may_lock = lock != Lock::others && !is_own && !is_first &&
                          (opens || row.status == ReportStatus::wait_second);
    if (may_lock) may.insert(may.begin(), ReportEvent::open);
    return may;
}

Result<api::CaseFile> case_file(storage::Connection& connection, const storage::Vault& vault,
                                const staff::StaffMember& member, const Case& loaded,
                                Timestamp now) {
    const storage::ReportRow& row = loaded.row;
    api::CaseFile file;
    file.code = row.report;
    file.status = row.status;
    file.now = now;
    fill_clock(file, row, now);
    fill_declared(file, loaded);
    fill_decision(file, loaded);
    auto route = reports::handler_of(connection, row.route);
    if (!route) return route.error();
    file.route = *std::move(route);
    Outcome filled = fill_rows(connection, vault, loaded, file);
    if (filled) filled = fill_timeline(connection, file);
    if (filled) filled = fill_place(connection, member, row, file);
    if (!filled) return filled.error();
    const Lock lock = lock_on(row, member.account, now);
    if (lock != Lock::free) file.locked_by = row.locked_by;
    if (lock == Lock::mine) file.lock_ends_at = row.locked_until;
    file.may = events_for(member, loaded, now);
    return file;
}

Result<api::CaseLine> case_line(storage::Connection& connection, const storage::Vault& vault,
                                const staff::StaffMember& member, const storage::ReportRow& row,
                                Timestamp now) {
    const auto form = reports::form_of(vault, row);
    if (!form) return form.error();
    auto site = site_name(connection, row.route.site);
    if (!site) return site.error();
    api::CaseLine line;
    line.code = row.report;
    line.kind = row.kind;
    line.status = row.status;
    line.name = form->name;
    line.site = *std::move(site);
    line.commune = row.route.place.commune;
    line.received_at = row.received_at.value_or(row.sent_at);
    if (const auto clock = reports::clock_of(row)) {
        line.seconds_left = report::seconds_left(*clock, now);
        line.colour = report::colour_of(*clock, now);
        line.paused = report::is_paused(*clock, now);
    }
    if (lock_on(row, member.account, now) != Lock::free) line.locked_by = row.locked_by;
    line.assigned_to_me = row.assigned_to == member.account;
    return line;
}

}  // namespace tiemchung::review
