#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/report/photo.h"
#include "server/photos/workbench.h"

namespace tiemchung::photos {

/// A file as it will be kept.
struct TakenFile {
    report::PhotoFormat format{};
    Bytes content;
    int width = 0;  ///< pixels; 0 for a PDF
    int height = 0;
};

/// Judges a whole file by its content, whatever was said of it. Pictures are made anew from their
/// pixels: upright, at most `report::max_photo_side` long, without EXIF data, as JPEG. PDFs are
/// kept as they are and never opened here. Fails with report.photo_unsupported, _too_large (also in
/// pixels), _broken or _too_small, or with upload.busy while the workbench has no room.
Result<TakenFile> take_file(ByteView file, Workbench& workbench);

}  // namespace tiemchung::photos
