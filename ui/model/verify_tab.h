#pragma once

#include <cstdint>

namespace tiemchung::ui {

/// The three ways in of the page "Kiểm tra mã QR".
enum class VerifyTab : std::uint8_t { camera, picture, paste };

}  // namespace tiemchung::ui
