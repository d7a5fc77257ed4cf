#include "core/identity/date_input.h"

#include <array>
#include <optional>

namespace tiemchung::identity {
namespace {

constexpr std::uint16_t first_birth_year = 1900;
constexpr PartialDate campaign_begins{2021, 3, 1};

/// The codes that one kind of date fails with.
struct DateErrors {
    ErrorCode missing;
    ErrorCode bad;
    ErrorCode too_early;
    ErrorCode future;
};

constexpr DateErrors birth_errors{
    ErrorCode::person_birth_date_missing, ErrorCode::person_birth_date_bad,
    ErrorCode::person_birth_date_too_early, ErrorCode::person_birth_date_future};
constexpr DateErrors dose_errors{ErrorCode::dose_bad_date, ErrorCode::dose_bad_date,
                                 ErrorCode::dose_before_campaign, ErrorCode::dose_in_the_future};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// A whole number of `min` to `max` digits.
std::optional<int> number(std::string_view text, std::size_t min, std::size_t max) {
    if (text.size() < min || text.size() > max) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Nothing where the day is not in the calendar.
std::optional<PartialDate> calendar_date(std::string_view day, std::string_view month,
                                         std::string_view year) {
    const auto d = number(trimmed(day), 1, 2);
    const auto m = number(trimmed(month), 1, 2);
    const auto y = number(trimmed(year), 4, 4);
    if (d.value_or(0) == 0 || m.value_or(0) == 0 || !y) return std::nullopt;
    const PartialDate written{static_cast<std::uint16_t>(*y), static_cast<std::uint8_t>(*m),
                              static_cast<std::uint8_t>(*d)};
    const auto date = parse_partial_date(to_iso(written));
    return date ? std::optional{*date} : std::nullopt;
}

std::optional<PartialDate> year_alone(std::string_view text) {
    const auto year = number(trimmed(text), 4, 4);
    if (!year || *year == 0) return std::nullopt;
    return PartialDate{static_cast<std::uint16_t>(*year), 0, 0};
}

void append_digits(std::string& text, int number, int count) {
    for (int unit = count == 4 ? 1000 : 10; unit > 0; unit /= 10)
        text.push_back(static_cast<char>('0' + number / unit % 10));
}

Result<PartialDate> within(std::optional<PartialDate> date, PartialDate first, PartialDate today,
                           const DateErrors& errors) {
    if (!date) return Error{errors.bad};
    if (*date < first) return Error{errors.too_early};
    if (*date > today) return Error{errors.future};
    return *date;
}

Result<PartialDate> checked_birth_date(std::optional<PartialDate> date, PartialDate today) {
    return within(date, {first_birth_year, 0, 0}, today, birth_errors);
}

Result<PartialDate> checked_dose_date(std::optional<PartialDate> date, PartialDate today) {
    return within(date, campaign_begins, today, dose_errors);
}

/// dd/mm/yyyy or yyyy-mm-dd.
std::optional<PartialDate> date_in_text(std::string_view text) {
    const char separator = text.find('/') != std::string_view::npos ? '/' : '-';
    const std::size_t first = text.find(separator);
    const std::size_t second = text.find(separator, first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
    const std::string_view a = text.substr(0, first);
    const std::string_view b = text.substr(first + 1, second - first - 1);
    const std::string_view c = text.substr(second + 1);
    return separator == '/' ? calendar_date(a, b, c) : calendar_date(c, b, a);
}

}  // namespace

Result<PartialDate> parse_birth_date(const DateInput& typed, PartialDate today) {
    const bool missing = typed.year_only
                             ? trimmed(typed.year).empty()
                             : trimmed(typed.day).empty() && trimmed(typed.month).empty() &&
                                   trimmed(typed.year).empty();
    if (missing) return Error{birth_errors.missing};
    return checked_birth_date(typed.year_only ? year_alone(typed.year)
                                              : calendar_date(typed.day, typed.month, typed.year),
                              today);
}

Result<PartialDate> parse_dose_date(const DateInput& typed, PartialDate today) {
    return checked_dose_date(calendar_date(typed.day, typed.month, typed.year), today);
}

Result<PartialDate> parse_birth_date(std::string_view text, PartialDate today) {
    const std::string_view date = trimmed(text);
    if (date.empty()) return Error{birth_errors.missing};
    const auto year = year_alone(date);
    return checked_birth_date(year ? year : date_in_text(date), today);
}

Result<PartialDate> parse_dose_date(std::string_view text, PartialDate today) {
    return checked_dose_date(date_in_text(trimmed(text)), today);
}

std::string to_iso(PartialDate date) {
    std::string text;
    append_digits(text, date.year, 4);
    if (date.month == 0) return text;
    text.push_back('-');
    append_digits(text, date.month, 2);
    if (date.day == 0) return text;
    text.push_back('-');
    append_digits(text, date.day, 2);
    return text;
}

}  // namespace tiemchung::identity
