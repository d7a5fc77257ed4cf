#include "core/hcert/pasted_text.h"

#include <algorithm>

namespace tiemchung::hcert {
namespace {

/// Invisible characters that pages and keyboards add, in UTF-8.
constexpr std::string_view zero_width_marks[] = {
    "\xef\xbb\xbf",  // U+FEFF byte order mark
    "\xe2\x80\x8b",  // U+200B zero-width space
    "\xe2\x80\x8c",  // U+200C zero-width non-joiner
    "\xe2\x80\x8d",  // U+200D zero-width joiner
    "\xe2\x81\xa0",  // U+2060 word joiner
};
constexpr std::string_view no_break_space = "\xc2\xa0";

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Nothing to repair: the ordinary case, found in one pass.
bool is_clean(std::string_view text) {
    return text.starts_with('H') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= 'Z'; });
}

std::string without_marks(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto* mark = std::find_if(std::begin(zero_width_marks), std::end(zero_width_marks),
                                        [text](auto each) { return text.starts_with(each); });
        if (mark != std::end(zero_width_marks)) {
            text.remove_prefix(mark->size());
        } else if (text.starts_with(no_break_space)) {
            result += ' ';
            text.remove_prefix(no_break_space.size());
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

/// Cuts the end at the first line break or tab after which only white space follows: spaces before
/// it may be digits, spaces behind it cannot be.
void trim_outer_lines(std::string& text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const std::size_t cut = text.find_first_of("\t\r\n", last == std::string::npos ? 0 : last);
    if (cut != std::string::npos) text.resize(cut);
    text.erase(0, text.find_first_not_of(" \t\r\n"));
}

/// Whether a certificate's text came through something that lowers capitals. Other formats are left
/// as they are, since case has a meaning there.
bool is_mostly_lower_case(std::string_view text) {
    const bool is_certificate = text.size() > 4 && (text[0] == 'h' || text[0] == 'H') &&
                                (text[1] == 'c' || text[1] == 'C') && text.substr(2, 2) == "1:";
    return is_certificate && std::count_if(text.begin(), text.end(), is_lower) >
                                 std::count_if(text.begin(), text.end(), is_upper);
}

}  // namespace

std::string repair_pasted_text(std::string_view text) {
    if (is_clean(text)) return std::string(text);
    std::string result = without_marks(text);
    trim_outer_lines(result);
    if (is_mostly_lower_case(result)) {
        for (char& c : result) {
            if (is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return result;
}

}  // namespace tiemchung::hcert
