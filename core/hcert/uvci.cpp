#include "core/hcert/uvci.h"

#include <algorithm>

namespace tiemchung::hcert {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:";
constexpr std::size_t base = alphabet.size();

std::string capitals(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

/// What stands before `separator`, taken off `text` with it; nothing if it does not occur.
std::optional<std::string_view> take_until(std::string_view& text, char separator) {
    const std::size_t end = text.find(separator);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end + 1);
    return part;
}

}  // namespace

std::optional<char> compute_check_character(std::string_view text) {
    std::size_t sum = 0;
    std::size_t factor = 2;
    const std::string upper = capitals(text);
    for (auto c = upper.rbegin(); c != upper.rend(); ++c) {
        const std::size_t value = alphabet.find(*c);
        if (value == std::string_view::npos) return std::nullopt;
        const std::size_t addend = factor * value;
        sum += addend / base + addend % base;
        factor = 3 - factor;
    }
    return alphabet[(base - sum % base) % base];
}

CheckCharacter check_character_of(std::string_view identifier) {
    const std::size_t mark = identifier.rfind('#');
    if (mark == std::string_view::npos) return CheckCharacter::absent;
    if (mark + 2 != identifier.size()) return CheckCharacter::wrong;
    const auto computed = compute_check_character(identifier.substr(0, mark));
    if (!computed) return CheckCharacter::not_computable;
    return capitals(identifier.substr(mark + 1)).front() == *computed ? CheckCharacter::right
                                                                      : CheckCharacter::wrong;
}

std::optional<Uvci> parse_uvci(std::string_view identifier) {
    constexpr std::string_view prefix = "URN:UVCI:";
    const std::string upper = capitals(identifier);
    std::string_view rest = upper;
    if (rest.starts_with(prefix)) rest.remove_prefix(prefix.size());
    rest = rest.substr(0, rest.rfind('#'));
    const auto version = take_until(rest, ':');
    const auto country = take_until(rest, ':');
    const bool formed = version && version->size() == 2 && country && country->size() >= 2 &&
                        !rest.empty() && rest.find(':') == std::string_view::npos;
    if (!formed) return std::nullopt;
    const auto separators = std::count(rest.begin(), rest.end(), '/');
    if (separators > 2) return std::nullopt;
    const std::string_view issuer = separators >= 1 ? *take_until(rest, '/') : "";
    const std::string_view vaccine = separators == 2 ? *take_until(rest, '/') : "";
    return Uvci{std::string(*version), std::string(*country), std::string(issuer),
                std::string(vaccine),  std::string(rest),     check_character_of(identifier)};
}

}  // namespace tiemchung::hcert
