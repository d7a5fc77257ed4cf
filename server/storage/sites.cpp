#include "server/storage/sites.h"

#include <tuple>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using SiteColumns = std::tuple<std::string, std::string, std::string, std::string, std::string,
                               std::string, std::string, std::string, std::string, Timestamp>;

SiteRow row_of(SiteColumns columns) {
    return std::apply([](auto&... fields) { return SiteRow{std::move(fields)...}; }, columns);
}

}  // namespace

Result<std::optional<SiteRow>> site_of(Connection& connection, const std::string& site) {
    auto rows = sites_of(connection, {site});
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<SiteRow>{};
    return std::optional{std::move(rows->front())};
}

Result<std::vector<SiteRow>> sites_of(Connection& connection,
                                      const std::vector<std::string>& sites) {
    std::vector<std::tuple<std::string>> keys(sites.begin(), sites.end());
    auto found =
        connection.select_for_all<std::string, std::string, std::string, std::string, std::string,
                                  std::string, std::string, std::string, std::string, Timestamp>(
            "site", keys,
            "SELECT sites.site, name, phone, address, province, district, commune, public_key, "
            "sealed_key, changed_at FROM given JOIN sites ON sites.site = given.site");
    if (!found) return found.error();
    std::vector<SiteRow> rows;
    rows.reserve(found->size());
    for (SiteColumns& columns : *found)
        rows.push_back(row_of(std::move(columns)));
    return rows;
}

Result<std::vector<std::string>> all_sites(Connection& connection) {
    auto found = connection.select<std::string>("SELECT site FROM sites ORDER BY site");
    if (!found) return found.error();
    std::vector<std::string> sites;
    for (auto& [site] : *found)
        sites.push_back(std::move(site));
    return sites;
}

Result<std::vector<SiteToChoose>> sites_of_province(Connection& connection,
                                                    const std::string& province, int limit) {
    auto found = connection.select<std::string, std::string, std::string, std::string>(
        "SELECT site, name, district, commune FROM sites WHERE province = :province "
        "ORDER BY name, site LIMIT :most",
        province, limit);
    if (!found) return found.error();
    std::vector<SiteToChoose> rows;
    rows.reserve(found->size());
    for (auto& [site, name, district, commune] : *found)
        rows.push_back({std::move(site), std::move(name), std::move(district), std::move(commune)});
    return rows;
}

Result<bool> may_be_district(Connection& connection, const std::string& province,
                             const std::string& district) {
    const auto there = connection.select_one<std::string>(
        "SELECT site FROM sites WHERE province = :province AND district = :district LIMIT 1",
        province, district);
    if (!there) return there.error();
    if (*there) return true;
    const auto any = connection.select_one<std::string>(
        "SELECT site FROM sites WHERE province = :province AND district <> '' LIMIT 1", province);
    if (!any) return any.error();
    return !*any;
}

Result<bool> may_be_commune(Connection& connection, const std::string& province,
                            const std::string& district, const std::string& commune) {
    const auto there = connection.select_one<std::string>(
        "SELECT site FROM sites WHERE province = :province AND (:district = '' OR "
        "district = :district) AND commune = :commune LIMIT 1",
        province, district, commune);
    if (!there) return there.error();
    if (*there) return true;
    const auto any = connection.select_one<std::string>(
        "SELECT site FROM sites WHERE province = :province AND (:district = '' OR "
        "district = :district) AND commune <> '' LIMIT 1",
        province, district);
    if (!any) return any.error();
    return !*any;
}

Outcome put_sites(Connection& connection, const std::vector<SiteRow>& rows) {
    std::vector<SiteColumns> given;
    given.reserve(rows.size());
    for (const SiteRow& row : rows) {
        given.emplace_back(row.site, row.name, row.phone, row.address, row.province, row.district,
                           row.commune, row.public_key, row.sealed_key, row.changed_at);
    }
    const auto changed = connection.execute_for_all(
        "site, name, phone, address, province, district, commune, public_key, sealed_key, "
        "changed_at",
        given,
        "INSERT INTO sites (site, name, phone, address, province, district, commune, public_key, "
        "sealed_key, changed_at) SELECT site, name, phone, address, province, district, commune, "
        "public_key, sealed_key, changed_at FROM given WHERE true ON CONFLICT (site) DO UPDATE SET "
        "name = excluded.name, phone = excluded.phone, address = excluded.address, "
        "province = excluded.province, district = excluded.district, "
        "commune = excluded.commune, changed_at = excluded.changed_at");
    if (!changed) return changed.error();
    return Done{};
}

}  // namespace tiemchung::storage
