#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/api/call_messages.h"
#include "core/api/problem.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/registry/citizen_key.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::hotline {

/// What a caller said of themselves, or of whom they call for.
struct CallerClaim {
    std::string name;
    PartialDate birth_date;
    std::string id_last4;
    int dose_number = 0;  ///< 0: not said
    std::optional<PartialDate> dose_date;
    std::string dose_vaccine;  ///< key; may be empty
};

struct ReadCheck {
    std::optional<CallerClaim> claim;  ///< absent where there are problems
    std::vector<api::FieldProblem> problems;
};

/// The rules of the fields, before anybody is looked for: what cannot be right costs no try.
[[nodiscard]] ReadCheck read_check(const api::CallerCheck& check, PartialDate today);

/// Who is meant, found or not: what failures count against. Keyed hashes of it are stored.
[[nodiscard]] std::string person_meant(const CallerClaim& claim);

/// The one citizen of whom everything that was said is true; nothing where there is none, or more
/// than one. Whether anybody has the name makes no difference to the statements that run.
/// Fails with storage.wrong_key.
Result<std::optional<registry::CitizenKey>> find_caller(storage::Connection& connection,
                                                        const storage::Vault& vault,
                                                        const CallerClaim& claim);

}  // namespace tiemchung::hotline
