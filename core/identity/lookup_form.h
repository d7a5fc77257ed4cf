#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error_code.h"
#include "core/identity/date_input.h"
#include "core/identity/person.h"

namespace tiemchung::identity {

/// The look-up form as typed, in the browser and in the request that the server gets.
struct LookupForm {
    std::string name;
    DateInput birth_date;
    std::optional<Sex> sex;
    std::optional<IdKind> id_kind;
    std::string id_number;
    std::string phone;
    DateInput last_dose;

    friend bool operator==(const LookupForm&, const LookupForm&) = default;
};

enum class LookupField : std::uint8_t {
    name,
    birth_date,
    sex,
    id_kind,
    id_number,
    phone,
    last_dose
};

/// `name`, `birth_date`, …: the spelling in problem documents.
[[nodiscard]] std::string_view name_of(LookupField field);

struct LookupFinding {
    LookupField field{};
    ErrorCode code{};

    friend bool operator==(const LookupFinding&, const LookupFinding&) = default;
};

/// What a form that holds says.
struct LookupDetails {
    Person person;
    std::string phone;
    std::optional<PartialDate> last_dose;
};

struct CheckedLookupForm {
    std::optional<LookupDetails> details;  ///< absent where there are errors
    std::vector<LookupFinding> errors;     ///< at most one a field, in the order of the form
    std::vector<LookupFinding> warnings;   ///< do not block
};

/// Every rule of the form, for the browser while a person types and for the server when the
/// request arrives. `today` in Viet Nam.
[[nodiscard]] CheckedLookupForm check_lookup_form(const LookupForm& form, PartialDate today);

}  // namespace tiemchung::identity
