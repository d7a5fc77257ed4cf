#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace tiemchung::registry {

/// Equal for files of equal content, and only for those: SHA-256 over the SHA-256 of each MiB,
/// base64url. Fails with file.not_found or file.unreadable.
Result<std::string> fingerprint_of(const std::filesystem::path& file);

}  // namespace tiemchung::registry
