#pragma once

#include "ui/theme/painter.h"

/// Pictures that say nothing: the logo, the art of the home page, the frame of the scanner.
namespace tiemchung::ui {

/// The gate with a check.
void draw_logo(Painter& painter, const Rect& tile);

/// The look of a QR code, without a content: 21 modules a side.
void draw_code_ornament(Painter& painter, const Rect& square, Color color, float opacity);

/// Four corners around a square.
void draw_scan_frame(Painter& painter, const Rect& square, Color color);

/// The certificate with its verdict, on the home page; the words are the caller's.
struct HeroArt {
    std::string_view certificate;
    std::string_view verdict;
};
void draw_hero_art(Painter& painter, const Rect& place, const HeroArt& art);

}  // namespace tiemchung::ui
