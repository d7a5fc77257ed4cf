#include "core/hcert/dcc_schema.h"

#include <array>

namespace tiemchung::hcert {
namespace {

using Version = std::array<unsigned, 3>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<Version> parse_version(std::string_view text) {
    constexpr unsigned largest = 9999;
    Version version{};
    std::size_t part = 0;
    bool has_digit = false;
    for (const char c : text) {
        if (is_digit(c)) {
            version[part] = version[part] * 10 + static_cast<unsigned>(c - '0');
            if (version[part] > largest) return std::nullopt;
            has_digit = true;
        } else if (c == '.' && has_digit && part < 2) {
            ++part;
            has_digit = false;
        } else {
            return std::nullopt;
        }
    }
    if (part != 2 || !has_digit) return std::nullopt;
    return version;
}

/// `text` begins like `shape`, in which 9 stands for any digit, and with 19 or 20.
bool begins_with(std::string_view text, std::string_view shape) {
    if (text.size() < shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == '9' ? is_digit(text[i]) : text[i] == shape[i];
        if (!fits) return false;
    }
    return text.starts_with("19") || text.starts_with("20");
}

constexpr std::string_view year_shape = "9999";
constexpr std::string_view month_shape = "9999-99";
constexpr std::string_view day_shape = "9999-99-99";

}  // namespace

bool DccSchema::allows_birth_date(std::string_view text) const {
    if (birth_date == BirthDate::contains_a_day) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (begins_with(text.substr(i), day_shape)) return true;
        }
        return false;
    }
    if (text.empty()) return birth_date == BirthDate::may_also_be_empty;
    for (const std::string_view shape : {year_shape, month_shape, day_shape}) {
        if (text.size() == shape.size() && begins_with(text, shape)) return true;
    }
    return false;
}

DccSchema newest_schema() {
    DccSchema schema;
    schema.test_centre_is_required = false;
    schema.given_name_is_enough = true;
    return schema;
}

std::optional<DccSchema> schema_of_version(std::string_view version) {
    const auto parsed = parse_version(version);
    if (!parsed) return std::nullopt;
    DccSchema schema = newest_schema();
    schema.test_centre_is_required = *parsed < Version{1, 3, 1};
    schema.given_name_is_enough = *parsed >= Version{1, 3, 2};
    if (*parsed < Version{1, 3, 0}) {
        schema.max_text = 50;
        schema.max_dose = 9;
        schema.test_name_is_bounded = false;
        schema.birth_date = *parsed < Version{1, 1, 0} ? DccSchema::BirthDate::contains_a_day
                                                       : DccSchema::BirthDate::may_be_partial;
    }
    return schema;
}

}  // namespace tiemchung::hcert
