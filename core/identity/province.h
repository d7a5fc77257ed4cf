#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/date.h"

namespace tiemchung::identity {

/// Seven codes changed their meaning on 1 July 2025: a code means nothing without its era.
enum class ProvinceEra : std::uint8_t {
    before_july_2025,  ///< 63 provinces: where doses were given
    since_july_2025,   ///< 34 provinces and cities: where people live now
};

struct Province {
    ProvinceEra era{};
    std::string_view code;  ///< two digits
    std::string_view name;  ///< `An Giang`
};

/// All provinces of an era, by code.
[[nodiscard]] std::span<const Province> provinces(ProvinceEra era);

[[nodiscard]] const Province* province_of_code(ProvinceEra era, std::string_view code);

/// By name, in any case and with or without marks: `an giang`, `AN GIANG`, `Huế`, `TP. Hồ Chí
/// Minh`.
[[nodiscard]] const Province* province_named(ProvinceEra era, std::string_view name);

/// The province of today that a province of 2021 belongs to.
[[nodiscard]] const Province& successor_of(const Province& old_province);

/// The era that holds on a day.
[[nodiscard]] ProvinceEra era_on(PartialDate day);

}  // namespace tiemchung::identity
