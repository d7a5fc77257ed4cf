#pragma once

#include <cstdint>

namespace tiemchung::ui {

/// The three appearances of the page.
enum class Theme : std::uint8_t { light, dark, contrast };

}  // namespace tiemchung::ui
