#pragma once

#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/identity/identity_number.h"
#include "core/identity/sex.h"

namespace tiemchung::identity {

/// Who somebody is: exactly the four fields that are matched with the population register.
struct Person {
    std::string name;  ///< as `clean_name` gives it
    PartialDate birth_date;
    Sex sex{};
    IdentityNumber id;

    friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace tiemchung::identity
