#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

/// Whoever sends the same again after a broken connection gets the same answer, and nothing is done
/// twice.
namespace tiemchung::reports {

/// Whether a key is one that pages draw: 22 to 64 characters of base64url.
[[nodiscard]] bool is_request_key(std::string_view key);

/// The name of a request: only the same `content` under the same `key` is the same request. `what`
/// tells requests of different kinds apart.
[[nodiscard]] std::string request_name(const storage::Vault& vault, std::string_view what,
                                       std::string_view key, std::string_view content);

/// What was answered to it before, if anything. Fails with storage.wrong_key.
Result<std::optional<std::string>> answer_before(storage::Connection& connection,
                                                 const storage::Vault& vault,
                                                 const std::string& request);

/// How long an answer is remembered.
inline constexpr std::int64_t answers_kept_seconds = std::int64_t{24} * 3'600;

/// `report`: with whose row the answer is forgotten at the latest.
Outcome remember_answer(storage::Connection& connection, const storage::Vault& vault,
                        const std::string& request, const std::string& report,
                        std::string_view answer, Timestamp forget_at);

}  // namespace tiemchung::reports
