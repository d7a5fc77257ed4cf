#include "server/reports/site_list.h"

#include <string>
#include <utility>

#include "core/identity/province.h"
#include "server/storage/connection.h"
#include "server/storage/sites.h"

namespace tiemchung::reports {

Result<api::SiteList> list_sites(storage::Database& database, std::string_view province) {
    constexpr int most_sites = 5'000;
    if (identity::province_of_code(identity::ProvinceEra::before_july_2025, province) == nullptr)
        return Error{ErrorCode::province_unknown};
    const std::string code{province};
    auto rows = database.read([&](storage::Connection& connection) {
        return storage::sites_of_province(connection, code, most_sites);
    });
    if (!rows) return rows.error();
    api::SiteList list{code, {}};
    list.sites.reserve(rows->size());
    for (storage::SiteToChoose& row : *rows) {
        list.sites.push_back({std::move(row.site), std::move(row.name), std::move(row.district),
                              std::move(row.commune)});
    }
    return list;
}

}  // namespace tiemchung::reports
