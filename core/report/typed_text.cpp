#include "core/report/typed_text.h"

#include <algorithm>

#include "core/base/nfc.h"
#include "core/base/utf8.h"

namespace tiemchung::report {
namespace {

constexpr std::size_t max_email = 254;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool belongs_in_email(char c) {
    constexpr std::string_view list_signs = " ,;:<>()[]\\\"";
    return !is_control(c) && list_signs.find(c) == std::string_view::npos;
}

bool is_domain(std::string_view domain) {
    return domain.find('.') != std::string_view::npos && !domain.starts_with('.') &&
           !domain.ends_with('.') && domain.find("..") == std::string_view::npos;
}

}  // namespace

Result<std::string> clean_text(std::string_view typed, std::size_t max, ErrorCode too_long,
                               Lines lines) {
    const std::string_view text = trimmed(typed);
    // No character has more than 4 bytes, no letter more than two marks to be composed with it.
    constexpr std::size_t most_bytes_of_a_character = 12;
    if (text.size() > max * most_bytes_of_a_character) return Error{too_long};
    const Outcome readable = check_utf8(text);
    if (!readable) return readable.error();
    const auto* const stranger = std::find_if(text.begin(), text.end(), [lines](char c) {
        const bool breaks_line = c == '\n' || c == '\r' || c == '\t';
        return is_control(c) && !(breaks_line && lines == Lines::several);
    });
    if (stranger != text.end()) {
        return Error{ErrorCode::text_bad_utf8, static_cast<std::size_t>(stranger - text.begin())};
    }
    std::string composed = to_nfc(text);
    if (count_code_points(composed) > max) return Error{too_long};
    return composed;
}

Result<std::string> parse_email(std::string_view typed) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) return std::string{};
    const std::size_t at = text.find('@');
    const bool holds = text.size() <= max_email && check_utf8(text).ok() &&
                       std::all_of(text.begin(), text.end(), belongs_in_email) && at != 0 &&
                       at != std::string_view::npos &&
                       text.find('@', at + 1) == std::string_view::npos &&
                       is_domain(text.substr(at + 1));
    if (!holds) return Error{ErrorCode::report_email_bad};
    return std::string(text);
}

}  // namespace tiemchung::report
