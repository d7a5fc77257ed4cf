#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::photos {

inline constexpr int upload_window_seconds = 600;

/// What one network range may upload within ten minutes by the clock, at all servers together. Many
/// people share one range, so this only keeps a single visitor from filling the disk.
struct UploadLimits {
    std::int64_t uploads = 600;
    std::int64_t bytes = std::int64_t{1} << 30U;
};

/// Counts one more upload where that is allowed. Seconds until the next ten minutes begin where it
/// is not; 0 where it was counted. Fails with storage.failed.
Result<int> count_upload(storage::Connection& connection, const storage::Vault& vault,
                         const UploadLimits& limits, std::string_view client_address,
                         std::int64_t bytes, Timestamp now);

}  // namespace tiemchung::photos
