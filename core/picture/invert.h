#pragma once

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// Black for white: screens in dark mode show codes so.
[[nodiscard]] LumaImage inverted(const LumaImage& image);

}  // namespace tiemchung::picture
