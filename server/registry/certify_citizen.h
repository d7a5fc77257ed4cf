#pragma once

#include <span>

#include "server/registry/certification.h"
#include "server/registry/citizen_key.h"

/// Steps 2 and 3 for one citizen and nobody else: what follows an approved report.
namespace tiemchung::registry {

struct SiteSignatures {
    std::vector<std::string> sites;  ///< codes of those who signed, each once
    int doses = 0;                   ///< that were signed
    int waiting = 0;                 ///< left out: their sites have no key
};

/// Signs these doses, where they are unsigned and the citizen is matched, each with the key of the
/// site that gave it. Fails as the database does, or with storage.wrong_key.
Result<SiteSignatures> sign_doses_of(storage::Connection& connection, const storage::Vault& vault,
                                     const CitizenKey& citizen, std::span<const int> numbers,
                                     Timestamp now);

/// Gives the citizen's signed doses their certificates: first ones, and new ones where the record
/// was corrected, whose old ones are then revoked. How many were issued. Again and again does
/// nothing twice. Fails as the database or the signer does.
Result<int> issue_to_citizen(const Certification& certification, const CitizenKey& citizen);

}  // namespace tiemchung::registry
