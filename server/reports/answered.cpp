#include "server/reports/answered.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "server/storage/reports.h"

namespace tiemchung::reports {

bool is_request_key(std::string_view key) {
    constexpr std::size_t least = 22;
    constexpr std::size_t most = 64;
    return key.size() >= least && key.size() <= most &&
           std::all_of(key.begin(), key.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '-' || c == '_';
           });
}

std::string request_name(const storage::Vault& vault, std::string_view what, std::string_view key,
                         std::string_view content) {
    std::string request{what};
    request.append("|").append(key).append("|").append(content);
    return to_base64url(vault.hash(storage::Secret::report, request));
}

Result<std::optional<std::string>> answer_before(storage::Connection& connection,
                                                 const storage::Vault& vault,
                                                 const std::string& request) {
    const auto answered = storage::answered_request(connection, request);
    if (!answered) return answered.error();
    if (!*answered) return std::optional<std::string>{};
    const auto sealed = from_base64((*answered)->answer);
    if (!sealed) return Error{ErrorCode::storage_wrong_key};
    auto answer = vault.unseal(storage::Secret::report, *sealed, as_bytes(request));
    if (!answer) return answer.error();
    return std::optional{*std::move(answer)};
}

Outcome remember_answer(storage::Connection& connection, const storage::Vault& vault,
                        const std::string& request, const std::string& report,
                        std::string_view answer, Timestamp forget_at) {
    const auto sealed = vault.seal(storage::Secret::report, answer, as_bytes(request));
    return storage::note_answered_request(connection, request, {report, to_base64url(sealed)},
                                          forget_at);
}

}  // namespace tiemchung::reports
