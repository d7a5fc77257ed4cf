#include "server/review/sight.h"

#include <string>
#include <utility>

namespace tiemchung::review {
namespace {

using report::ReportStatus;

/// The place that a pile names, with everything in it. No pile is every place; one that nobody can
/// read is none.
storage::ReviewScope place_of(const std::string& pile) {
    storage::ReviewScope scope;
    auto route = report::route_of_pile(pile);
    if (!route) {
        scope.pile = pile;
        return scope;
    }
    scope.province = std::move(route->place.province);
    scope.district = std::move(route->place.district);
    scope.commune = std::move(route->place.commune);
    scope.site = std::move(route->site);
    return scope;
}

bool holds(const std::string& wanted, const std::string& value) {
    return wanted.empty() || wanted == value;
}

}  // namespace

std::optional<storage::ReviewScope> scope_of(const staff::StaffMember& member) {
    if (member.role == api::StaffRole::supervisor) return place_of(member.pile);
    if (member.role != api::StaffRole::reviewer || member.pile.empty()) return std::nullopt;
    storage::ReviewScope scope;
    scope.pile = member.pile;
    return scope;
}

bool may_see(const staff::StaffMember& member, const storage::ReportRow& row) {
    const auto scope = scope_of(member);
    if (!scope || row.status == ReportStatus::draft || row.status == ReportStatus::wait_otp ||
        row.status == ReportStatus::erased) {
        return false;
    }
    return holds(scope->pile, report::pile_of(row.route)) &&
           holds(scope->province, row.route.place.province) &&
           holds(scope->district, row.route.place.district) &&
           holds(scope->commune, row.route.place.commune) && holds(scope->site, row.route.site);
}

reports::Actor actor_of(const staff::StaffMember& member) {
    const bool supervises = member.role == api::StaffRole::supervisor;
    return {supervises ? report::ActorKind::supervisor : report::ActorKind::reviewer,
            staff::shown_name(member)};
}

Lock lock_on(const storage::ReportRow& row, std::string_view account, Timestamp now) {
    if (row.locked_by.empty() || row.locked_until <= now) return Lock::free;
    return row.locked_by == account ? Lock::mine : Lock::others;
}

}  // namespace tiemchung::review
