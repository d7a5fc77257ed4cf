#include "server/http/http_date.h"

#include <array>
#include <charconv>
#include <chrono>

namespace tiemchung::http {
namespace {

constexpr std::array<const char*, 7> day_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char*, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> number_at(std::string_view text, std::size_t offset, std::size_t digits) {
    int value = 0;
    const char* const end = text.data() + offset + digits;
    const auto [stop, error] = std::from_chars(text.data() + offset, end, value);
    if (error != std::errc{} || stop != end || value < 0) return std::nullopt;
    return value;
}

void write_digits(std::string& text, std::size_t place, std::size_t count, unsigned number) {
    for (std::size_t i = place + count; i-- > place; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
}

}  // namespace

std::string to_http_date(Timestamp time) {
    using namespace std::chrono;
    const sys_seconds instant{seconds{time.seconds}};
    const sys_days day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss clock{instant - day};
    std::string text = "Sun, 00 Jan 0000 00:00:00 GMT";
    text.replace(0, 3, day_names.at(weekday{day}.c_encoding()));
    write_digits(text, 5, 2, static_cast<unsigned>(date.day()));
    text.replace(8, 3, month_names.at(static_cast<unsigned>(date.month()) - 1));
    write_digits(text, 12, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    write_digits(text, 17, 2, static_cast<unsigned>(clock.hours().count()));
    write_digits(text, 20, 2, static_cast<unsigned>(clock.minutes().count()));
    write_digits(text, 23, 2, static_cast<unsigned>(clock.seconds().count()));
    return text;
}

std::optional<Timestamp> parse_http_date(std::string_view text) {
    using namespace std::chrono;
    // "Sun, 06 Nov 1994 08:49:37 GMT": every part has its place.
    if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT") return {};
    const auto day_number = number_at(text, 5, 2);
    const auto year_number = number_at(text, 12, 4);
    const auto hour = number_at(text, 17, 2);
    const auto minute = number_at(text, 20, 2);
    const auto second = number_at(text, 23, 2);
    if (!day_number || !year_number || !hour || !minute || !second) return {};
    for (unsigned m = 0; m < month_names.size(); ++m) {
        if (text.substr(8, 3) != month_names.at(m)) continue;
        const year_month_day date{year{*year_number}, month{m + 1},
                                  day{static_cast<unsigned>(*day_number)}};
        if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return {};
        const auto instant = sys_days{date} + hours{*hour} + minutes{*minute} + seconds{*second};
        return Timestamp{instant.time_since_epoch().count()};
    }
    return {};
}

}  // namespace tiemchung::http
