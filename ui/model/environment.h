#pragma once

namespace tiemchung::ui {

/// What the platform says about itself. Lengths in CSS px.
struct Environment {
    float width_css = 390;
    float height_css = 844;
    float device_pixel_ratio = 1;
    float text_scale = 1;  ///< the browser's own text size over its default
    bool reduced_motion = false;
    bool more_contrast = false;
    bool prefers_dark = false;
    bool forced_colors = false;
    bool text_spacing = false;  ///< the reader overrides letter, word or line spacing
    bool translated = false;    ///< the browser has translated the page
    bool webgl = false;         ///< a renderer is there and its context is alive
    bool fonts_ready = false;   ///< the page's own font files are in the browser too
    bool online = true;
    bool coarse_pointer = false;

    friend bool operator==(const Environment&, const Environment&) = default;
};

/// Painted with elements over it, or plain elements alone.
enum class Skin : unsigned char { overlay, plain };

}  // namespace tiemchung::ui
