#include "core/identity/phone_number.h"

#include <algorithm>
#include <iterator>

namespace tiemchung::identity {
namespace {

constexpr std::size_t mobile_digits = 10;
constexpr std::size_t old_mobile_digits = 11;
constexpr std::size_t max_phone_bytes = 64;

struct PrefixChange {
    std::string_view before;
    std::string_view since;
};

/// The plan of the Ministry of Information and Communications, in force since 15 September 2018.
constexpr PrefixChange prefix_changes[] = {
    {"0120", "070"}, {"0121", "079"}, {"0122", "077"}, {"0123", "083"}, {"0124", "084"},
    {"0125", "085"}, {"0126", "076"}, {"0127", "081"}, {"0128", "078"}, {"0129", "082"},
    {"0162", "032"}, {"0163", "033"}, {"0164", "034"}, {"0165", "035"}, {"0166", "036"},
    {"0167", "037"}, {"0168", "038"}, {"0169", "039"}, {"0186", "056"}, {"0188", "058"},
    {"0199", "059"},
};

bool is_dialled_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number as dialled inside Viet Nam: separators and the country's code dropped, `0` in front.
/// Nothing where something else than digits remains.
std::optional<std::string> national_number(std::string_view typed) {
    constexpr std::string_view no_break_space = "\u00a0";
    if (typed.size() > max_phone_bytes) return std::nullopt;
    std::string digits;
    bool plus = false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        if (is_dialled_digit(c)) {
            digits.push_back(c);
        } else if (c == '+' && digits.empty() && !plus) {
            plus = true;
        } else if (typed.substr(i).starts_with(no_break_space)) {
            i += no_break_space.size() - 1;
        } else if (std::string_view{" \t.-()"}.find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    const std::string_view all = digits;
    const auto domestic = [](std::string_view rest) {
        return rest.starts_with('0') ? std::string(rest) : "0" + std::string(rest);
    };
    if (all.starts_with("0084")) return domestic(all.substr(4));
    // Without a plus, 84 and nine or ten digits: 084… is a prefix of its own.
    if (all.starts_with("84") && (plus || all.size() >= old_mobile_digits)) {
        return domestic(all.substr(2));
    }
    if (plus) return std::nullopt;
    return digits;
}

bool is_mobile(std::string_view number) {
    return number.size() == mobile_digits && number[0] == '0' &&
           std::string_view{"35789"}.find(number[1]) != std::string_view::npos;
}

std::optional<std::string> converted(std::string_view number) {
    if (number.size() != old_mobile_digits) return std::nullopt;
    const auto* change = std::find_if(
        std::begin(prefix_changes), std::end(prefix_changes),
        [number](const PrefixChange& each) { return number.starts_with(each.before); });
    if (change == std::end(prefix_changes)) return std::nullopt;
    return std::string(change->since) + std::string(number.substr(change->before.size()));
}

}  // namespace

Result<std::string> parse_mobile_number(std::string_view typed) {
    if (typed.find_first_not_of(" \t") == std::string_view::npos) {
        return Error{ErrorCode::person_phone_missing};
    }
    auto number = national_number(typed);
    if (!number) return Error{ErrorCode::person_phone_format};
    if (is_mobile(*number)) return *std::move(number);
    if (converted(*number)) return Error{ErrorCode::person_phone_old_prefix};
    const bool complete = number->size() == mobile_digits || number->size() == old_mobile_digits;
    if (complete && number->starts_with("02")) return Error{ErrorCode::person_phone_landline};
    return Error{ErrorCode::person_phone_format};
}

std::optional<std::string> converted_from_old_prefix(std::string_view typed) {
    const auto number = national_number(typed);
    return number ? converted(*number) : std::nullopt;
}

std::string masked_phone(std::string_view mobile_number) {
    if (mobile_number.size() != mobile_digits) return "•••• ••• •••";
    return std::string(mobile_number.substr(0, 2)) + "•• ••• " +
           std::string(mobile_number.substr(mobile_digits - 3));
}

std::string international(std::string_view mobile_number) {
    return "+84" +
           std::string(mobile_number.starts_with('0') ? mobile_number.substr(1) : mobile_number);
}

}  // namespace tiemchung::identity
