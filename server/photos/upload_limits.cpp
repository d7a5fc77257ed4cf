#include "server/photos/upload_limits.h"

#include <string>

#include "core/base/bytes.h"
#include "server/security/network_range.h"
#include "server/storage/rate_counters.h"

namespace tiemchung::photos {
namespace {

std::string counter_of(const storage::Vault& vault, std::string_view what, const std::string& range,
                       std::int64_t window) {
    const std::string subject =
        std::string{what}.append("|").append(range).append("|").append(std::to_string(window));
    return to_base64url(vault.hash(storage::Secret::network_address, subject));
}

}  // namespace

Result<int> count_upload(storage::Connection& connection, const storage::Vault& vault,
                         const UploadLimits& limits, std::string_view client_address,
                         std::int64_t bytes, Timestamp now) {
    const std::int64_t window = now.seconds / upload_window_seconds;
    const Timestamp ends_at{(window + 1) * upload_window_seconds};
    const std::string range = security::network_range_of(client_address);
    struct Bound {
        std::string counter;
        std::int64_t amount;
        std::int64_t most;
    };
    const Bound bounds[] = {
        {counter_of(vault, "uploads", range, window), 1, limits.uploads},
        {counter_of(vault, "upload_bytes", range, window), bytes, limits.bytes}};
    for (const Bound& bound : bounds) {
        const auto total = storage::read_total(connection, bound.counter);
        if (!total) return total.error();
        if (*total + bound.amount > bound.most) {
            return static_cast<int>(ends_at.seconds - now.seconds);
        }
    }
    for (const Bound& bound : bounds) {
        const auto counted =
            storage::add_to_total(connection, bound.counter, bound.amount, ends_at);
        if (!counted) return counted.error();
    }
    return 0;
}

}  // namespace tiemchung::photos
