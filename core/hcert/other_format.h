#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung::hcert {

/// Health certificates that are not EU Digital COVID Certificates; recognised, not read.
enum class OtherFormat : std::uint8_t {
    smart_health_card,  ///< `shc:/` and digits
    nzcp,               ///< `NZCP:/`, New Zealand
    divoc,              ///< a ZIP archive, `PK…` or `B64:`; India, Sri Lanka, Philippines …
    icao_vds_nc,        ///< JSON with `"t":"icao.vacc"` or `"icao.test"`
};

/// The format that the text of a QR code looks like, or nothing.
[[nodiscard]] std::optional<OtherFormat> recognise_other_format(std::string_view text);

/// The name that the format's publisher uses, the same in every language: `SMART Health Card`.
[[nodiscard]] std::string_view name_of(OtherFormat format);

}  // namespace tiemchung::hcert
