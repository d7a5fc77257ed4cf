#pragma once

#include <cstddef>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/qr/symbol.h"

namespace tiemchung::pictures {

/// An SVG file: one path, with the quiet zone of four squares that the standard asks for.
[[nodiscard]] std::string to_svg(const qr::Symbol& symbol);

/// A grey PNG file, `square` pixels to a square, with the quiet zone.
/// Fails with picture.too_large where memory does not suffice.
Result<Bytes> to_png(const qr::Symbol& symbol, std::size_t square);

}  // namespace tiemchung::pictures
