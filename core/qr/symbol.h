#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tiemchung::qr {

/// A QR symbol as squares, row by row, without its quiet zone.
struct Symbol {
    std::size_t size = 0;    ///< squares a side
    std::vector<bool> dark;  ///< size × size

    [[nodiscard]] bool is_dark(std::size_t x, std::size_t y) const { return dark[y * size + x]; }
};

/// Squares of light around a symbol (ISO/IEC 18004).
inline constexpr std::size_t quiet_zone = 4;

/// Draws the symbol for a text. A text of A–Z, 0–9 and ` $%*+-./:` goes in alphanumeric mode, as
/// hcert-spec demands. Error correction Q, as it recommends, where the symbol stays within 105
/// squares, else M, else L: on 35 mm of paper larger squares read better than more correction. What
/// room remains in the symbol goes into more correction still.
/// Takes some milliseconds, eight masks being tried: draw once, keep the symbol.
/// Fails with prefix.too_long where no symbol holds the text.
Result<Symbol> draw(std::string_view text);

/// An SVG path (`M… h… v… z`) of the dark squares in squares, the quiet zone left out; the view box
/// is `-4 -4 n+8 n+8`.
[[nodiscard]] std::string svg_path(const Symbol& symbol);

}  // namespace tiemchung::qr
