// A picture file from a stranger: told by its content, decoded, read by every attempt of the plan.

#include <cstdlib>

#include "server/pictures/decode_picture.h"
#include "server/pictures/read_qr.h"

using namespace tiemchung;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto image = pictures::decode_picture({data, size});
    if (!image) return 0;
    if (!picture::acceptable(image->size())) std::abort();
    // The whole plan over a large picture takes a second: too long to learn from.
    constexpr std::size_t quick_pixels = 128 * 128;
    if (image->size().pixels() > quick_pixels) return 0;
    const auto found = pictures::read_qr(*image);
    if (found && found->texts.empty()) std::abort();
    return 0;
}
