#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/hcert/dcc.h"

namespace tiemchung::ui {

/// A place where the name on a passport and the one in a certificate are not the same. Either may
/// be empty: a name that the other does not have.
struct NameDifference {
    std::string in_passport;
    std::string in_certificate;

    friend bool operator==(const NameDifference&, const NameDifference&) = default;
};

/// Compares name by name, in the spelling that border controls read (ICAO Doc 9303). `typed`: the
/// names as the passport has them, family name first. Nothing: they are the same.
[[nodiscard]] std::vector<NameDifference> compare_names(std::string_view typed,
                                                        const hcert::PersonName& name);

}  // namespace tiemchung::ui
