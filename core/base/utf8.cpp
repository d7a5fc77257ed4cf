#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace tiemchung {
namespace {

/// The first code point that needs a sequence of this length: a smaller one in it is overlong.
constexpr char32_t smallest_of_length[] = {0, 0, 0x80, 0x800, 0x10000};

std::size_t sequence_length(std::uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead < 0xe0) return 2;
    if (lead >= 0xe0 && lead < 0xf0) return 3;
    if (lead >= 0xf0 && lead < 0xf5) return 4;
    return 0;
}

bool is_continuation(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xc0U) == 0x80U;
}

/// How many of the bytes from `position` on are ASCII, counted in groups of eight.
std::size_t ascii_run(std::string_view text, std::size_t position) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    const std::size_t start = position;
    std::uint64_t group = 0;
    for (; position + sizeof group <= text.size(); position += sizeof group) {
        std::memcpy(&group, text.data() + position, sizeof group);
        if ((group & high_bits) != 0) break;
    }
    return position - start;
}

}  // namespace

std::optional<char32_t> next_code_point(std::string_view text, std::size_t& position) {
    if (position >= text.size()) return std::nullopt;
    const auto lead = static_cast<std::uint8_t>(text[position]);
    const std::size_t length = sequence_length(lead);
    if (length == 0 || position + length > text.size()) return std::nullopt;
    char32_t code_point = length == 1 ? lead : lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const char byte = text[position + i];
        if (!is_continuation(byte)) return std::nullopt;
        code_point = code_point << 6U | (static_cast<std::uint8_t>(byte) & 0x3fU);
    }
    const bool surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
    if (code_point < smallest_of_length[length] || surrogate || code_point > 0x10ffff) {
        return std::nullopt;
    }
    position += length;
    return code_point;
}

Outcome check_utf8(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
        position += ascii_run(text, position);
        if (position < text.size() && !next_code_point(text, position)) {
            return Error{ErrorCode::text_bad_utf8, position};
        }
    }
    return Done{};
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        push(code_point);
    } else if (code_point < 0x800) {
        push(0xc0U | code_point >> 6U);
        push(0x80U | (code_point & 0x3fU));
    } else if (code_point < 0x10000) {
        push(0xe0U | code_point >> 12U);
        push(0x80U | (code_point >> 6U & 0x3fU));
        push(0x80U | (code_point & 0x3fU));
    } else {
        push(0xf0U | code_point >> 18U);
        push(0x80U | (code_point >> 12U & 0x3fU));
        push(0x80U | (code_point >> 6U & 0x3fU));
        push(0x80U | (code_point & 0x3fU));
    }
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

}  // namespace tiemchung
