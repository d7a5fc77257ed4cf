#include "server/captcha/glyphs.h"

#include <cstdlib>
#include <string_view>

namespace tiemchung::captcha {
namespace {

constexpr int pieces = 12;

const char* path_of(char character) {
    switch (character) {
#define TIEMCHUNG_GLYPH(glyph, path) \
    case glyph:                      \
        return path;
#include "server/captcha/glyph_table.inc"
#undef TIEMCHUNG_GLYPH
        default:
            return "";
    }
}

/// Reads the table's paths, which are right by construction (a test walks them all).
class PathReader {
  public:
    explicit PathReader(const char* path) : place_(path) {}

    char next_command() {
        while (*place_ == ' ')
            ++place_;
        return *place_ == '\0' ? '\0' : *place_++;
    }

    Point next_point() {
        Point point;
        point.x = next_number();
        point.y = next_number();
        return point;
    }

  private:
    double next_number() {
        char* end = nullptr;
        const long number = std::strtol(place_, &end, 10);
        place_ = end;
        return static_cast<double>(number);
    }

    const char* place_;
};

Point mix(Point from, Point to, double part) {
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

void add_line(Stroke& stroke, Point to) {
    const Point from = stroke.back();
    for (int i = 1; i <= pieces; ++i)
        stroke.push_back(mix(from, to, static_cast<double>(i) / pieces));
}

/// De Casteljau's construction.
void add_curve(Stroke& stroke, Point first, Point second, Point to) {
    const Point from = stroke.back();
    for (int i = 1; i <= 2 * pieces; ++i) {
        const double part = static_cast<double>(i) / (2 * pieces);
        const Point middle = mix(first, second, part);
        const Point left = mix(mix(from, first, part), middle, part);
        const Point right = mix(middle, mix(second, to, part), part);
        stroke.push_back(mix(left, right, part));
    }
}

}  // namespace

std::vector<Stroke> strokes_of(char character) {
    std::vector<Stroke> strokes;
    PathReader reader{path_of(character)};
    for (char command = reader.next_command(); command != '\0'; command = reader.next_command()) {
        if (command == 'M') strokes.push_back({reader.next_point()});
        if (command == 'L') add_line(strokes.back(), reader.next_point());
        if (command == 'C') {
            const Point first = reader.next_point();
            const Point second = reader.next_point();
            add_curve(strokes.back(), first, second, reader.next_point());
        }
    }
    return strokes;
}

}  // namespace tiemchung::captcha
