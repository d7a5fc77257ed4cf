#include "tests/server/pictures/qr_images.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numbers>
#include <random>

#include "server/pictures/qr_picture.h"

namespace tiemchung::tests {
namespace {

int pixel_near(const picture::LumaImage& image, int x, int y) {
    const auto [width, height] = image.size();
    const auto row = image.row(std::clamp(y, 0, height - 1));
    return row[static_cast<std::size_t>(std::clamp(x, 0, width - 1))];
}

}  // namespace

picture::LumaImage qr_image(std::string_view text, int square, int quiet, std::uint8_t dark,
                            std::uint8_t bright) {
    const auto symbol = qr::draw(text);
    BOOST_REQUIRE(symbol.ok());
    const int squares = static_cast<int>(symbol->size);
    const int side = (squares + 2 * quiet) * square;
    picture::LumaImage image({side, side}, bright);
    for (int y = 0; y < squares * square; ++y) {
        auto row = image.row(y + quiet * square);
        for (int x = 0; x < squares * square; ++x) {
            if (symbol->is_dark(static_cast<std::size_t>(x / square),
                                static_cast<std::size_t>(y / square))) {
                row[static_cast<std::size_t>(x + quiet * square)] = dark;
            }
        }
    }
    return image;
}

picture::LumaImage turned_by(const picture::LumaImage& image, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    const double middle = image.size().width / 2.0;
    const int side = image.size().width * 3 / 2;
    picture::LumaImage result({side, side});
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double u = x - side / 2.0;
            const double v = y - side / 2.0;
            const double from_x = middle + u * std::cos(angle) + v * std::sin(angle);
            const double from_y = middle - u * std::sin(angle) + v * std::cos(angle);
            const int left = static_cast<int>(std::floor(from_x));
            const int top = static_cast<int>(std::floor(from_y));
            const double right_share = from_x - left;
            const double lower_share = from_y - top;
            if (left < 0 || top < 0 || left >= image.size().width - 1 ||
                top >= image.size().height - 1) {
                continue;
            }
            const double above = pixel_near(image, left, top) * (1 - right_share) +
                                 pixel_near(image, left + 1, top) * right_share;
            const double below = pixel_near(image, left, top + 1) * (1 - right_share) +
                                 pixel_near(image, left + 1, top + 1) * right_share;
            result.row(y)[static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(above * (1 - lower_share) + below * lower_share);
        }
    }
    return result;
}

picture::LumaImage noisy(const picture::LumaImage& image, int amount) {
    std::mt19937 random(45);
    picture::LumaImage result = image;
    for (int y = 0; y < image.size().height; ++y) {
        for (auto& pixel : result.row(y)) {
            const int noise = static_cast<int>(random() % static_cast<unsigned>(2 * amount + 1));
            pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise - amount, 0, 255));
        }
    }
    return result;
}

picture::LumaImage blurred(const picture::LumaImage& image, int times) {
    auto result = image;
    for (int time = 0; time < times; ++time) {
        const auto before = result;
        for (int y = 0; y < image.size().height; ++y) {
            for (int x = 0; x < image.size().width; ++x) {
                int sum = 0;
                for (int v = -1; v <= 1; ++v) {
                    for (int u = -1; u <= 1; ++u)
                        sum += pixel_near(before, x + u, y + v);
                }
                result.row(y)[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(sum / 9);
            }
        }
    }
    return result;
}

}  // namespace tiemchung::tests
