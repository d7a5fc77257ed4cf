#pragma once

#include <memory>

struct ImDrawData;

namespace tiemchung::web {

/// Draws what Dear ImGui painted onto one canvas of the page, over WebGL 2.
class GlRenderer {
  public:
    /// Null when the canvas (a CSS selector) gives no WebGL 2 context.
    [[nodiscard]] static std::unique_ptr<GlRenderer> create(const char* canvas);

    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// The browser took the context away: nothing can be drawn until `restore`.
    void lose();

    /// The browser gave the context back, empty: every texture has to be made again.
    void restore();

    /// The longest side in device pixels that the canvas may have.
    [[nodiscard]] int max_side() const;

    /// Draws over the whole canvas, serving the textures that `picture` asks for first.
    /// The size is in device pixels.
    void draw(ImDrawData& picture, int width, int height);

  private:
    explicit GlRenderer(int context);

    int context_;
    bool alive_ = false;
};

}  // namespace tiemchung::web
