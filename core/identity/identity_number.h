#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/sex.h"

namespace tiemchung::identity {

/// The papers whose numbers identify a person.
enum class IdKind : std::uint8_t {
    citizen,   ///< Căn cước, CCCD or personal number: 12 digits
    old_card,  ///< CMND: 9 digits
    passport,  ///< 6–12 capital letters and digits
};

/// `citizen`, `old_card`, `passport`: the spelling of messages, files and the database.
[[nodiscard]] std::string_view name_of(IdKind kind);
[[nodiscard]] std::optional<IdKind> id_kind_named(std::string_view name);

struct IdentityNumber {
    IdKind kind{};
    std::string number;  ///< digits, or capitals and digits

    friend bool operator==(const IdentityNumber&, const IdentityNumber&) = default;
};

/// Reads a typed number; spaces, dots and hyphens are dropped, letters of a passport become
/// capitals. Fails with person.id_missing, person.id_citizen_format, person.id_old_format or
/// person.id_passport_format.
Result<IdentityNumber> parse_identity_number(IdKind kind, std::string_view typed);

/// The same where the kind was not asked for, as in vaccination sites' files: 12 digits are a
/// citizen's number, 9 an old card's, a number with letters a passport's. Fails with
/// person.id_missing, person.id_citizen_format (digits, but neither 12 nor 9) or
/// person.id_passport_format.
Result<IdentityNumber> parse_identity_number(std::string_view typed);

/// Whether a citizen number's century, sex and year digits say otherwise (Circular
/// 07/2016/TT-BCA article 7). A warning only: records contain errors. False for other papers.
[[nodiscard]] bool contradicts(const IdentityNumber& id, PartialDate birth_date, Sex sex);

/// `•••••••••123`: only the last three characters.
[[nodiscard]] std::string masked(const IdentityNumber& id);

}  // namespace tiemchung::identity
