#include "core/identity/person_name.h"

#include <algorithm>

#include "core/base/letter.h"
#include "core/base/nfc.h"
#include "core/base/utf8.h"

namespace tiemchung::identity {
namespace {

constexpr std::size_t min_characters = 2;
constexpr std::size_t max_characters = 80;
/// More than the longest name that can be right, decomposed and with spaces to remove.
constexpr std::size_t max_name_bytes = 2048;
/// The longest text that the schema of the EU certificate allows.
constexpr std::size_t max_certificate_text = 80;

constexpr char32_t typographic_apostrophe = 0x2019;

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xa0 || c == 0x202f;
}

/// Characters without width, which come along when a name is copied from somewhere.
bool is_invisible(char32_t c) {
    return (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

bool is_joiner(char32_t c) {
    return c == '\'' || c == typographic_apostrophe || c == '-';
}

/// Inner runs of spaces as one space, outer ones and what has no width dropped.
std::string without_loose_spaces(std::string_view text) {
    std::string kept;
    bool space_pending = false;
    for (std::size_t position = 0; const auto c = next_code_point(text, position);) {
        if (is_invisible(*c)) continue;
        if (is_space(*c)) {
            space_pending = !kept.empty();
            continue;
        }
        if (space_pending) kept.push_back(' ');
        space_pending = false;
        append_utf8(kept, *c);
    }
    return kept;
}

Outcome check_characters(std::string_view name) {
    bool has_letter = false;
    bool after_letter = false;
    std::size_t index = 0;
    for (std::size_t position = 0; const auto c = next_code_point(name, position); ++index) {
        const bool is_letter = is_latin_letter(*c) || (after_letter && is_combining_mark(*c));
        if (!is_letter && *c != ' ' && !is_joiner(*c)) {
            return Error{ErrorCode::person_name_bad_character, index};
        }
        after_letter = is_letter;
        has_letter = has_letter || is_letter;
    }
    if (!has_letter) return Error{ErrorCode::person_name_bad_character};
    return Done{};
}

/// Old character sets put the Icelandic eth and the African D in the place of the Vietnamese Đ;
/// on paper the capitals are the same.
char32_t with_vietnamese_d(char32_t lower_case_letter) {
    constexpr char32_t d_with_stroke = 0x111;
    constexpr char32_t eth = 0xf0;
    constexpr char32_t african_d = 0x189;
    return lower_case_letter == eth || lower_case_letter == african_d ? d_with_stroke
                                                                      : lower_case_letter;
}

std::string at_most(std::string text, std::size_t characters) {
    std::size_t position = 0;
    for (std::size_t count = 0; count < characters && position < text.size(); ++count) {
        if (!next_code_point(text, position)) break;
    }
    text.resize(position);
    return text;
}

}  // namespace

Result<std::string> clean_name(std::string_view typed) {
    if (typed.size() > max_name_bytes) return Error{ErrorCode::person_name_length};
    const Outcome readable = check_utf8(typed);
    if (!readable) return readable.error();
    std::string name = to_nfc(without_loose_spaces(typed));
    if (name.empty()) return Error{ErrorCode::person_name_missing};
    const std::size_t characters = count_code_points(name);
    if (characters < min_characters || characters > max_characters) {
        return Error{ErrorCode::person_name_length};
    }
    const Outcome checked = check_characters(name);
    if (!checked) return checked.error();
    return name;
}

bool is_one_word(std::string_view clean_name) {
    return clean_name.find(' ') == std::string_view::npos;
}

bool is_undiacritised(std::string_view clean_name) {
    return std::all_of(clean_name.begin(), clean_name.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string name_match_key(std::string_view clean_name) {
    std::string key;
    key.reserve(clean_name.size());
    for (std::size_t position = 0; const auto c = next_code_point(clean_name, position);) {
        const char32_t letter = with_vietnamese_d(lower_case(*c));
        append_utf8(key, letter == typographic_apostrophe ? U'\'' : letter);
    }
    return key;
}

std::string in_capitals(std::string_view name) {
    std::string capitals;
    capitals.reserve(name.size());
    for (std::size_t position = 0; const auto c = next_code_point(name, position);)
        append_utf8(capitals, upper_case(*c));
    return capitals;
}

hcert::PersonName certificate_name(std::string_view clean_name) {
    const std::size_t space = clean_name.find(' ');
    const std::string_view family = clean_name.substr(0, space);
    const std::string_view given =
        space == std::string_view::npos ? std::string_view{} : clean_name.substr(space + 1);
    return {std::string(family), std::string(given),
            at_most(icao_form(family), max_certificate_text),
            at_most(icao_form(given), max_certificate_text)};
}

}  // namespace tiemchung::identity
