#pragma once

#include "core/base/bytes.h"

namespace tiemchung::pictures {

/// How the camera was held, by the Orientation tag of a JPEG or WebP file's EXIF data (CIPA
/// DC-008): 1 to 8; 1, upright, where the file does not say, or says it in a way that cannot be
/// read. Everything else in the EXIF data is passed over.
[[nodiscard]] int exif_orientation(ByteView file);

}  // namespace tiemchung::pictures
