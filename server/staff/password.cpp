#include "server/staff/password.h"

#include <algorithm>
#include <string>

namespace tiemchung::staff {
namespace {

/// Code points, where the text is UTF-8.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
}

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

}  // namespace

std::optional<ErrorCode> fault_of_password(std::string_view chosen, std::string_view present,
                                           std::string_view account) {
    const std::size_t length = characters(chosen);
    if (length < shortest_password || length > longest_password) {
        return ErrorCode::staff_password_length;
    }
    if (chosen == present) return ErrorCode::staff_password_same;
    if (in_small_letters(chosen).find(account) != std::string::npos) {
        return ErrorCode::staff_password_is_account;
    }
    return std::nullopt;
}

}  // namespace tiemchung::staff
