#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/identity/identity_number.h"
#include "server/storage/vault.h"

namespace tiemchung::registry {

/// 22 characters that name a citizen in the register: a keyed hash, so that who reads the database
/// learns neither the ID number nor whether a number they try is in it.
using CitizenKey = std::string;

/// Of a citizen whose record has a well-formed ID number.
[[nodiscard]] CitizenKey key_of_number(const storage::Vault& vault,
                                       const identity::IdentityNumber& id);

/// Of a citizen whose record has none: by name (but for case), birth date and mobile number.
[[nodiscard]] CitizenKey key_of_person(const storage::Vault& vault, std::string_view clean_name,
                                       PartialDate birth_date, std::string_view mobile_number);

}  // namespace tiemchung::registry
