#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::picture {

/// Width and height in pixels.
struct PictureSize {
    int width = 0;
    int height = 0;

    [[nodiscard]] std::size_t pixels() const;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// The largest picture taken in: 40 megapixels, more than any telephone's ordinary photograph.
inline constexpr std::size_t max_pixels = 40'000'000;
/// The longest side of a picture taken in.
inline constexpr int max_side = 16'384;
/// The largest picture that an operation makes by enlarging, turning or padding.
inline constexpr std::size_t max_prepared_pixels = 16'000'000;

/// Whether a picture of that size is taken in: not empty and within the two bounds above.
[[nodiscard]] bool acceptable(PictureSize size);

/// The same with the reason: `picture.broken` for an empty size, `picture.too_large` beyond the
/// bounds.
Outcome check_size(PictureSize size);

/// A grey picture, one byte a pixel, 0 black to 255 white, rows from the top without gaps.
class LumaImage {
  public:
    /// A picture of one colour. The size must be acceptable; anything else ends the program.
    explicit LumaImage(PictureSize size, std::uint8_t luma = 255);

    /// Takes over the pixels. Fails as check_size does, and with `picture.broken` when the size
    /// does not fit the number of bytes.
    static Result<LumaImage> from_pixels(PictureSize size, Bytes pixels);

    [[nodiscard]] PictureSize size() const { return size_; }
    [[nodiscard]] ByteView pixels() const { return pixels_; }
    [[nodiscard]] std::span<const std::uint8_t> row(int y) const;
    [[nodiscard]] std::span<std::uint8_t> row(int y);

    friend bool operator==(const LumaImage&, const LumaImage&) = default;

  private:
    LumaImage(PictureSize size, Bytes pixels);

    PictureSize size_;
    Bytes pixels_;
};

}  // namespace tiemchung::picture
