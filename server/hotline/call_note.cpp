#include "server/hotline/call_note.h"

#include <algorithm>

#include "core/api/call_messages.h"

namespace tiemchung::hotline {
namespace {

constexpr std::size_t code_digits = 6;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether a run of digits, spaces between them left out, has the length of a code.
bool has_code(std::string_view note) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < note.size(); ++i) {
        if (is_digit(note[i])) {
            ++digits;
            continue;
        }
        const bool joins = note[i] == ' ' && i + 1 < note.size() && is_digit(note[i + 1]);
        if (joins && digits > 0) continue;
        if (digits == code_digits) return true;
        digits = 0;
    }
    return digits == code_digits;
}

}  // namespace

std::optional<ErrorCode> fault_of_note(std::string_view note) {
    const auto characters = std::count_if(note.begin(), note.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    });
    if (static_cast<std::size_t>(characters) > api::max_call_note) {
        return ErrorCode::call_note_too_long;
    }
    if (has_code(note)) return ErrorCode::call_note_has_code;
    return std::nullopt;
}

}  // namespace tiemchung::hotline
