#include "core/qr/symbol.h"

#include <algorithm>
#include <optional>
#include <qrcodegen.hpp>

#include "core/qr/capacity.h"

namespace tiemchung::qr {
namespace {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

/// What no symbol can hold is not even looked at.
constexpr std::size_t max_text = 8192;
/// Larger symbols have squares that are hard to read on 35 mm of paper.
constexpr int comfortable_version = 22;

struct Shape {
    int version;
    Correction correction;
};

bool is_alphanumeric(std::string_view text) {
    constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    return text.find_first_not_of(characters) == std::string_view::npos;
}

/// The whole text as one segment: a change of mode would cost more than it saves in Base45.
std::vector<QrSegment> segments_of(std::string_view text) {
    std::vector<QrSegment> segments;
    if (is_alphanumeric(text)) {
        segments.push_back(QrSegment::makeAlphanumeric(std::string(text).c_str()));
    } else {
        segments.push_back(
            QrSegment::makeBytes(std::vector<std::uint8_t>(text.begin(), text.end())));
    }
    return segments;
}

std::optional<int> smallest_version(const std::vector<QrSegment>& segments, Correction correction,
                                    int largest) {
    for (int version = 1; version <= largest; ++version) {
        const int bits = QrSegment::getTotalBits(segments, version);
        if (bits >= 0 && bits <= data_bits(version, correction)) return version;
    }
    return std::nullopt;
}

/// The library throws where a text does not fit, which this room may not let happen: so the shape
/// is found by arithmetic first.
std::optional<Shape> shape_for(const std::vector<QrSegment>& segments) {
    for (const Correction correction : {Correction::quartile, Correction::medium}) {
        if (const auto version = smallest_version(segments, correction, comfortable_version)) {
            return Shape{*version, correction};
        }
    }
    if (const auto version = smallest_version(segments, Correction::low, max_version)) {
        return Shape{*version, Correction::low};
    }
    return std::nullopt;
}

QrCode::Ecc level_of(Correction correction) {
    switch (correction) {
        case Correction::low:
            return QrCode::Ecc::LOW;
        case Correction::medium:
            return QrCode::Ecc::MEDIUM;
        case Correction::quartile:
            break;
    }
    return QrCode::Ecc::QUARTILE;
}

}  // namespace

Result<Symbol> draw(std::string_view text) {
    if (text.size() > max_text) return Error{ErrorCode::prefix_too_long};
    const std::vector<QrSegment> segments = segments_of(text);
    const auto shape = shape_for(segments);
    if (!shape) return Error{ErrorCode::prefix_too_long};
    constexpr int best_mask = -1;
    constexpr bool more_correction_where_it_fits = true;
    const QrCode code =
        QrCode::encodeSegments(segments, level_of(shape->correction), shape->version,
                               shape->version, best_mask, more_correction_where_it_fits);
    const int side = code.getSize();
    Symbol symbol{static_cast<std::size_t>(side), {}};
    symbol.dark.reserve(symbol.size * symbol.size);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            symbol.dark.push_back(code.getModule(x, y));
    }
    return symbol;
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
