#pragma once

#include <span>

#include "core/base/bytes.h"

namespace tiemchung::picture {

/// Turns a row of RGBA pixels (four bytes each, alpha not premultiplied) into grey with the weights
/// of ITU-R BT.601, laid over white: a transparent background is paper, not ink. The row must hold
/// four bytes for every pixel of `luma`.
void grey_over_white(ByteView rgba, std::span<std::uint8_t> luma);

}  // namespace tiemchung::picture
