#include "tests/server/pictures/picture_files.h"

#include <png.h>
#include <turbojpeg.h>
#include <webp/encode.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

namespace tiemchung::tests {
namespace {

Bytes png_of(picture::PictureSize size, png_uint_32 format, const Bytes& pixels) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(size.width);
    png.height = static_cast<png_uint_32>(size.height);
    png.format = format;
    png_alloc_size_t length = 0;
    BOOST_REQUIRE(png_image_write_get_memory_size(png, length, 0, pixels.data(), 0, nullptr));
    Bytes file(length);
    BOOST_REQUIRE(
        png_image_write_to_memory(&png, file.data(), &length, 0, pixels.data(), 0, nullptr));
    file.resize(length);
    return file;
}

// Black where the picture is black, more transparent the brighter it is.
Bytes ink_of(const picture::LumaImage& image) {
    Bytes rgba(4 * image.pixels().size());
    for (std::size_t i = 0; i < image.pixels().size(); ++i) {
        rgba[4 * i + 3] = static_cast<std::uint8_t>(255 - image.pixels()[i]);
    }
    return rgba;
}

Bytes taken(std::uint8_t* data, std::size_t length, void (*release)(void*)) {
    BOOST_REQUIRE(data != nullptr);
    Bytes file(data, data + length);
    release(data);
    return file;
}

std::uint32_t crc32_of(ByteView bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

void put_big_endian(Bytes& file, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) {
        file[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
    }
}

std::size_t after(const Bytes& file, const Bytes& marker) {
    const auto found = std::search(file.begin(), file.end(), marker.begin(), marker.end());
    BOOST_REQUIRE((found != file.end()));
    return static_cast<std::size_t>(found - file.begin()) + marker.size();
}

}  // namespace

Bytes png_file(const picture::LumaImage& image) {
    return png_of(image.size(), PNG_FORMAT_GRAY, {image.pixels().begin(), image.pixels().end()});
}

namespace {

Bytes plain_pixels(picture::PictureSize size, std::array<std::uint8_t, 3> colour) {
    Bytes pixels;
    for (std::size_t i = 0; i < size.pixels(); ++i)
        pixels.insert(pixels.end(), colour.begin(), colour.end());
    return pixels;
}

}  // namespace

Bytes plain_png_file(picture::PictureSize size, std::array<std::uint8_t, 3> colour) {
    return png_of(size, PNG_FORMAT_RGB, plain_pixels(size, colour));
}

Bytes plain_webp_file(picture::PictureSize size, std::array<std::uint8_t, 3> colour) {
    const Bytes pixels = plain_pixels(size, colour);
    std::uint8_t* data = nullptr;
    const auto length =
        WebPEncodeRGB(pixels.data(), size.width, size.height, 3 * size.width, 90, &data);
    return taken(data, length, WebPFree);
}

Bytes transparent_png_file(const picture::LumaImage& image) {
    return png_of(image.size(), PNG_FORMAT_RGBA, ink_of(image));
}

Bytes jpeg_file(const picture::LumaImage& image) {
    auto* compressor = tjInitCompress();
    std::uint8_t* data = nullptr;
    unsigned long length = 0;
    tjCompress2(compressor, image.pixels().data(), image.size().width, 0, image.size().height,
                TJPF_GRAY, &data, &length, TJSAMP_GRAY, 90, 0);
    tjDestroy(compressor);
    return taken(data, length, [](void* memory) { tjFree(static_cast<std::uint8_t*>(memory)); });
}

Bytes jpeg_with_exif(const picture::LumaImage& image, std::uint16_t orientation) {
    using namespace std::string_view_literals;
    // Big-endian TIFF, one directory of two entries: Orientation, and ImageDescription behind it.
    std::string exif{"Exif\0\0MM\0*\0\0\0\x08\0\x02"sv};
    exif.append("\x01\x0e\0\x02\0\0\0"sv).push_back(static_cast<char>(place_in_exif.size()));
    exif.append("\0\0\0\x26"sv);
    exif.append("\x01\x12\0\x03\0\0\0\x01\0"sv).push_back(static_cast<char>(orientation));
    exif.append("\0\0\0\0\0\0"sv).append(place_in_exif);
    const auto length = static_cast<std::uint16_t>(exif.size() + 2);
    Bytes segment{0xff, 0xe1, static_cast<std::uint8_t>(length >> 8),
                  static_cast<std::uint8_t>(length)};
    segment.insert(segment.end(), exif.begin(), exif.end());
    Bytes file = jpeg_file(image);
    file.insert(file.begin() + 2, segment.begin(), segment.end());
    return file;
}

Bytes webp_file(const picture::LumaImage& image) {
    Bytes rgb;
    for (const auto pixel : image.pixels())
        rgb.insert(rgb.end(), 3, pixel);
    std::uint8_t* data = nullptr;
    const auto length = WebPEncodeRGB(rgb.data(), image.size().width, image.size().height,
                                      3 * image.size().width, 90, &data);
    return taken(data, length, WebPFree);
}

Bytes transparent_webp_file(const picture::LumaImage& image) {
    const auto rgba = ink_of(image);
    std::uint8_t* data = nullptr;
    const auto length = WebPEncodeLosslessRGBA(rgba.data(), image.size().width, image.size().height,
                                               4 * image.size().width, &data);
    return taken(data, length, WebPFree);
}

Bytes png_claiming(Bytes file, std::uint32_t width, std::uint32_t height) {
    // Signature 8, length 4, "IHDR" 4, then width and height; 13 bytes in all, then the checksum.
    put_big_endian(file, 16, width);
    put_big_endian(file, 20, height);
    put_big_endian(file, 29, crc32_of(ByteView(file).subspan(12, 17)));
    return file;
}

Bytes jpeg_claiming(Bytes file, std::uint16_t width, std::uint16_t height) {
    // Start of frame: marker, length 17 or 11, precision, height, width.
    const auto at = after(file, {0xff, 0xc0, 0x00, 0x0b, 0x08});
    put_big_endian(file, at, static_cast<std::uint32_t>(height) << 16 | width);
    return file;
}

Bytes webp_claiming(Bytes file, std::uint16_t width, std::uint16_t height) {
    const auto at = after(file, {0x9d, 0x01, 0x2a});
    file[at] = static_cast<std::uint8_t>(width);
    file[at + 1] = static_cast<std::uint8_t>(width >> 8);
    file[at + 2] = static_cast<std::uint8_t>(height);
    file[at + 3] = static_cast<std::uint8_t>(height >> 8);
    return file;
}

}  // namespace tiemchung::tests
