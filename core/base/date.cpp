#include "core/base/date.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace tiemchung {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t viet_nam_offset = 7 * 3'600;

std::chrono::year_month_day calendar_day(PartialDate date) {
    return {std::chrono::year{date.year}, std::chrono::month{date.month},
            std::chrono::day{date.day}};
}

std::int64_t day_number(PartialDate date) {
    return std::chrono::sys_days{calendar_day(date)}.time_since_epoch().count();
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

PartialDate day_of_number(std::int64_t number) {
    const std::chrono::year_month_day day{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(number)}}};
    return {static_cast<std::uint16_t>(static_cast<int>(day.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

/// Instants outside the years 1…9999 cannot be written as a date; they are shown as its ends.
Timestamp within_calendar(Timestamp time) {
    constexpr std::int64_t first = -62'135'510'400;
    constexpr std::int64_t last = 253'402'214'400;
    return {time.seconds < first ? first : time.seconds > last ? last : time.seconds};
}

/// Reads exactly `count` digits at `position`, moving it on.
std::optional<int> digits(std::string_view text, std::size_t& position, std::size_t count) {
    if (position + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const char c = text[position + i];
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    position += count;
    return value;
}

bool take(std::string_view text, std::size_t& position, char wanted) {
    if (position >= text.size() || text[position] != wanted) return false;
    ++position;
    return true;
}

/// Reads the time of day after the `T`, as seconds from midnight UTC.
Result<std::int64_t> parse_time_of_day(std::string_view text, std::size_t position) {
    const auto bad = [&] { return Error{ErrorCode::date_bad_format, position}; };
    const auto hour = digits(text, position, 2);
    if (!hour || !take(text, position, ':')) return bad();
    const auto minute = digits(text, position, 2);
    if (!minute) return bad();
    int second = 0;
    if (take(text, position, ':')) {
        const auto read = digits(text, position, 2);
        if (!read) return bad();
        second = *read;
        if (take(text, position, '.')) {
            while (digits(text, position, 1))
                continue;
        }
    }
    if (*hour > 23 || *minute > 59 || second > 60) return Error{ErrorCode::date_impossible, 11};
    std::int64_t offset = 0;
    if (!take(text, position, 'Z')) {
        const int sign = take(text, position, '+') ? 1 : take(text, position, '-') ? -1 : 0;
        const auto hours = digits(text, position, 2);
        if (sign == 0 || !hours) return bad();
        take(text, position, ':');
        const auto minutes = digits(text, position, 2);
        offset = sign * (*hours * 3600 + minutes.value_or(0) * 60);
    }
    if (position != text.size()) return bad();
    return *hour * 3600 + *minute * 60 + second - offset;
}

/// Writes a number over `count` characters at `place`, its last digits where there are more.
void write_digits(std::string& text, std::size_t place, std::size_t count, int number) {
    for (std::size_t i = place + count; i-- > place; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
}

}  // namespace

Result<PartialDate> parse_partial_date(std::string_view text) {
    std::size_t position = 0;
    PartialDate date;
    const auto year = digits(text, position, 4);
    if (!year) return Error{ErrorCode::date_bad_format, position};
    date.year = static_cast<std::uint16_t>(*year);
    if (take(text, position, '-')) {
        const auto month = digits(text, position, 2);
        if (!month) return Error{ErrorCode::date_bad_format, position};
        date.month = static_cast<std::uint8_t>(*month);
        if (*month < 1 || *month > 12) return Error{ErrorCode::date_impossible, 5};
        if (take(text, position, '-')) {
            const auto day = digits(text, position, 2);
            if (!day) return Error{ErrorCode::date_bad_format, position};
            date.day = static_cast<std::uint8_t>(*day);
            if (!calendar_day(date).ok()) return Error{ErrorCode::date_impossible, 8};
        }
    }
    if (date.year == 0) return Error{ErrorCode::date_impossible, 0};
    const bool complete = position == text.size() || (date.day != 0 && text[position] == 'T');
    if (!complete) return Error{ErrorCode::date_bad_format, position};
    return date;
}

Result<Timestamp> parse_timestamp(std::string_view text) {
    constexpr std::size_t date_length = 10;
    const auto date = parse_partial_date(text.substr(0, date_length));
    if (!date) return date.error();
    if (date->day == 0) return Error{ErrorCode::date_bad_format, text.size()};
    const Timestamp midnight{day_number(*date) * seconds_a_day};
    if (text.size() == date_length) return midnight;
    if (text[date_length] != 'T') return Error{ErrorCode::date_bad_format, date_length};
    const auto time = parse_time_of_day(text, date_length + 1);
    if (!time) return time.error();
    return Timestamp{midnight.seconds + *time};
}

std::string to_iso8601(Timestamp time) {
    const Timestamp shown = within_calendar(time);
    const std::int64_t day = floor_divide(shown.seconds, seconds_a_day);
    const PartialDate date = day_of_number(day);
    const int second = static_cast<int>(shown.seconds - day * seconds_a_day);
    std::string text = "0000-00-00T00:00:00Z";
    write_digits(text, 0, 4, date.year);
    write_digits(text, 5, 2, date.month);
    write_digits(text, 8, 2, date.day);
    write_digits(text, 11, 2, second / 3600);
    write_digits(text, 14, 2, second / 60 % 60);
    write_digits(text, 17, 2, second % 60);
    return text;
}

PartialDate day_in_viet_nam(Timestamp time) {
    const std::int64_t local = within_calendar(time).seconds + viet_nam_offset;
    return day_of_number(floor_divide(local, seconds_a_day));
}

std::string to_display(PartialDate date) {
    std::array<char, 16> text{};
    int length = 0;
    if (date.day != 0) {
        length = std::snprintf(text.data(), text.size(), "%02d/%02d/%04d", date.day, date.month,
                               date.year);
    } else if (date.month != 0) {
        length = std::snprintf(text.data(), text.size(), "%02d/%04d", date.month, date.year);
    } else {
        length = std::snprintf(text.data(), text.size(), "%04d", date.year);
    }
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string clock_in_viet_nam(Timestamp time) {
    const std::int64_t local = time.seconds + viet_nam_offset;
    const int second = static_cast<int>(local - floor_divide(local, seconds_a_day) * seconds_a_day);
    std::array<char, 8> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%02d:%02d", second / 3600, second / 60 % 60);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::int64_t days_between(PartialDate from, PartialDate to) {
    return day_number(to) - day_number(from);
}

}  // namespace tiemchung
