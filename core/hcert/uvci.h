#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tiemchung::hcert {

/// What the check character of an identifier says. Never a reason to refuse a certificate: about
/// half of those in circulation that carry one carry a wrong one.
enum class CheckCharacter : std::uint8_t {
    absent,
    right,
    wrong,
    not_computable,  ///< a character outside A–Z, 0–9, `/`, `:`
};

/// Luhn modulo 38 over the whole identifier in capitals, `URN:UVCI:` included, up to the last `#`.
[[nodiscard]] CheckCharacter check_character_of(std::string_view identifier);

/// The check character that belongs behind `text` and a `#`; nothing if it is not computable.
[[nodiscard]] std::optional<char> compute_check_character(std::string_view text);

/// The parts of a Unique Vaccination Certificate Identifier (eHealth Network, version 1 of the
/// annex): `URN:UVCI:01:<country>:…`. Absent parts are empty.
struct Uvci {
    std::string version;  ///< `01`
    std::string country;  ///< two letters, or an organisation's
    std::string issuer;   ///< of the forms issuer/opaque and issuer/vaccine/opaque
    std::string vaccine;  ///< of the form issuer/vaccine/opaque
    std::string opaque;   ///< what identifies the certificate there
    CheckCharacter check = CheckCharacter::absent;
};

/// Reads an identifier, in any case; parts are returned in capitals. Nothing if it does not have
/// this form, as many in circulation do not: then there is only the text to show.
[[nodiscard]] std::optional<Uvci> parse_uvci(std::string_view identifier);

}  // namespace tiemchung::hcert
