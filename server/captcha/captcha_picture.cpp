#include "server/captcha/captcha_picture.h"

#include <cairo.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

#include "server/captcha/chance.h"
#include "server/captcha/glyphs.h"

namespace tiemchung::captcha {
namespace {

struct SurfaceDeleter {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct PenDeleter {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};

constexpr double glyph_width = 100;
constexpr double glyph_height = 140;

/// A ripple through the whole picture: neighbouring characters bend together, so that none can be
/// straightened alone.
struct Ripple {
    double height;
    double length;
    double phase;

    [[nodiscard]] double at(double place) const {
        return height * std::sin(2 * std::numbers::pi * place / length + phase);
    }
};

/// How one character lies in the picture.
struct Pose {
    Point centre;
    double scale;
    double tilt;   ///< radians
    double slant;  ///< x moved for each y

    [[nodiscard]] Point place(Point glyph) const {
        const double x = (glyph.x - glyph_width / 2) * scale;
        const double y = (glyph.y - glyph_height / 2) * scale;
        const double slanted = x + slant * y;
        return {centre.x + slanted * std::cos(tilt) - y * std::sin(tilt),
                centre.y + slanted * std::sin(tilt) + y * std::cos(tilt)};
    }
};

void draw_stroke(cairo_t* pen, const Stroke& stroke, double width) {
    cairo_set_line_width(pen, width);
    for (const Point& point : stroke)
        cairo_line_to(pen, point.x, point.y);
    cairo_stroke(pen);
}

void set_ink(cairo_t* pen, Chance& chance) {
    cairo_set_source_rgb(pen, chance.between(0.02, 0.2), chance.between(0.05, 0.25),
                         chance.between(0.15, 0.4));
}

void draw_characters(cairo_t* pen, std::string_view answer, Chance& chance) {
    const Ripple down{chance.between(3, 6), chance.between(120, 220), chance.between(0, 6.28)};
    const Ripple across{chance.between(2, 5), chance.between(70, 130), chance.between(0, 6.28)};
    const double pitch = picture_width / (static_cast<double>(answer.size()) + 0.4);
    double x = pitch * 0.7;
    for (const char character : answer) {
        const Pose pose{{x + chance.between(-6, 6), picture_height / 2.0 + chance.between(-9, 9)},
                        chance.between(0.54, 0.66),
                        chance.between(-0.26, 0.26),
                        chance.between(-0.2, 0.2)};
        set_ink(pen, chance);
        const double width = chance.between(7, 10);
        for (Stroke stroke : strokes_of(character)) {
            for (Point& point : stroke) {
                const Point placed = pose.place(point);
                point = {placed.x + across.at(placed.y), placed.y + down.at(placed.x)};
            }
            draw_stroke(pen, stroke, width);
        }
        x += pitch;
    }
}

/// Lines through the characters, as thick as theirs, and specks.
void draw_noise(cairo_t* pen, Chance& chance) {
    for (int line = 0; line < 3; ++line) {
        set_ink(pen, chance);
        const Ripple ripple{chance.between(8, 26), chance.between(160, 420),
                            chance.between(0, 6.28)};
        const double start = chance.between(35, picture_height - 35.0);
        const double rise = chance.between(-0.12, 0.12);
        Stroke stroke;
        for (int x = -10; x <= picture_width + 10; x += 6)
            stroke.push_back({static_cast<double>(x), start + rise * x + ripple.at(x)});
        draw_stroke(pen, stroke, chance.between(2.5, 4.5));
    }
    for (int speck = 0; speck < 90; ++speck) {
        set_ink(pen, chance);
        cairo_arc(pen, chance.between(0, picture_width), chance.between(0, picture_height),
                  chance.between(1, 2.6), 0, 2 * std::numbers::pi);
        cairo_fill(pen);
    }
}

cairo_status_t append(void* text, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<std::string> draw_captcha(std::string_view answer, std::uint64_t seed) {
    const std::unique_ptr<cairo_surface_t, SurfaceDeleter> surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture_width, picture_height)};
    const std::unique_ptr<cairo_t, PenDeleter> pen{cairo_create(surface.get())};
    Chance chance{seed};
    cairo_set_source_rgb(pen.get(), 0.95, 0.96, 0.98);
    cairo_paint(pen.get());
    cairo_set_line_cap(pen.get(), CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(pen.get(), CAIRO_LINE_JOIN_ROUND);
    draw_characters(pen.get(), answer, chance);
    draw_noise(pen.get(), chance);
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) {
        return Error{ErrorCode::server_failed};
    }
    return png;
}

}  // namespace tiemchung::captcha
