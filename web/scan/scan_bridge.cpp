// The page's edge to core/picture: pixels in as RGBA strips, prepared grey pictures out, all as
// addresses in linear memory. scan_module.ts is the other side.

#include <cstdint>
#include <memory>

#include "core/picture/grey.h"
#include "core/picture/retry_plan.h"

using namespace tiemchung;

namespace {

// What scan_prepare leaves for the page to read: five 32-bit words.
struct Prepared {
    const std::uint8_t* pixels = nullptr;
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::int32_t binariser = 0;
    std::int32_t also_smaller = 0;
};

}  // namespace

// One picture being read.
struct Scan {
    explicit Scan(picture::PictureSize size) : image(size), plan(picture::retry_plan(size)) {}

    picture::LumaImage image;
    std::vector<picture::Attempt> plan;
    Bytes strip;
    int rows_taken = 0;
    std::unique_ptr<picture::LumaImage> made;
    Prepared prepared;
};

extern "C" {

// A picture of that size, white until its rows arrive; null when the size is not taken in.
Scan* scan_open(std::int32_t width, std::int32_t height) {
    const picture::PictureSize size{width, height};
    return picture::acceptable(size) ? new Scan(size) : nullptr;
}

void scan_close(Scan* scan) {
    delete scan;
}

// Where to write the next `rows` rows, four bytes a pixel; null when there are not that many left.
std::uint8_t* scan_strip(Scan* scan, std::int32_t rows) {
    const auto size = scan->image.size();
    if (rows < 1 || rows > size.height - scan->rows_taken) return nullptr;
    scan->strip.resize(4 * picture::PictureSize{size.width, rows}.pixels());
    return scan->strip.data();
}

// Takes over the rows written to the strip.
void scan_take_strip(Scan* scan) {
    const auto row_bytes = 4 * static_cast<std::size_t>(scan->image.size().width);
    for (std::size_t at = 0; at < scan->strip.size(); at += row_bytes) {
        picture::grey_over_white(ByteView(scan->strip).subspan(at, row_bytes),
                                 scan->image.row(scan->rows_taken++));
    }
    scan->strip.clear();
}

std::int32_t scan_attempts(const Scan* scan) {
    return static_cast<std::int32_t>(scan->plan.size());
}

std::int32_t scan_attempt_in_turn(const Scan* scan, std::uint32_t frame) {
    return static_cast<std::int32_t>(picture::attempt_in_turn(scan->plan.size(), frame));
}

// Prepares the picture for an attempt; the answer holds until the next call with this picture.
const Prepared* scan_prepare(Scan* scan, std::uint32_t index) {
    if (index >= scan->plan.size()) return nullptr;
    const auto& attempt = scan->plan[index];
    const auto* image = &scan->image;
    if (!attempt.steps.empty()) {
        scan->made = std::make_unique<picture::LumaImage>(picture::prepared(scan->image, attempt));
        image = scan->made.get();
    }
    scan->prepared = {image->pixels().data(), image->size().width, image->size().height,
                      static_cast<std::int32_t>(attempt.binariser), attempt.also_smaller ? 1 : 0};
    return &scan->prepared;
}

}  // extern "C"
