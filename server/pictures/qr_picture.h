#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::pictures {

/// A QR symbol as squares, row by row, without its quiet zone.
struct QrSymbol {
    std::size_t size = 0;    ///< squares a side
    std::vector<bool> dark;  ///< size × size

    [[nodiscard]] bool is_dark(std::size_t x, std::size_t y) const { return dark[y * size + x]; }
};

/// Draws the symbol (ISO/IEC 18004) for a text at error correction level Q, as hcert-spec
/// recommends; a text of A–Z, 0–9 and ` $%*+-./:` goes in alphanumeric mode.
/// Fails with prefix.too_long where no symbol holds the text.
Result<QrSymbol> draw_qr(std::string_view text);

/// An SVG file: one path, with the quiet zone of four squares that the standard asks for.
[[nodiscard]] std::string to_svg(const QrSymbol& symbol);

/// A grey PNG file, `square` pixels to a square, with the quiet zone.
/// Fails with picture.too_large where memory does not suffice.
Result<Bytes> to_png(const QrSymbol& symbol, std::size_t square);

}  // namespace tiemchung::pictures
