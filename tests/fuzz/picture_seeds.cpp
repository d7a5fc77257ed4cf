// Writes seeds for fuzz_picture: a small QR code as PNG, JPEG, lossy and lossless WebP.
// usage: picture_seeds CORPUS-FOLDER

#include <turbojpeg.h>
#include <webp/encode.h>

#include <filesystem>
#include <fstream>
#include <string_view>

#include "server/pictures/decode_picture.h"
#include "server/pictures/qr_picture.h"

using namespace tiemchung;

namespace {

void write(const std::filesystem::path& path, ByteView file) {
    std::ofstream(path, std::ios::binary) << as_text(file);
}

void write_jpeg(const std::filesystem::path& path, const picture::LumaImage& image) {
    auto* compressor = tjInitCompress();
    std::uint8_t* data = nullptr;
    unsigned long length = 0;
    tjCompress2(compressor, image.pixels().data(), image.size().width, 0, image.size().height,
                TJPF_GRAY, &data, &length, TJSAMP_GRAY, 80, 0);
    write(path, {data, length});
    tjFree(data);
    tjDestroy(compressor);
}

void write_webp(const std::filesystem::path& path, const picture::LumaImage& image, bool lossless) {
    Bytes rgb;
    for (const auto pixel : image.pixels())
        rgb.insert(rgb.end(), 3, pixel);
    const auto [width, height] = image.size();
    std::uint8_t* data = nullptr;
    const auto length = lossless
                            ? WebPEncodeLosslessRGB(rgb.data(), width, height, 3 * width, &data)
                            : WebPEncodeRGB(rgb.data(), width, height, 3 * width, 80, &data);
    write(path, {data, length});
    WebPFree(data);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const auto folder = std::filesystem::path(arguments[1]) / "picture";
    std::filesystem::create_directories(folder);
    const auto symbol = qr::draw("HC1:6BF");
    if (!symbol) return 1;
    const auto png = pictures::to_png(*symbol, 2);
    if (!png) return 1;
    const auto image = pictures::decode_picture(*png);
    if (!image) return 1;
    write(folder / "qr.png", *png);
    write_jpeg(folder / "qr.jpeg", *image);
    write_webp(folder / "lossy.webp", *image, false);
    write_webp(folder / "lossless.webp", *image, true);
    return 0;
}
