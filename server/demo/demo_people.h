#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/identity/identity_number.h"
#include "core/identity/sex.h"

namespace tiemchung::demo {

/// How far an invented citizen's record has come: one for every state of the issuing process.
enum class DemoFate : std::uint8_t {
    issued,
    expired,   ///< issued thirteen months ago, not yet renewed
    replaced,  ///< issued thirteen months ago and renewed since
    wait_central,
    wait_sign,
    pending,
    mismatch,
    id_missing,
    id_format,
    no_dose,
};
inline constexpr std::size_t demo_fate_count = 10;

struct DemoDose {
    int number = 0;
    PartialDate date;
    std::string_view vaccine;  ///< key of core/issuance's table
    std::string lot;
};

/// Somebody who does not exist.
struct DemoPerson {
    DemoFate fate{};
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    identity::IdKind id_kind{};
    std::string id_number;     ///< what the person's paper says
    std::string id_on_record;  ///< what the site wrote: the same, nothing, or a malformed number
    std::string phone;
    std::string_view province;  ///< two digits, as in 2021
    std::string district;
    std::string commune;
    std::string site;  ///< code of the vaccination site
    std::vector<DemoDose> doses;
};

/// A thousand citizens over all 63 provinces, the same on every machine and in every run.
[[nodiscard]] std::vector<DemoPerson> demo_people();

}  // namespace tiemchung::demo
