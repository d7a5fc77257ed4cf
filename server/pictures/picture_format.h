#pragma once

#include "core/base/bytes.h"

namespace tiemchung::pictures {

/// The kinds of picture file that are read.
enum class PictureFormat { unknown, png, jpeg, webp };

/// The kind of a file by its first bytes; names and media types are not asked.
[[nodiscard]] PictureFormat picture_format(ByteView file);

}  // namespace tiemchung::pictures
