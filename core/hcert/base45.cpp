#include "core/hcert/base45.h"

#include <array>

namespace tiemchung::hcert {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr std::uint32_t base = 45;

/// Larger than any sum of digits, so that one comparison finds a foreign character in a group.
constexpr std::uint32_t not_a_digit = 0x100000;

constexpr std::array<std::uint32_t, 256> digit_values = [] {
    std::array<std::uint32_t, 256> values{};
    values.fill(not_a_digit);
    for (std::uint32_t i = 0; i < base; ++i) {
        values[static_cast<std::uint8_t>(alphabet[i])] = i;
    }
    return values;
}();

std::uint32_t digit(char c) {
    return digit_values[static_cast<std::uint8_t>(c)];
}

/// What is wrong with the group of two or three characters at `offset`, whose value is too large.
/// A foreign character anywhere is told before an impossible value: it says more about the cause.
Error explain(std::string_view text, std::size_t offset) {
    for (std::size_t i = offset; i < text.size(); ++i) {
        if (digit(text[i]) == not_a_digit) return {ErrorCode::base45_bad_character, i};
    }
    return {ErrorCode::base45_bad_value, offset};
}

}  // namespace

Result<Bytes> decode_base45(std::string_view text) {
    if (text.empty()) return Error{ErrorCode::base45_empty, 0};
    const std::size_t groups = text.size() / 3;
    const std::size_t rest = text.size() % 3;
    Bytes bytes(groups * 2 + (rest == 2 ? 1 : 0));
    std::uint8_t* out = bytes.data();
    for (std::size_t i = 0; i < groups * 3; i += 3) {
        const std::uint32_t value =
            digit(text[i]) + digit(text[i + 1]) * base + digit(text[i + 2]) * base * base;
        if (value > 0xffff) return explain(text, i);
        *out++ = static_cast<std::uint8_t>(value >> 8U);
        *out++ = static_cast<std::uint8_t>(value);
    }
    if (rest == 2) {
        const std::size_t i = groups * 3;
        const std::uint32_t value = digit(text[i]) + digit(text[i + 1]) * base;
        if (value > 0xff) return explain(text, i);
        *out = static_cast<std::uint8_t>(value);
    } else if (rest == 1) {
        const bool foreign = digit(text.back()) == not_a_digit;
        return Error{foreign ? ErrorCode::base45_bad_character : ErrorCode::base45_bad_length,
                     text.size() - 1};
    }
    return bytes;
}

std::string encode_base45(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() / 2 * 3 + bytes.size() % 2 * 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const std::uint32_t value = static_cast<std::uint32_t>(bytes[i]) << 8U | bytes[i + 1];
        text.push_back(alphabet[value % base]);
        text.push_back(alphabet[value / base % base]);
        text.push_back(alphabet[value / base / base]);
    }
    if (bytes.size() % 2 != 0) {
        text.push_back(alphabet[bytes.back() % base]);
        text.push_back(alphabet[bytes.back() / base]);
    }
    return text;
}

}  // namespace tiemchung::hcert
