#include "core/report/routing.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tiemchung::report {
namespace {

constexpr std::array levels{HandlingLevel::site, HandlingLevel::commune, HandlingLevel::district,
                            HandlingLevel::province};

bool is_known(HandlingLevel level, const SitePlace& place, std::string_view site) {
    switch (level) {
        case HandlingLevel::site:
            return !site.empty();
        case HandlingLevel::commune:
            // Communes of different districts share names.
            return !place.commune.empty() && !place.district.empty();
        case HandlingLevel::district:
            return !place.district.empty();
        case HandlingLevel::province:
            break;
    }
    return true;
}

/// The nearest level from `first` on whose place is known.
HandlingLevel known_from(HandlingLevel first, const SitePlace& place, std::string_view site) {
    for (const HandlingLevel level : levels) {
        if (level >= first && is_known(level, place, site)) return level;
    }
    return HandlingLevel::province;
}

}  // namespace

std::string_view name_of(HandlingLevel level) {
    switch (level) {
        case HandlingLevel::site:
            return "site";
        case HandlingLevel::commune:
            return "commune";
        case HandlingLevel::district:
            return "district";
        case HandlingLevel::province:
            break;
    }
    return "province";
}

std::optional<HandlingLevel> handling_level_named(std::string_view name) {
    for (const HandlingLevel level : levels) {
        if (name == name_of(level)) return level;
    }
    return std::nullopt;
}

Route route_of(const ReportedDose& dose, const std::optional<SitePlace>& place_of_site) {
    Route route;
    route.site = dose.site;
    route.place = place_of_site.value_or(SitePlace{dose.province, dose.district, dose.commune});
    route.level = known_from(HandlingLevel::site, route.place, route.site);
    return route;
}

const Route& nearest(std::span<const Route> routes) {
    if (routes.empty()) std::abort();
    return *std::min_element(routes.begin(), routes.end(),
                             [](const Route& a, const Route& b) { return a.level < b.level; });
}

std::optional<Route> one_level_up(const Route& route) {
    if (route.level == HandlingLevel::province) return std::nullopt;
    Route above = route;
    const auto next = static_cast<HandlingLevel>(static_cast<int>(route.level) + 1);
    above.level = known_from(next, route.place, route.site);
    return above;
}

std::string pile_of(const Route& route) {
    std::string pile(name_of(route.level));
    const auto add = [&pile](const std::string& part) { (pile += '/') += part; };
    if (route.level == HandlingLevel::site) {
        add(route.site);
        return pile;
    }
    add(route.place.province);
    if (route.level != HandlingLevel::province) add(route.place.district);
    if (route.level == HandlingLevel::commune) add(route.place.commune);
    return pile;
}

std::optional<Route> route_of_pile(std::string_view pile) {
    constexpr std::size_t most_parts = 4;
    std::array<std::string, most_parts> parts;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
        const std::size_t end = pile.find('/');
        more = end != std::string_view::npos;
        if (count == most_parts || end == 0 || pile.empty()) return std::nullopt;
        parts[count] = pile.substr(0, end);
        pile.remove_prefix(more ? end + 1 : pile.size());
    }
    const auto level = handling_level_named(parts[0]);
    if (!level) return std::nullopt;
    Route route;
    route.level = *level;
    if (*level == HandlingLevel::site) {
        route.site = parts[1];
    } else {
        route.place = {parts[1], parts[2], parts[3]};
    }
    const std::size_t parts_of_level =
        *level == HandlingLevel::commune ? 4 : (*level == HandlingLevel::district ? 3 : 2);
    if (count != parts_of_level) return std::nullopt;
    return route;
}

}  // namespace tiemchung::report
