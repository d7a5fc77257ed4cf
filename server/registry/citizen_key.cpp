#include "server/registry/citizen_key.h"

#include "core/base/bytes.h"
#include "core/identity/date_input.h"
#include "core/identity/person_name.h"

namespace tiemchung::registry {
namespace {

constexpr std::size_t key_bytes = 16;

CitizenKey key_of(const storage::Vault& vault, const std::string& identity) {
    const storage::LookupHash hash = vault.hash(storage::Secret::person, identity);
    return to_base64url(ByteView(hash).first(key_bytes));
}

}  // namespace

CitizenKey key_of_number(const storage::Vault& vault, const identity::IdentityNumber& id) {
    return key_of(vault, "id|" + std::string(identity::name_of(id.kind)) + '|' + id.number);
}

CitizenKey key_of_person(const storage::Vault& vault, std::string_view clean_name,
                         PartialDate birth_date, std::string_view mobile_number) {
    return key_of(vault, "who|" + identity::name_match_key(clean_name) + '|' +
                             identity::to_iso(birth_date) + '|' + std::string(mobile_number));
}

}  // namespace tiemchung::registry
