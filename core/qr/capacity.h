#pragma once

#include <cstdint>

namespace tiemchung::qr {

/// Error correction: a level restores about 7, 15 or 25 % of the codewords.
enum class Correction : std::uint8_t { low, medium, quartile };

inline constexpr int max_version = 40;

/// Squares a side of a symbol of a version, 1…40.
[[nodiscard]] constexpr int squares_of(int version) {
    return 17 + 4 * version;
}

/// The bits of data that a symbol holds (ISO/IEC 18004 table 7). `version` 1…40.
[[nodiscard]] int data_bits(int version, Correction correction);

}  // namespace tiemchung::qr
