#pragma once

#include <string_view>
#include <vector>

#include "core/report/check_report_form.h"
#include "ui/model/server_answer.h"
#include "ui/model/story.h"

/// The vaccination sites of provinces, fetched when a province is chosen.
namespace tiemchung::ui {

/// Fetches the list unless it is there or on its way.
void need_sites(const Story& story, std::string_view province);

/// Fetches the lists of every dose of this form.
void need_sites_of(const Story& story, const report::ReportForm& form);

void take_sites(const Story& story, const std::string& province, const ServerAnswer& answer);

/// The list of this province; null where it was not asked for.
[[nodiscard]] const SitesOfProvince* sites_of(const std::vector<SitesOfProvince>& known,
                                              std::string_view province);

/// The site, or null where there is none in what is known.
[[nodiscard]] const api::ListedSite* site_of_code(const std::vector<SitesOfProvince>& known,
                                                  std::string_view province, std::string_view code);

/// What the lists that are there say about places: a province whose list is not there lets
/// everything pass.
[[nodiscard]] report::KnownPlaces known_places(const std::vector<SitesOfProvince>& known);

/// The names of districts, or of communes of a district, that sites are in, each once and sorted.
[[nodiscard]] std::vector<std::string> districts_of(const SitesOfProvince& sites);
[[nodiscard]] std::vector<std::string> communes_of(const SitesOfProvince& sites,
                                                   std::string_view district);

}  // namespace tiemchung::ui
