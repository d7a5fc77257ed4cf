#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tiemchung::crypto {

using PasswordSalt = std::array<std::uint8_t, 16>;

/// What guessing one password costs. The default (64 MiB, two passes) is libsodium's `interactive`.
struct PasswordCost {
    std::uint32_t passes = 2;
    std::uint32_t memory_kib = 64 * 1024;
};

/// Argon2id (RFC 9106, one lane), as `argon2id$<passes>$<KiB>$<salt>$<hash>` with base64url: what
/// it cost is kept with it, so that the cost may rise later. Nothing where there is no memory for
/// it.
[[nodiscard]] std::optional<std::string> hash_password(std::string_view password,
                                                       const PasswordSalt& salt,
                                                       PasswordCost cost = {});

/// Whether `hash` was made from the password; false for anything that is not such a hash. Compares
/// in constant time.
[[nodiscard]] bool verify_password(std::string_view hash, std::string_view password);

}  // namespace tiemchung::crypto
