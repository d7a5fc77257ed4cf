#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/report/report_form.h"

namespace tiemchung::report {

/// Who handles a report, from the nearest to the last: trạm y tế xã/phường, trung tâm y tế
/// quận/huyện, Sở Y tế/CDC.
enum class HandlingLevel : std::uint8_t { site, commune, district, province };

/// `site`, `commune`, …: the spelling of messages and the database.
[[nodiscard]] std::string_view name_of(HandlingLevel level);
[[nodiscard]] std::optional<HandlingLevel> handling_level_named(std::string_view name);

/// Where vaccination sites lie, in the names of 2021.
struct SitePlace {
    std::string province;  ///< code of before July 2025
    std::string district;  ///< may be empty
    std::string commune;   ///< may be empty

    friend bool operator==(const SitePlace&, const SitePlace&) = default;
};

/// The pile that a report lies in. Two routes are the same pile when `pile_of` says so.
struct Route {
    HandlingLevel level{};
    SitePlace place;
    std::string site;  ///< empty where it is not known

    friend bool operator==(const Route&, const Route&) = default;
};

/// The site where it is known; otherwise the nearest level whose place is. `place_of_site`: where
/// the dose's site lies, so that the levels above it are known; without it, what was declared.
[[nodiscard]] Route route_of(const ReportedDose& dose,
                             const std::optional<SitePlace>& place_of_site);

/// Of the routes of a report's doses, in their order, the one to begin with: the nearest level, and
/// the earlier dose where two are as near. Not for an empty list.
[[nodiscard]] const Route& nearest(std::span<const Route> routes);

/// One level up, past those whose place is not known; nothing above the province.
[[nodiscard]] std::optional<Route> one_level_up(const Route& route);

/// What names the pile, for the database and for rights: `site/79001`, `commune/79/Quận 1/Bến
/// Nghé`, `province/79`.
[[nodiscard]] std::string pile_of(const Route& route);

/// The route whose pile that is; of a site, its code alone. Nothing for any other text.
[[nodiscard]] std::optional<Route> route_of_pile(std::string_view pile);

}  // namespace tiemchung::report
