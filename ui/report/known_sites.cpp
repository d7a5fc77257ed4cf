#include "ui/report/known_sites.h"

#include <algorithm>

#include "core/identity/province.h"

namespace tiemchung::ui {
namespace {

/// Nobody was vaccinated in more places than this: older lists make room.
constexpr std::size_t most_lists = 4;

template <class Sites>
auto* find(Sites& known, std::string_view province) {
    const auto found = std::find_if(known.begin(), known.end(), [province](const auto& sites) {
        return sites.list.province == province;
    });
    return found == known.end() ? nullptr : &*found;
}

template <class Take>
std::vector<std::string> names_of(const SitesOfProvince& sites, Take take) {
    std::vector<std::string> names;
    for (const api::ListedSite& site : sites.list.sites) {
        std::string name = take(site);
        if (!name.empty()) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// Whether a place is in a list; a list that is not there has everything, and so has one that
/// names no such places at all.
template <class Matches, class Names>
bool passes(const std::vector<SitesOfProvince>& known, std::string_view province, Names names,
            Matches matches) {
    const SitesOfProvince* sites = sites_of(known, province);
    if (sites == nullptr || sites->status != SitesOfProvince::Status::ready) return true;
    const auto& all = sites->list.sites;
    return std::none_of(all.begin(), all.end(), names) ||
           std::any_of(all.begin(), all.end(), matches);
}

}  // namespace

void need_sites(const Story& story, std::string_view province) {
    Reporting& reporting = story.state.reporting;
    if (identity::province_of_code(identity::ProvinceEra::before_july_2025, province) == nullptr) {
        return;
    }
    SitesOfProvince* sites = find(reporting.sites, province);
    if (sites != nullptr && sites->status != SitesOfProvince::Status::failed) return;
    if (sites == nullptr) {
        if (reporting.sites.size() >= most_lists) reporting.sites.erase(reporting.sites.begin());
        reporting.sites.push_back({SitesOfProvince::Status::loading, {std::string(province), {}}});
    } else {
        sites->status = SitesOfProvince::Status::loading;
    }
    reporting.awaiting.ask(story, {ReportRequestKind::sites, std::string(province)}, "GET",
                           "/api/v1/sites?province=" + std::string(province));
}

void need_sites_of(const Story& story, const report::ReportForm& form) {
    for (const report::DoseForm& dose : form.doses)
        need_sites(story, dose.province);
}

void take_sites(const Story& story, const std::string& province, const ServerAnswer& answer) {
    SitesOfProvince* sites = find(story.state.reporting.sites, province);
    if (sites == nullptr) return;
    auto list = api::parse_site_list(answer.body);
    if (!answer.ok() || !list || list->province != province) {
        sites->status = SitesOfProvince::Status::failed;
        return;
    }
    sites->list = std::move(*list);
    sites->status = SitesOfProvince::Status::ready;
}

const SitesOfProvince* sites_of(const std::vector<SitesOfProvince>& known,
                                std::string_view province) {
    return find(known, province);
}

const api::ListedSite* site_of_code(const std::vector<SitesOfProvince>& known,
                                    std::string_view province, std::string_view code) {
    const SitesOfProvince* sites = code.empty() ? nullptr : sites_of(known, province);
    if (sites == nullptr) return nullptr;
    const auto& all = sites->list.sites;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [code](const auto& site) { return site.code == code; });
    return found == all.end() ? nullptr : &*found;
}

report::KnownPlaces known_places(const std::vector<SitesOfProvince>& known) {
    report::KnownPlaces places;
    places.district = [&known](std::string_view province, std::string_view district) {
        return passes(
            known, province, [](const auto& site) { return !site.district.empty(); },
            [&](const auto& site) { return site.district == district; });
    };
    places.commune = [&known](std::string_view province, std::string_view district,
                              std::string_view commune) {
        return passes(
            known, province, [](const auto& site) { return !site.commune.empty(); },
            [&](const auto& site) {
                return site.commune == commune && (district.empty() || site.district == district);
            });
    };
    places.site = [&known](std::string_view province, std::string_view code) {
        return passes(
            known, province, [](const auto&) { return true; },
            [&](const auto& site) { return site.code == code; });
    };
    return places;
}

std::vector<std::string> districts_of(const SitesOfProvince& sites) {
    return names_of(sites, [](const auto& site) { return site.district; });
}

std::vector<std::string> communes_of(const SitesOfProvince& sites, std::string_view district) {
    return names_of(sites, [district](const auto& site) {
        const bool inside = district.empty() || site.district == district;
        return inside ? site.commune : std::string{};
    });
}

}  // namespace tiemchung::ui
