#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace tiemchung::ui {

/// A picture in 8-bit RGBA, rows from the top.
struct Bitmap {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Serves the textures that `picture` asks for without drawing anything, for frames that nobody
/// looks at.
void serve_textures(ImDrawData& picture);

/// Draws `picture` in software, slowly: to look at a screen where there is no browser.
[[nodiscard]] Bitmap draw_in_software(ImDrawData& picture);

}  // namespace tiemchung::ui
