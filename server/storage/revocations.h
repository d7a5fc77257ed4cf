#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A certificate that says what the record no longer says.
struct RevocationRow {
    std::string citizen;
    int number = 0;
    int generation = 0;
    std::string hash;      ///< trust::RevocationHash of its identifier, base64url
    Timestamp expires_at;  ///< of the certificate: who has run out needs no list
};

/// Marks certificates for revocation, which comes when a newer one has taken their place; marking
/// again changes nothing.
Outcome mark_for_revocation(Connection& connection, const std::vector<RevocationRow>& rows,
                            Timestamp now);

/// Revokes those of a citizen's marked certificates whose dose has a newer one by now; how many.
Result<std::int64_t> revoke_replaced(Connection& connection, const std::string& citizen,
                                     Timestamp now);

/// The hashes of all revoked certificates that have not run out, in order.
[[nodiscard]] Result<std::vector<std::string>> revoked_hashes(Connection& connection,
                                                              Timestamp now);

}  // namespace tiemchung::storage
