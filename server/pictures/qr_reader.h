#pragma once

#include <string>
#include <vector>

#include "core/picture/retry_plan.h"

namespace tiemchung::pictures {

/// The distinct texts of the QR codes that zxing-cpp finds in the picture as it is, without any of
/// the attempt's steps but with its options. Only codes whose Reed-Solomon error correction
/// succeeded (ISO/IEC 18004) count. Empty when there are none or the library gives up.
[[nodiscard]] std::vector<std::string> read_qr_once(const picture::LumaImage& image,
                                                    const picture::Attempt& attempt);

}  // namespace tiemchung::pictures
