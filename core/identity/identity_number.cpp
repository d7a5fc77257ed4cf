#include "core/identity/identity_number.h"

#include <algorithm>

namespace tiemchung::identity {
namespace {

constexpr std::size_t citizen_digits = 12;
constexpr std::size_t old_card_digits = 9;
constexpr std::size_t min_passport = 6;
constexpr std::size_t max_passport = 12;
constexpr std::size_t max_typed_bytes = 64;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

/// Without the separators that people put between groups, small letters as capitals. The no-break
/// space comes from spreadsheets.
std::string without_separators(std::string_view typed) {
    constexpr std::string_view no_break_space = "\u00a0";
    std::string kept;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        if (c == ' ' || c == '\t' || c == '.' || c == '-') continue;
        if (typed.substr(i).starts_with(no_break_space)) {
            i += no_break_space.size() - 1;
            continue;
        }
        kept.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return kept;
}

ErrorCode format_error(IdKind kind) {
    switch (kind) {
        case IdKind::citizen:
            return ErrorCode::person_id_citizen_format;
        case IdKind::old_card:
            return ErrorCode::person_id_old_format;
        case IdKind::passport:
            break;
    }
    return ErrorCode::person_id_passport_format;
}

bool has_format(IdKind kind, std::string_view number) {
    switch (kind) {
        case IdKind::citizen:
            return number.size() == citizen_digits && is_all_digits(number);
        case IdKind::old_card:
            return number.size() == old_card_digits && is_all_digits(number);
        case IdKind::passport:
            break;
    }
    return number.size() >= min_passport && number.size() <= max_passport &&
           std::all_of(number.begin(), number.end(),
                       [](char c) { return is_digit(c) || is_capital(c); });
}

/// Where no kind is said: an all-digit number of another length is a mistyped Vietnamese number,
/// far more often than a passport's.
IdKind kind_by_look(std::string_view number) {
    if (!is_all_digits(number)) return IdKind::passport;
    return number.size() == old_card_digits ? IdKind::old_card : IdKind::citizen;
}

}  // namespace

std::string_view name_of(IdKind kind) {
    switch (kind) {
        case IdKind::citizen:
            return "citizen";
        case IdKind::old_card:
            return "old_card";
        case IdKind::passport:
            break;
    }
    return "passport";
}

std::optional<IdKind> id_kind_named(std::string_view name) {
    for (const IdKind kind : {IdKind::citizen, IdKind::old_card, IdKind::passport}) {
        if (name == name_of(kind)) return kind;
    }
    return std::nullopt;
}

Result<IdentityNumber> parse_identity_number(IdKind kind, std::string_view typed) {
    if (typed.size() > max_typed_bytes) return Error{format_error(kind)};
    std::string number = without_separators(typed);
    if (number.empty()) return Error{ErrorCode::person_id_missing};
    if (!has_format(kind, number)) return Error{format_error(kind)};
    return IdentityNumber{kind, std::move(number)};
}

Result<IdentityNumber> parse_identity_number(std::string_view typed) {
    if (typed.size() > max_typed_bytes) return Error{ErrorCode::person_id_citizen_format};
    return parse_identity_number(kind_by_look(without_separators(typed)), typed);
}

bool contradicts(const IdentityNumber& id, PartialDate birth_date, Sex sex) {
    if (!has_format(IdKind::citizen, id.number) || id.kind != IdKind::citizen) return false;
    const auto digit = [&id](std::size_t position) { return id.number[position] - '0'; };
    const int year = 1900 + digit(3) / 2 * 100 + digit(4) * 10 + digit(5);
    const Sex said = digit(3) % 2 == 0 ? Sex::male : Sex::female;
    return year != birth_date.year || said != sex;
}

std::string masked(const IdentityNumber& id) {
    constexpr std::size_t shown = 3;
    const std::size_t hidden = id.number.size() > shown ? id.number.size() - shown : 0;
    std::string text;
    for (std::size_t i = 0; i < hidden; ++i)
        text += "•";
    return text + id.number.substr(hidden);
}

}  // namespace tiemchung::identity
