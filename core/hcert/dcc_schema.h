#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung::hcert {

/// What differs between the published versions of the EU DCC schema, 1.0.0 to 1.3.3.
struct DccSchema {
    /// How a birth date may be written; always in the years 1900 to 2099.
    enum class BirthDate : std::uint8_t {
        contains_a_day,    ///< 1.0: YYYY-MM-DD somewhere in it
        may_be_partial,    ///< 1.1, 1.2: YYYY, YYYY-MM or YYYY-MM-DD
        may_also_be_empty  ///< from 1.3 on
    };

    std::size_t max_text = 80;             ///< code points of names, issuer, centre, identifier
    std::optional<std::int64_t> max_dose;  ///< the largest `dn` and `sd`, where there is one
    BirthDate birth_date = BirthDate::may_also_be_empty;
    bool test_name_is_bounded = true;     ///< `nm` is held to `max_text`
    bool test_centre_is_required = true;  ///< `tc`; optional from 1.3.1 on
    bool given_name_is_enough = false;    ///< `gnt` may stand without `fnt`, from 1.3.2 on

    /// Whether `text` is a birth date of this version.
    [[nodiscard]] bool allows_birth_date(std::string_view text) const;
};

/// The schema of the version that a payload names, `1.3.0`; nothing if `version` is no version.
/// Versions newer than the newest known follow that one.
[[nodiscard]] std::optional<DccSchema> schema_of_version(std::string_view version);

/// The newest known schema.
[[nodiscard]] DccSchema newest_schema();

}  // namespace tiemchung::hcert
