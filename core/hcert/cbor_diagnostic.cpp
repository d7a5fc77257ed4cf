#include "core/hcert/cbor_diagnostic.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace tiemchung::hcert::cbor {
namespace {

/// A finite number by its shortest digits: `0.ddd` times ten to the `point`.
struct Decimal {
    std::string digits;
    int point = 0;
};

double value_of(const Decimal& decimal) {
    const std::string text = "0." + decimal.digits + "e" + std::to_string(decimal.point);
    return std::strtod(text.c_str(), nullptr);
}

Decimal rounded(double magnitude, int digits) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.*e", digits - 1, magnitude);
    Decimal result;
    const char* at = text.data();
    for (; *at != 'e'; ++at) {
        if (*at != '.') result.digits.push_back(*at);
    }
    result.point = static_cast<int>(std::strtol(at + 1, nullptr, 10)) + 1;
    return result;
}

/// The next larger number with as many digits.
Decimal raised(Decimal decimal) {
    std::size_t i = decimal.digits.size();
    while (i > 0 && decimal.digits[i - 1] == '9') {
        decimal.digits[--i] = '0';
    }
    if (i > 0) {
        ++decimal.digits[i - 1];
    } else {
        decimal.digits.front() = '1';
        ++decimal.point;
    }
    return decimal;
}

Decimal shortest_decimal(double magnitude) {
    constexpr int enough_digits = 17;
    for (int digits = 1; digits < enough_digits; ++digits) {
        // Below a power of two the doubles lie closer: a tie rounded down may not read back.
        const Decimal nearest = rounded(magnitude, digits);
        for (const Decimal& candidate : {nearest, raised(nearest)}) {
            if (value_of(candidate) == magnitude) return candidate;
        }
    }
    return rounded(magnitude, enough_digits);
}

/// The layout of ECMAScript's numbers, which the examples of RFC 8949 follow, with a fraction
/// always shown so that 1.0 is not taken for the integer 1.
void append_double(std::string& out, double value) {
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::signbit(value)) out += '-';
    if (std::isinf(value)) {
        out += "Infinity";
        return;
    }
    constexpr int longest_whole = 21;
    constexpr int most_leading_zeros = 6;
    Decimal decimal = shortest_decimal(std::fabs(value));
    const int count = static_cast<int>(decimal.digits.size());
    if (decimal.point > longest_whole || decimal.point < 1 - most_leading_zeros) {
        const std::string fraction = count > 1 ? decimal.digits.substr(1) : "0";
        const int exponent = decimal.point - 1;
        out += decimal.digits.substr(0, 1) + '.' + fraction + (exponent < 0 ? "e-" : "e+") +
               std::to_string(std::abs(exponent));
    } else if (decimal.point <= 0) {
        out += "0." + std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
    } else {
        const auto point = static_cast<std::size_t>(decimal.point);
        if (count <= decimal.point) decimal.digits.resize(point + 1, '0');
        out += decimal.digits.insert(point, 1, '.');
    }
}

void append_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", byte);
            out += escape.data();
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_negative(std::string& out, std::uint64_t argument) {
    out += '-';
    // -1 - n can lie one below what 64 bits hold.
    out += argument == UINT64_MAX ? "18446744073709551616" : std::to_string(argument + 1);
}

void append_item(std::string& out, const Item& item);

/// `separators[0]` before the second, fourth … item, `separators[1]` before the others.
void append_elements(std::string& out, const Item& item, std::array<const char*, 2> separators) {
    std::size_t count = 0;
    for (const Item& element : item.elements()) {
        if (count > 0) out += separators[(count + 1) % 2];
        append_item(out, element);
        ++count;
    }
}

void append_container(std::string& out, const Item& item, char open, char close,
                      std::array<const char*, 2> separators) {
    out += open;
    if (item.indefinite) out += "_ ";
    append_elements(out, item, separators);
    out += close;
}

void append_item(std::string& out, const Item& item) {
    const bool chunked = item.indefinite && (item.is(Kind::bytes) || item.is(Kind::text));
    if (chunked) return append_container(out, item, '(', ')', {", ", ", "});
    switch (item.kind) {
        case Kind::unsigned_integer:
            out += std::to_string(item.argument);
            break;
        case Kind::negative_integer:
            append_negative(out, item.argument);
            break;
        case Kind::bytes:
            out += "h'" + to_hex(item.as_bytes()) + '\'';
            break;
        case Kind::text:
            append_text(out, item.as_text().value_or(std::string_view{}));
            break;
        case Kind::array:
            append_container(out, item, '[', ']', {", ", ", "});
            break;
        case Kind::map:
            append_container(out, item, '{', '}', {": ", ", "});
            break;
        case Kind::tag:
            out += std::to_string(item.argument) + '(';
            append_elements(out, item, {", ", ", "});
            out += ')';
            break;
        case Kind::boolean:
            out += item.argument != 0 ? "true" : "false";
            break;
        case Kind::null:
            out += "null";
            break;
        case Kind::undefined:
            out += "undefined";
            break;
        case Kind::simple:
            out += "simple(" + std::to_string(item.argument) + ')';
            break;
        case Kind::floating:
            append_double(out, item.as_double().value_or(0));
            break;
    }
}

}  // namespace

std::string to_diagnostic_notation(const Item& item) {
    std::string out;
    append_item(out, item);
    return out;
}

}  // namespace tiemchung::hcert::cbor
