#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::identity {

/// Reads a Vietnamese mobile number: `0` and nine digits, `^0[35789]\d{8}$`. Accepts +84, 84 and
/// 0084 in front, and spaces, dots, hyphens and brackets between.
/// Fails with person.phone_missing, person.phone_landline (02…), person.phone_old_prefix (eleven
/// digits of before 2018, see `converted_from_old_prefix`) or person.phone_format.
Result<std::string> parse_mobile_number(std::string_view typed);

/// The number of ten digits that an eleven-digit one became on 15 September 2018.
[[nodiscard]] std::optional<std::string> converted_from_old_prefix(std::string_view typed);

/// `09•• ••• 678`: what may be shown to somebody who has not proved that the number is theirs.
[[nodiscard]] std::string masked_phone(std::string_view mobile_number);

/// E.164: `+84` and nine digits.
[[nodiscard]] std::string international(std::string_view mobile_number);

}  // namespace tiemchung::identity
