#pragma once

#include <vector>

#include "core/identity/province.h"
#include "ui/widgets/select_field.h"

namespace tiemchung::ui {

/// The provinces of an era to choose from, by name. Those of today name in brackets the old ones
/// that they took in, so that a person finds theirs.
[[nodiscard]] std::vector<Entry> province_entries(identity::ProvinceEra era);

/// The name of a code; the code itself where the era has no such province.
[[nodiscard]] std::string province_name(identity::ProvinceEra era, std::string_view code);

}  // namespace tiemchung::ui
