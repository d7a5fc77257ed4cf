#include "server/registry/person_fields.h"

#include <algorithm>

#include "core/base/nfc.h"
#include "core/base/utf8.h"
#include "core/identity/person_name.h"
#include "core/identity/phone_number.h"
#include "core/identity/province.h"

namespace tiemchung::registry {
namespace {

constexpr std::size_t longest_text = 120;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

}  // namespace

Result<identity::Sex> read_sex(std::string_view text) {
    // What nearly all files write, without a look at every word.
    if (is_one_of(text, {"male", "Nam", "nam", "NAM"})) return identity::Sex::male;
    if (is_one_of(text, {"female", "Nữ", "nữ", "NỮ"})) return identity::Sex::female;
    const std::string word = identity::name_match_key(to_nfc(text));
    if (is_one_of(word, {identity::name_match_key("nam"), identity::name_match_key("male"),
                         identity::name_match_key("m")})) {
        return identity::Sex::male;
    }
    if (is_one_of(word, {identity::name_match_key("nữ"), identity::name_match_key("nu"),
                         identity::name_match_key("female"), identity::name_match_key("f")})) {
        return identity::Sex::female;
    }
    return Error{ErrorCode::person_sex_missing};
}

Result<identity::IdentityNumber> read_id(std::string_view kind, std::string_view number) {
    if (kind.empty()) return identity::parse_identity_number(number);
    std::string name(kind);
    std::transform(name.begin(), name.end(), name.begin(), lower);
    const auto known = identity::id_kind_named(name);
    if (!known) return Error{ErrorCode::person_id_kind_missing};
    return identity::parse_identity_number(*known, number);
}

Result<std::string> read_phone(std::string_view text) {
    auto number = identity::parse_mobile_number(text);
    if (!number && number.error().code == ErrorCode::person_phone_old_prefix) {
        if (auto converted = identity::converted_from_old_prefix(text)) return *converted;
        return Error{ErrorCode::person_phone_format};
    }
    return number;
}

Result<std::string> read_nationality(std::string_view text) {
    if (text.empty()) return std::string("VN");
    std::string code(text);
    std::transform(code.begin(), code.end(), code.begin(), upper);
    const bool letters =
        std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (code.size() != 2 || !letters) return Error{ErrorCode::person_nationality_bad};
    return code;
}

Result<std::string> read_province(std::string_view text) {
    constexpr auto era = identity::ProvinceEra::before_july_2025;
    if (text.empty()) return Error{ErrorCode::csv_missing_value};
    // Spreadsheets take the leading zero of a code away.
    const std::string code = text.size() == 1 ? '0' + std::string(text) : std::string(text);
    const identity::Province* province = identity::province_of_code(era, code);
    if (province == nullptr) province = identity::province_named(era, to_nfc(text));
    if (province == nullptr) return Error{ErrorCode::province_unknown};
    return std::string(province->code);
}

Result<std::string> read_text(std::string_view text, bool required) {
    if (text.empty() && required) return Error{ErrorCode::csv_missing_value};
    std::string composed = to_nfc(text);
    if (count_code_points(composed) > longest_text) return Error{ErrorCode::csv_value_too_long};
    for (std::size_t position = 0; const auto c = next_code_point(composed, position);) {
        if (is_control(*c)) return Error{ErrorCode::csv_bad_character};
    }
    return composed;
}

}  // namespace tiemchung::registry
