#pragma once

#include <span>
#include <string_view>

namespace tiemchung::issuance {

/// A vaccine licensed in Viet Nam, with its codes in the value sets of the EU certificate.
struct Vaccine {
    std::string_view key;   ///< `astrazeneca`, `comirnaty`, …: files, messages and the database
    std::string_view name;  ///< `AstraZeneca (Vaxzevria)`
    std::string_view prophylaxis;   ///< `vp`
    std::string_view product;       ///< `mp`
    std::string_view manufacturer;  ///< `ma`
    int basic_course = 2;           ///< doses, as the Ministry of Health counts the basic course
};

/// The nine.
[[nodiscard]] std::span<const Vaccine> vaccines();

[[nodiscard]] const Vaccine* vaccine_of_key(std::string_view key);

/// By key, product code, or any name written on papers (`AstraZeneca`, `Vero Cell`, `Pfizer`), in
/// any case and with any signs between.
[[nodiscard]] const Vaccine* vaccine_named(std::string_view name);

}  // namespace tiemchung::issuance
