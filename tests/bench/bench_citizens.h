#pragma once

#include <cstddef>
#include <filesystem>

#include "core/identity/lookup_form.h"

namespace tiemchung::bench {

/// The invented citizen of that index, below ten million: the same in every run, each with a number
/// and a phone of their own and one dose.
[[nodiscard]] identity::LookupDetails bench_citizen(std::size_t index);

/// The files that the register is filled from: a line for each citizen below `count`.
void write_site_file(const std::filesystem::path& file);
void write_population_file(const std::filesystem::path& file, std::size_t count);
void write_dose_file(const std::filesystem::path& file, std::size_t count);

}  // namespace tiemchung::bench
