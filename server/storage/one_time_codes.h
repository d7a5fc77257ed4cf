#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A one-time code that was sent, or, where `subject` is empty, would have been.
struct OneTimeCodeRow {
    std::string id;
    std::string purpose;
    std::string sealed_phone;  ///< base64url, bound to `id`
    std::optional<std::string> subject;
    std::string code_hash;  ///< base64url
    int tries = 0;
    Timestamp expires_at;  ///< of the code
    Timestamp kept_until;  ///< until then another code may be asked for
};

Outcome insert_one_time_code(Connection& connection, const OneTimeCodeRow& row);

Result<std::optional<OneTimeCodeRow>> find_one_time_code(Connection& connection,
                                                         std::string_view id,
                                                         std::string_view purpose);

/// Counts one more try, then gives the row as it is with that try counted: tries that arrive at the
/// same time, at whichever process, each get a number of their own.
Result<std::optional<OneTimeCodeRow>> count_try(Connection& connection, std::string_view id,
                                                std::string_view purpose);

/// Puts another code in place of the last, which no longer opens anything.
Outcome replace_code(Connection& connection, std::string_view id, std::string_view code_hash,
                     Timestamp expires_at);

/// Whether it was still there.
Result<bool> remove_one_time_code(Connection& connection, std::string_view id);

Outcome remove_expired_one_time_codes(Connection& connection, Timestamp now);

}  // namespace tiemchung::storage
