#pragma once

#include <vector>

namespace tiemchung::captcha {

struct Point {
    double x = 0;
    double y = 0;
};

/// A line drawn without lifting the pen, as many short pieces, so that it can be bent.
using Stroke = std::vector<Point>;

/// The strokes of one character of the alphabet in a box of 100 by 140; none for another.
[[nodiscard]] std::vector<Stroke> strokes_of(char character);

}  // namespace tiemchung::captcha
