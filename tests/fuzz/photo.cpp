// A photo of a paper from a stranger: judged, decoded, turned upright, scaled and encoded anew.
// What was taken is within the bounds, opens, and says nothing of how the camera was held.
#include <algorithm>
#include <cstdlib>

#include "server/photos/take_file.h"
#include "server/pictures/colour_image.h"
#include "server/pictures/exif_orientation.h"
#include "server/pictures/reencode.h"

using namespace tiemchung;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// The rules ask for large pictures, which cost too much to learn from: the same on small ones.
void reencode_small(ByteView file) {
    constexpr int small_side = 48;
    constexpr std::size_t quick_pixels = 256 * 256;
    const auto stated = pictures::stated_size(file);
    if (!stated) return;
    require(picture::acceptable(*stated));
    if (stated->pixels() > quick_pixels) return;
    const auto made = pictures::reencode(file, small_side);
    if (!made) return;
    require(std::max(made->size.width, made->size.height) <= small_side);
    require(pictures::stated_size(made->jpeg).value() == made->size);
    require(pictures::exif_orientation(made->jpeg) == 1);
    require(pictures::reencode(made->jpeg, small_side).ok());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView file{data, size};
    reencode_small(file);
    const int orientation = pictures::exif_orientation(file);
    require(orientation >= 1 && orientation <= 8);
    // A workbench without pixels: what would be decoded large is not.
    photos::Workbench workbench{1, 0};
    const auto place = workbench.take(0);
    const auto taken = photos::take_file(file, workbench);
    if (taken) require(taken->format == report::PhotoFormat::pdf && taken->content.size() == size);
    return 0;
}
