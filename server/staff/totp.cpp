#include "server/staff/totp.h"

#include <array>

#include "core/crypto/equality.h"
#include "server/signing/hmac_sha1.h"

namespace tiemchung::staff {
namespace {

/// Apps show the code in two groups, and people copy it so.
std::string without_spaces(std::string_view typed) {
    std::string digits;
    for (const char c : typed) {
        if (c != ' ') digits += c;
    }
    return digits;
}

}  // namespace

std::int64_t totp_step(Timestamp time) {
    return time.seconds / totp_step_seconds;
}

Result<std::string> totp_code(ByteView secret, std::int64_t step, int digits) {
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i) {
        counter[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (56 - 8 * i));
    }
    const auto hash = signing::hmac_sha1(secret, counter);
    if (!hash) return hash.error();
    const std::size_t offset = hash->back() & 0xfU;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | (*hash)[offset + i];
    number &= 0x7fffffffU;
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto digit = code.rbegin(); digit != code.rend(); ++digit) {
        *digit = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return code;
}

Result<std::optional<std::int64_t>> step_of_code(ByteView secret, std::string_view typed,
                                                 Timestamp now) {
    const std::string digits = without_spaces(typed);
    std::optional<std::int64_t> found;
    const std::int64_t present = totp_step(now);
    for (std::int64_t step = present - totp_steps_apart; step <= present + totp_steps_apart;
         ++step) {
        const auto code = totp_code(secret, step);
        if (!code) return code.error();
        if (crypto::equal_in_constant_time(as_bytes(*code), as_bytes(digits))) found = step;
    }
    return found;
}

Result<Bytes> totp_secret(std::string_view base32) {
    Bytes bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (std::size_t i = 0; i < base32.size(); ++i) {
        const char c = base32[i];
        std::uint32_t value = 0;
        if (c >= 'A' && c <= 'Z') {
            value = static_cast<std::uint32_t>(c - 'A');
        } else if (c >= '2' && c <= '7') {
            value = static_cast<std::uint32_t>(c - '2') + 26;
        } else {
            return Error{ErrorCode::text_bad_base64, i};
        }
        held = (held << 5U | value) & 0xfffU;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::uint8_t>(held >> bits));
    }
    return bytes;
}

}  // namespace tiemchung::staff
