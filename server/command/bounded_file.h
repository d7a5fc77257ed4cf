#pragma once

#include <cstdio>
#include <filesystem>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::command {

/// The whole of a file. Fails with file.not_found, file.unreadable (a folder, too), or
/// file.too_large, in which case no more than `limit` bytes were read.
Result<Bytes> read_bounded_file(const std::filesystem::path& file, std::size_t limit);

/// The rest of a stream that is open. Fails with file.unreadable or file.too_large.
Result<Bytes> read_bounded_stream(std::FILE* stream, std::size_t limit);

}  // namespace tiemchung::command
