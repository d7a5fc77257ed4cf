#include "server/registry/cleaning_list.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/identity/date_input.h"
#include "core/identity/identity_number.h"
#include "core/identity/province.h"
#include "core/issuance/population_match.h"
#include "server/registry/csv_text.h"
#include "server/registry/sealed_text.h"
#include "server/storage/database.h"
#include "server/storage/doses.h"
#include "server/storage/mismatches.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {
namespace {

constexpr int page_citizens = 2'000;

struct MismatchPage {
    std::vector<storage::MismatchRow> citizens;
    std::map<std::string, std::set<std::string>> sites_of_citizen;
    std::map<std::string, std::string> site_names;
};

Result<MismatchPage> read_mismatch_page(storage::Connection& connection,
                                        const storage::MismatchPlace& after) {
    auto citizens = storage::mismatches(connection, after, page_citizens);
    if (!citizens) return citizens.error();
    MismatchPage page;
    page.citizens = *std::move(citizens);
    std::vector<std::string> keys;
    for (const storage::MismatchRow& citizen : page.citizens)
        keys.push_back(citizen.place.citizen);
    const auto doses = storage::doses_of(connection, keys);
    if (!doses) return doses.error();
    std::set<std::string> codes;
    for (const storage::DoseRow& dose : *doses) {
        page.sites_of_citizen[dose.citizen].insert(dose.site);
        codes.insert(dose.site);
    }
    const auto sites = storage::sites_of(connection, {codes.begin(), codes.end()});
    if (!sites) return sites.error();
    for (const storage::SiteRow& site : *sites)
        page.site_names.emplace(site.site, site.name);
    return page;
}

Result<std::string> masked_number(const storage::Vault& vault, const storage::MismatchRow& row) {
    if (!row.id_sealed) return std::string();
    auto number =
        unseal_text(vault, storage::Secret::identity_number, *row.id_sealed, row.place.citizen);
    if (!number) return number.error();
    return identity::masked({row.id_kind.value_or(identity::IdKind::citizen), *std::move(number)});
}

std::string_view province_name(const std::string& code) {
    const identity::Province* province =
        identity::province_of_code(identity::ProvinceEra::before_july_2025, code);
    return province == nullptr ? std::string_view(code) : province->name;
}

Result<std::string> lines_of(const storage::Vault& vault, const MismatchPage& page,
                             std::int64_t& count) {
    std::string lines;
    for (const storage::MismatchRow& row : page.citizens) {
        const auto number = masked_number(vault, row);
        if (!number) return number.error();
        const auto sites = page.sites_of_citizen.find(row.place.citizen);
        if (sites == page.sites_of_citizen.end()) continue;
        for (const std::string& site : sites->second) {
            const auto name = page.site_names.find(site);
            lines += csv_record(
                {province_name(row.place.province), row.place.district, row.place.commune, site,
                 name == page.site_names.end() ? "" : name->second, row.name,
                 identity::to_iso(row.birth_date), *number, issuance::name_of(row.match_state)});
            ++count;
        }
    }
    return lines;
}

}  // namespace

Result<std::int64_t> write_cleaning_list(storage::Database& database, const storage::Vault& vault,
                                         const std::function<bool(std::string_view)>& write) {
    const std::string head = std::string(csv_byte_order_mark) +
                             csv_record({"province", "district", "commune", "site", "site_name",
                                         "name", "birth_date", "id_masked", "failure"});
    if (!write(head)) return Error{ErrorCode::file_unwritable};
    std::int64_t count = 0;
    storage::MismatchPlace after;
    for (;;) {
        const auto page = database.read(
            [&](storage::Connection& connection) { return read_mismatch_page(connection, after); });
        if (!page) return page.error();
        if (page->citizens.empty()) return count;
        after = page->citizens.back().place;
        const auto lines = lines_of(vault, *page, count);
        if (!lines) return lines.error();
        if (!write(*lines)) return Error{ErrorCode::file_unwritable};
    }
}

}  // namespace tiemchung::registry
