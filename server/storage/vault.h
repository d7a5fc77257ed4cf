#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::storage {

/// What a sealed or hashed value is: part of its key, so that a phone number never compares equal
/// to an ID number, nor a sealed value moves from one column to another.
enum class Secret : std::uint8_t {
    identity_number,
    phone,
    photo,
    message,
    captcha,
    otp,
    session,
    totp,
    site_key,
    person,
    network_address,
    device,
    report,
    staff_session
};

using LookupHash = std::array<std::uint8_t, 32>;

/// Keeps what must not lie open in the database. Every value is sealed with XChaCha20-Poly1305
/// under a key derived from one master key, and found again by its keyed BLAKE2b hash.
/// May be used from several threads.
class Vault {
  public:
    explicit Vault(const std::array<std::uint8_t, 32>& master_key);
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// Opens register.key in `data` (mode 0600), making it on first use.
    /// Fails with file.unreadable, file.unwritable or storage.wrong_key where the file is no key.
    static Result<std::shared_ptr<Vault>> open(const std::filesystem::path& data);

    /// `bound_to` (for example the row's key) must be given again to open it.
    [[nodiscard]] Bytes seal(Secret what, std::string_view value, ByteView bound_to) const;

    /// Fails with storage.wrong_key where the value was sealed otherwise, or altered.
    [[nodiscard]] Result<std::string> unseal(Secret what, ByteView sealed, ByteView bound_to) const;

    /// The same value gives the same hash, in every process that has the key.
    [[nodiscard]] LookupHash hash(Secret what, std::string_view value) const;

  private:
    using Key = std::array<std::uint8_t, 32>;
    struct Keys {
        Key sealing;
        Key hashing;
    };
    [[nodiscard]] const Keys& keys_of(Secret what) const;

    static constexpr std::size_t kinds = static_cast<std::size_t>(Secret::staff_session) + 1;

    std::array<Keys, kinds> keys_{};  ///< by Secret
    Key nonce_key_{};
};

}  // namespace tiemchung::storage
