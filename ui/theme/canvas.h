#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/base/bytes.h"
#include "ui/theme/painter.h"

struct ImDrawData;

namespace tiemchung::ui {

/// Dear ImGui as a painter of one long picture: the whole document, of which a renderer then draws
/// what its window shows. Owns ImGui's context; ImGui gets no input and makes no layout.
class Canvas {
  public:
    Canvas();
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Gives the four font files, which must outlive the canvas.
    void use_fonts(ByteView regular, ByteView medium, ByteView semibold, ByteView bold);

    /// Paints the document anew. True if the picture differs from the last one, or if a renderer
    /// has textures to make before it can draw it.
    bool paint(float width, float height, float density, Theme theme,
               const std::function<void(Painter&)>& draw);

    /// The last picture seen through a window of the document; null before the first one.
    [[nodiscard]] ImDrawData* picture(float top, float height, int device_width, int device_height);

    /// Every texture must be made again, and the next picture counts as new.
    void forget_textures();

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace tiemchung::ui
