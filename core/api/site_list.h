#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tiemchung::api {

/// A vaccination site to choose from. Places as in 2021.
struct ListedSite {
    std::string code;
    std::string name;
    std::string district;  ///< may be empty
    std::string commune;   ///< may be empty

    friend bool operator==(const ListedSite&, const ListedSite&) = default;
};

/// The answer of GET /api/v1/sites?province=79: the sites of a province (its code of before July
/// 2025) by name, 5,000 at most.
struct SiteList {
    std::string province;
    std::vector<ListedSite> sites;

    friend bool operator==(const SiteList&, const SiteList&) = default;
};
[[nodiscard]] std::string to_json(const SiteList& list);

/// Fails with json.malformed, json.missing_member, json.bad_member, or json.too_large beyond 2 MiB.
Result<SiteList> parse_site_list(std::string_view json);

}  // namespace tiemchung::api
