#include "core/qr/symbol.h"

#include <qrcodegen.h>

#include <array>
#include <cstdint>

namespace tiemchung::qr {
namespace {

/// What no symbol can hold is not even looked at.
constexpr std::size_t max_text = 4296;
/// Larger symbols have squares that are hard to read on 35 mm of paper.
constexpr int comfortable_version = 22;

using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX>;

struct Shape {
    qrcodegen_Ecc correction;
    int largest_version;
};

constexpr std::array shapes{
    Shape{qrcodegen_Ecc_QUARTILE, comfortable_version},
    Shape{qrcodegen_Ecc_MEDIUM, comfortable_version},
    Shape{qrcodegen_Ecc_LOW, qrcodegen_VERSION_MAX},
};

/// The whole text as one segment: a change of mode would cost more than it saves in Base45.
qrcodegen_Segment segment_of(const std::string& text, Buffer& data) {
    if (qrcodegen_isAlphanumeric(text.c_str())) {
        return qrcodegen_makeAlphanumeric(text.c_str(), data.data());
    }
    return qrcodegen_makeBytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                               data.data());
}

bool fits(const std::string& text) {
    const bool alphanumeric = qrcodegen_isAlphanumeric(text.c_str());
    const auto mode = alphanumeric ? qrcodegen_Mode_ALPHANUMERIC : qrcodegen_Mode_BYTE;
    return qrcodegen_calcSegmentBufferSize(mode, text.size()) <= Buffer{}.size();
}

Symbol symbol_in(const Buffer& code) {
    const int side = qrcodegen_getSize(code.data());
    Symbol symbol{static_cast<std::size_t>(side), {}};
    symbol.dark.reserve(symbol.size * symbol.size);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            symbol.dark.push_back(qrcodegen_getModule(code.data(), x, y));
    }
    return symbol;
}

}  // namespace

Result<Symbol> draw(std::string_view text) {
    const std::string whole(text);
    const bool has_zero = text.find('\0') != std::string_view::npos;
    if (whole.size() > max_text || has_zero || !fits(whole)) {
        return Error{ErrorCode::prefix_too_long};
    }
    for (const Shape& shape : shapes) {
        Buffer data;
        Buffer scratch;
        Buffer code;
        const qrcodegen_Segment segment = segment_of(whole, data);
        constexpr bool more_correction_where_it_fits = true;
        if (qrcodegen_encodeSegmentsAdvanced(
                &segment, 1, shape.correction, qrcodegen_VERSION_MIN, shape.largest_version,
                qrcodegen_Mask_AUTO, more_correction_where_it_fits, scratch.data(), code.data())) {
            return symbol_in(code);
        }
    }
    return Error{ErrorCode::prefix_too_long};
}

std::string svg_path(const Symbol& symbol) {
    std::string path;
    for (std::size_t y = 0; y < symbol.size; ++y) {
        for (std::size_t x = 0; x < symbol.size; ++x) {
            const std::size_t begin = x;
            while (x < symbol.size && symbol.is_dark(x, y))
                ++x;
            if (x == begin) continue;
            const std::string run = std::to_string(x - begin);
            path.append("M").append(std::to_string(begin)).append(" ").append(std::to_string(y));
            path.append("h").append(run).append("v1h-").append(run).append("z");
        }
    }
    return path;
}

}  // namespace tiemchung::qr
