#include "server/storage/review_queue.h"

#include <limits>
#include <tuple>
#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

/// Where reports stand whose clock stands still: behind all others.
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::string_view due = "coalesce(due_at, 9223372036854775807)";

std::string waiting_in(const ReviewScope& scope) {
    return scope_condition(scope).append(" AND status IN ").append(waiting_statuses);
}

/// Takes pile, province, district, commune, site, status, kind, site_name, commune_named and
/// assigned_to.
std::string condition_of(const QueueFilter& filter) {
    std::string sql = scope_condition(filter.scope);
    if (filter.status.empty()) {
        sql.append(" AND '' = :status AND status IN ").append(waiting_statuses);
    } else {
        sql.append(" AND status = :status");
    }
    sql.append(" AND ").append(equals_if_given("kind", filter.kind));
    sql.append(filter.site.empty()
                   ? " AND '' = :site_name"
                   : " AND site IN (SELECT sites.site FROM sites WHERE sites.name = :site_name)");
    sql.append(filter.commune.empty() ? " AND '' = :commune_named"
                                      : " AND commune = :commune_named");
    sql.append(" AND ").append(equals_if_given("assigned_to", filter.assigned_to));
    if (filter.unknown_site) sql.append(" AND site = ''");
    return sql;
}

Result<std::vector<std::string>> texts(Result<std::vector<std::tuple<std::string>>> found) {
    if (!found) return found.error();
    std::vector<std::string> all;
    all.reserve(found->size());
    for (auto& [text] : *found)
        all.push_back(std::move(text));
    return all;
}

Result<int> number(Result<std::optional<std::tuple<int>>> found) {
    if (!found) return found.error();
    return std::get<0>(**found);
}

Result<std::string> first_text(Result<std::optional<std::tuple<std::string>>> found) {
    if (!found) return found.error();
    return *found ? std::get<0>(**std::move(found)) : std::string{};
}

}  // namespace

Result<std::vector<std::string>> queue_page(Connection& connection, const QueueFilter& filter,
                                            int offset, int limit) {
    std::string sql = "SELECT report FROM reports WHERE " + condition_of(filter);
    sql.append(" ORDER BY ").append(due).append(", report LIMIT :most OFFSET :passed");
    const ReviewScope& scope = filter.scope;
    return texts(connection.select<std::string>(
        sql, scope.pile, scope.province, scope.district, scope.commune, scope.site, filter.status,
        filter.kind, filter.site, filter.commune, filter.assigned_to, limit, offset));
}

Result<int> queue_count(Connection& connection, const QueueFilter& filter) {
    const std::string sql = "SELECT count(*) FROM reports WHERE " + condition_of(filter);
    const ReviewScope& scope = filter.scope;
    return number(connection.select_one<int>(sql, scope.pile, scope.province, scope.district,
                                             scope.commune, scope.site, filter.status, filter.kind,
                                             filter.site, filter.commune, filter.assigned_to));
}

Result<int> late_count(Connection& connection, const ReviewScope& scope, Timestamp now) {
    const std::string sql =
        "SELECT count(*) FROM reports WHERE " + waiting_in(scope) + " AND due_at <= :now";
    return number(connection.select_one<int>(sql, scope.pile, scope.province, scope.district,
                                             scope.commune, scope.site, now));
}

Result<std::vector<std::string>> queue_sites(Connection& connection, const ReviewScope& scope) {
    const std::string sql =
        "SELECT name FROM sites WHERE sites.site IN (SELECT reports.site FROM reports WHERE " +
        waiting_in(scope) + ") ORDER BY name LIMIT 200";
    return texts(connection.select<std::string>(sql, scope.pile, scope.province, scope.district,
                                                scope.commune, scope.site));
}

Result<std::vector<std::string>> queue_communes(Connection& connection, const ReviewScope& scope) {
    const std::string sql = "SELECT DISTINCT commune FROM reports WHERE " + waiting_in(scope) +
                            " AND commune <> '' ORDER BY commune LIMIT 200";
    return texts(connection.select<std::string>(sql, scope.pile, scope.province, scope.district,
                                                scope.commune, scope.site));
}

Result<QueuePlace> queue_place(Connection& connection, const ReviewScope& scope,
                               const std::string& report, std::optional<Timestamp> due_at) {
    const std::int64_t mine = due_at ? due_at->seconds : never;
    const std::string key = "(" + std::string(due) + ", report)";
    const std::string from = " FROM reports WHERE " + waiting_in(scope) + " AND " + key;
    const std::string order = " ORDER BY " + std::string(due);
    const auto before = number(connection.select_one<int>(
        "SELECT count(*)" + from + " < (:due_at, :report)", scope.pile, scope.province,
        scope.district, scope.commune, scope.site, mine, report));
    if (!before) return before.error();
    auto previous = first_text(connection.select_one<std::string>(
        "SELECT report" + from + " < (:due_at, :report)" + order + " DESC, report DESC LIMIT 1",
        scope.pile, scope.province, scope.district, scope.commune, scope.site, mine, report));
    if (!previous) return previous.error();
    auto next = first_text(connection.select_one<std::string>(
        "SELECT report" + from + " > (:due_at, :report)" + order + ", report LIMIT 1", scope.pile,
        scope.province, scope.district, scope.commune, scope.site, mine, report));
    if (!next) return next.error();
    return QueuePlace{*before, *std::move(previous), *std::move(next)};
}

Result<std::vector<std::string>> reports_to_escalate(Connection& connection, Timestamp now,
                                                     int limit) {
    return texts(connection.select<std::string>(
        "SELECT report FROM reports WHERE due_at IS NOT NULL AND due_at <= :now "
        "AND level <> 'province' ORDER BY due_at, report LIMIT :most",
        now, limit));
}

}  // namespace tiemchung::storage
