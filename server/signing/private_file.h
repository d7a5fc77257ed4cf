#pragma once

#include <filesystem>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::signing {

/// Writes a new file that only its owner may read (mode 0600); never over an existing one.
/// Fails with file.unwritable.
Outcome write_private_file(const std::filesystem::path& file, ByteView content);

}  // namespace tiemchung::signing
