#include "core/report/report_code.h"

#include <optional>

namespace tiemchung::report {
namespace {

/// The last can only be a check character.
constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZU";
constexpr unsigned modulus = 31;
constexpr unsigned random_values = 30;
static_assert(alphabet.size() == modulus && random_values == modulus - 1);

constexpr std::size_t random_characters = 9;
constexpr std::size_t characters = random_characters + 1;
constexpr std::size_t max_typed = 64;
constexpr std::string_view prefix = "PA";

/// As in ISBN-10: the character at each position weighs its distance from the end, the check
/// character 1, and all together are divisible.
unsigned weight_at(std::size_t index) {
    return static_cast<unsigned>(characters - index);
}

unsigned value_of(char c) {
    return static_cast<unsigned>(alphabet.find(c));
}

unsigned weighted_sum(std::string_view code) {
    unsigned sum = 0;
    for (std::size_t index = 0; index < code.size(); ++index)
        sum += weight_at(index) * value_of(code[index]);
    return sum % modulus;
}

std::string grouped(std::string_view code) {
    constexpr std::size_t group = 4;
    std::string text(prefix);
    for (std::size_t index = 0; index < code.size(); index += group) {
        text += '-';
        text += code.substr(index, group);
    }
    return text;
}

bool is_separator(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-' || c == '.';
}

char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Look-alikes as one.
char folded(char c) {
    const char letter = capital(c);
    if (letter == 'O') return '0';
    return letter == 'I' || letter == 'L' ? '1' : letter;
}

/// The first character that no code has at its place.
std::optional<std::size_t> first_stranger(std::string_view code) {
    for (std::size_t index = 0; index < code.size(); ++index) {
        const std::size_t value = alphabet.find(code[index]);
        const bool is_check = index + 1 == characters;
        if (value >= (is_check ? modulus : random_values)) return index;
    }
    return std::nullopt;
}

}  // namespace

std::string report_code(const std::array<std::uint8_t, random_bytes_of_a_code>& random) {
    std::uint64_t number = 0;
    for (const std::uint8_t byte : random)
        number = number << 8U | byte;
    std::string code;
    for (std::size_t index = 0; index < random_characters; ++index) {
        code.push_back(alphabet[number % random_values]);
        number /= random_values;
    }
    const unsigned sum = weighted_sum(code);
    code.push_back(alphabet[(modulus - sum) % modulus]);
    return grouped(code);
}

Result<std::string> parse_report_code(std::string_view typed) {
    constexpr Error wrong{ErrorCode::report_code_wrong};
    if (typed.size() > max_typed) return wrong;
    std::string code;
    std::array<std::size_t, max_typed> places{};
    for (std::size_t place = 0; place < typed.size(); ++place) {
        if (is_separator(typed[place])) continue;
        places.at(code.size()) = place;
        code.push_back(folded(typed[place]));
    }
    if (code.empty()) return Error{ErrorCode::report_code_missing};
    const std::size_t skipped =
        code.size() == prefix.size() + characters && code.starts_with(prefix) ? prefix.size() : 0;
    const std::string_view bare = std::string_view(code).substr(skipped);
    if (bare.size() != characters) return wrong;
    if (const auto stranger = first_stranger(bare)) {
        return Error{wrong.code, places.at(*stranger + skipped)};
    }
    if (weighted_sum(bare) != 0) return wrong;
    return grouped(bare);
}

}  // namespace tiemchung::report
