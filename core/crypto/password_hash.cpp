#include "core/crypto/password_hash.h"

#include <sodium/crypto_pwhash_argon2id.h>

#include <algorithm>
#include <charconv>

#include "core/base/bytes.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/equality.h"

namespace tiemchung::crypto {
namespace {

constexpr std::string_view prefix = "argon2id$";

using PasswordKey = std::array<std::uint8_t, 32>;
static_assert(std::tuple_size_v<PasswordSalt> == crypto_pwhash_argon2id_SALTBYTES);

std::optional<PasswordKey> stretched(std::string_view password, const PasswordSalt& salt,
                                     PasswordCost cost) {
    PasswordKey key{};
    const int done = crypto_pwhash_argon2id(
        key.data(), key.size(), password.data(), password.size(), salt.data(), cost.passes,
        std::size_t{cost.memory_kib} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (done != 0) return std::nullopt;
    return key;
}

/// The text up to the next `$`, which is taken away from `rest`.
std::string_view next_part(std::string_view& rest) {
    const std::string_view part = rest.substr(0, rest.find('$'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return part;
}

/// A number that is worth computing with: a stored hash must not be able to ask for a terabyte.
std::optional<std::uint32_t> bounded_number(std::string_view digits, std::uint32_t largest) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (number == 0 || number > largest) return std::nullopt;
    return number;
}

}  // namespace

std::optional<std::string> hash_password(std::string_view password, const PasswordSalt& salt,
                                         PasswordCost cost) {
    const auto key = stretched(password, salt, cost);
    if (!key) return std::nullopt;
    return std::string{prefix} + std::to_string(cost.passes) + "$" +
           std::to_string(cost.memory_kib) + "$" + to_base64url(salt) + "$" + to_base64url(*key);
}

bool verify_password(std::string_view hash, std::string_view password) {
    constexpr std::uint32_t most_passes = 64;
    constexpr std::uint32_t most_kib = 1024 * 1024;
    if (!hash.starts_with(prefix)) return false;
    hash.remove_prefix(prefix.size());
    const auto passes = bounded_number(next_part(hash), most_passes);
    const auto memory_kib = bounded_number(next_part(hash), most_kib);
    const auto salt_bytes = from_base64(next_part(hash));
    const auto expected = from_base64(hash);
    if (!passes || !memory_kib || !salt_bytes || !expected) return false;
    const auto salt = exactly<16>(*salt_bytes);
    if (!salt) return false;
    const auto key = stretched(password, *salt, {*passes, *memory_kib});
    return key && equal_in_constant_time(*key, *expected);
}

}  // namespace tiemchung::crypto
