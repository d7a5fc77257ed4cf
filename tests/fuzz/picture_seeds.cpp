// Writes seeds for fuzz_picture and fuzz_photo: a small QR code as PNG, JPEG, lossy and lossless
// WebP; for the latter also a JPEG file with EXIF data, and the beginning of a PDF.
// usage: picture_seeds CORPUS-FOLDER

#include <turbojpeg.h>
#include <webp/encode.h>

#include <filesystem>
#include <fstream>
#include <string_view>

#include "server/pictures/decode_picture.h"
#include "server/pictures/qr_picture.h"

using namespace tiemchung;
using namespace std::string_view_literals;

namespace {

void write(const std::filesystem::path& path, ByteView file) {
    std::ofstream(path, std::ios::binary) << as_text(file);
}

/// `exif`: whether the file begins with EXIF data that say how the camera was held.
void write_jpeg(const std::filesystem::path& path, const picture::LumaImage& image, bool exif) {
    auto* compressor = tjInitCompress();
    std::uint8_t* data = nullptr;
    unsigned long length = 0;
    tjCompress2(compressor, image.pixels().data(), image.size().width, 0, image.size().height,
                TJPF_GRAY, &data, &length, TJSAMP_GRAY, 80, 0);
    Bytes file(data, data + length);
    if (exif) {
        constexpr auto segment =
            "\xff\xe1\0\x22"
            "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"sv;
        file.insert(file.begin() + 2, segment.begin(), segment.end());
    }
    write(path, file);
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
    const auto symbol = qr::draw("HC1:6BF");
    if (!symbol) return 1;
    const auto png = pictures::to_png(*symbol, 2);
    if (!png) return 1;
    const auto image = pictures::decode_picture(*png);
    if (!image) return 1;
    for (const char* const target : {"picture", "photo"}) {
        const auto folder = std::filesystem::path(arguments[1]) / target;
        std::filesystem::create_directories(folder);
        write(folder / "qr.png", *png);
        write_jpeg(folder / "qr.jpeg", *image, false);
        write_webp(folder / "lossy.webp", *image, false);
        write_webp(folder / "lossless.webp", *image, true);
    }
    const auto folder = std::filesystem::path(arguments[1]) / "photo";
    write_jpeg(folder / "exif.jpeg", *image, true);
    write(folder / "paper.pdf", as_bytes("%PDF-1.7\n"));
    return 0;
}
