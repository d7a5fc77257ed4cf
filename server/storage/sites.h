#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A vaccination site.
struct SiteRow {
    std::string site;  ///< its code
    std::string name;
    std::string phone;     ///< may be empty
    std::string address;   ///< may be empty
    std::string province;  ///< code of before July 2025
    std::string district;
    std::string commune;
    std::string public_key;  ///< Ed25519, base64url
    std::string
        sealed_key;  ///< its seed, sealed as Secret::site_key and bound to `site`; base64url
    Timestamp changed_at;
};

[[nodiscard]] Result<std::optional<SiteRow>> site_of(Connection& connection,
                                                     const std::string& site);

/// Those of the sites named that exist.
[[nodiscard]] Result<std::vector<SiteRow>> sites_of(Connection& connection,
                                                    const std::vector<std::string>& sites);

/// The codes of all sites, in order.
[[nodiscard]] Result<std::vector<std::string>> all_sites(Connection& connection);

/// A site as people choose it.
struct SiteToChoose {
    std::string site;
    std::string name;
    std::string district;  ///< may be empty
    std::string commune;   ///< may be empty
};

/// The sites of a province by name.
[[nodiscard]] Result<std::vector<SiteToChoose>> sites_of_province(Connection& connection,
                                                                  const std::string& province,
                                                                  int limit);

/// Whether sites of the province lie in this district; also where no site there names a district.
[[nodiscard]] Result<bool> may_be_district(Connection& connection, const std::string& province,
                                           const std::string& district);

/// The same for a commune. `district` may be empty: any.
[[nodiscard]] Result<bool> may_be_commune(Connection& connection, const std::string& province,
                                          const std::string& district, const std::string& commune);

/// Enters new sites, and gives known ones their new name, phone and address. A site keeps its key
/// for ever: signatures are verified with it. No site may be named twice.
Outcome put_sites(Connection& connection, const std::vector<SiteRow>& rows);

}  // namespace tiemchung::storage
