#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "server/demo/demo_people.h"

/// The invented people as the files that offices would send: what `tiemchung admin` imports.
/// All fail with file.unwritable.
namespace tiemchung::demo {

/// One vaccination site a province.
Outcome write_site_file(const std::filesystem::path& file);

/// What the population register says: nothing about people without a dose, and something else than
/// the site about those whose fate is a mismatch.
Outcome write_population_file(const std::filesystem::path& file,
                              std::span<const DemoPerson> people);

/// The doses of these people, a line each.
Outcome write_dose_file(const std::filesystem::path& file,
                        const std::vector<const DemoPerson*>& people);

}  // namespace tiemchung::demo
