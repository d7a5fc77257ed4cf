#include "server/otp/code.h"

#include <cstdint>

#include "server/signing/randomness.h"

namespace tiemchung::otp {
namespace {

constexpr std::uint32_t code_count = 1'000'000;
/// The largest multiple of `code_count` that 32 bits hold: numbers from there on would make the
/// first codes likelier.
constexpr std::uint32_t fair_end = 4'294'000'000;

}  // namespace

Result<std::string> draw_code() {
    for (;;) {
        const auto bytes = signing::draw_random_32();
        if (!bytes) return bytes.error();
        for (std::size_t i = 0; i + 4 <= bytes->size(); i += 4) {
            std::uint32_t number = 0;
            for (std::size_t k = 0; k < 4; ++k)
                number = number << 8U | (*bytes)[i + k];
            if (number >= fair_end) continue;
            const std::string digits = std::to_string(number % code_count);
            return std::string(code_digits - digits.size(), '0') + digits;
        }
    }
}

Result<std::string> parse_code(std::string_view typed) {
    constexpr std::size_t most = 32;
    if (typed.size() > most) return Error{ErrorCode::otp_bad_format};
    std::string digits;
    for (const char c : typed) {
        if (c == ' ') continue;
        if (c < '0' || c > '9') return Error{ErrorCode::otp_bad_format};
        digits.push_back(c);
    }
    if (digits.empty()) return Error{ErrorCode::otp_missing};
    if (digits.size() != code_digits) return Error{ErrorCode::otp_bad_format};
    return digits;
}

}  // namespace tiemchung::otp
