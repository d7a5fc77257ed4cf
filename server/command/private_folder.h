#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace tiemchung::command {

/// Makes the folder, where it is missing, for its owner only. Fails with file.unwritable.
Outcome make_private_folder(const std::filesystem::path& folder);

}  // namespace tiemchung::command
