#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/hcert/cwt.h"
#include "core/hcert/dcc.h"
#include "core/issuance/dose_record.h"

namespace tiemchung::issuance {

/// The issuer (`is`) of every certificate made here.
inline constexpr std::string_view certificate_issuer = "Bộ Y tế Việt Nam";

/// `URN:UVCI:01:VN:` and 32 upper-case hexadecimal digits, from 128 random bits: Viet Nam's form,
/// without check character.
[[nodiscard]] std::string viet_nam_uvci(const std::array<std::uint8_t, 16>& random);

/// The DCC payload (schema 1.3.0) of one dose: one certificate a dose. `doses_in_series` is the
/// vaccine's basic course, or the dose's own number where that is higher. A vaccine that the table
/// lacks leaves its codes empty.
[[nodiscard]] hcert::Dcc certificate_content(const DoseRecord& dose, std::string uvci);

/// `iss` VN, `iat` now, `exp` twelve calendar months later (Decision 5772/QĐ-BYT): on the same day
/// and second, in UTC; the last day of the month where that day does not exist.
[[nodiscard]] hcert::CwtClaims certificate_claims(Timestamp issued_at);

/// Twelve calendar months after `time`.
[[nodiscard]] Timestamp twelve_months_after(Timestamp time);

}  // namespace tiemchung::issuance
