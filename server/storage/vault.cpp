#include "server/storage/vault.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "core/crypto/ed25519.h"
#include "core/crypto/keyed_hash.h"
#include "core/crypto/secret_box.h"
#include "server/signing/private_file.h"
#include "server/signing/randomness.h"

namespace tiemchung::storage {
namespace {

/// What the keys are derived under: must never change, nor be used for two.
constexpr std::string_view purpose_of(Secret what) {
    switch (what) {
        case Secret::identity_number:
            return "identity_number";
        case Secret::phone:
            return "phone";
        case Secret::photo:
            return "photo";
        case Secret::message:
            return "message";
        case Secret::captcha:
            return "captcha";
        case Secret::otp:
            return "otp";
        case Secret::session:
            return "session";
        case Secret::totp:
            return "totp";
        case Secret::site_key:
            return "site_key";
        case Secret::person:
            return "person";
        case Secret::network_address:
            return "network_address";
        case Secret::device:
            return "device";
        case Secret::report:
            return "report";
        case Secret::staff_session:
            return "staff_session";
    }
    return "";
}

/// 24 bytes that never come twice. Even where the system's random generator fails they differ from
/// value to value, so that all that an onlooker could learn is that two values are equal.
crypto::BoxNonce fresh_nonce(const crypto::SecretKey& nonce_key, const crypto::SecretKey& box_key,
                             ByteView value, ByteView bound_to) {
    Bytes seed;
    if (const auto random = signing::draw_random_32()) {
        seed.assign(random->begin(), random->end());
    }
    const auto inner = crypto::keyed_hash(box_key, value);
    seed.insert(seed.end(), inner.begin(), inner.end());
    seed.insert(seed.end(), bound_to.begin(), bound_to.end());
    const auto hash = crypto::keyed_hash(nonce_key, seed);
    crypto::BoxNonce nonce{};
    std::copy_n(hash.begin(), nonce.size(), nonce.begin());
    return nonce;
}

Result<crypto::SecretKey> read_key(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Error{ErrorCode::file_unreadable};
    const std::string text{std::istreambuf_iterator<char>{stream},
                           std::istreambuf_iterator<char>{}};
    const auto bytes = from_base64(text);
    const auto key = bytes ? crypto::exactly<32>(*bytes) : std::nullopt;
    if (!key) return Error{ErrorCode::storage_wrong_key};
    return *key;
}

/// Makes the key file, or finds that another process has just made it.
Result<crypto::SecretKey> make_key(const std::filesystem::path& file) {
    const auto key = signing::draw_random_32();
    if (!key) return key.error();
    const auto name = signing::draw_random_32();
    if (!name) return name.error();
    // Written whole under another name and linked into place: nobody ever reads half of it, and
    // nobody's key is replaced.
    std::filesystem::path draft = file;
    draft += "." + to_hex(ByteView{*name}.first(8));
    const Outcome written = signing::write_private_file(draft, as_bytes(to_base64(*key) + "\n"));
    if (!written) return written.error();
    std::error_code not_linked;
    std::filesystem::create_hard_link(draft, file, not_linked);
    std::error_code ignored;
    std::filesystem::remove(draft, ignored);
    if (not_linked && !std::filesystem::exists(file, ignored)) {
        return Error{ErrorCode::file_unwritable};
    }
    return read_key(file);
}

}  // namespace

Vault::Vault(const std::array<std::uint8_t, 32>& master_key) {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const std::string purpose{purpose_of(static_cast<Secret>(i))};
        keys_[i].sealing = crypto::derive_key(master_key, "tiemchung seal " + purpose);
        keys_[i].hashing = crypto::derive_key(master_key, "tiemchung hash " + purpose);
    }
    nonce_key_ = crypto::derive_key(master_key, "tiemchung nonce");
}

Vault::~Vault() {
    for (Keys& keys : keys_) {
        crypto::wipe(keys.sealing);
        crypto::wipe(keys.hashing);
    }
    crypto::wipe(nonce_key_);
}

Result<std::shared_ptr<Vault>> Vault::open(const std::filesystem::path& data) {
    const std::filesystem::path file = data / "register.key";
    std::error_code error;
    auto key = std::filesystem::exists(file, error) ? read_key(file) : make_key(file);
    if (!key) return key.error();
    auto vault = std::make_shared<Vault>(*key);
    crypto::wipe(*key);
    return vault;
}

const Vault::Keys& Vault::keys_of(Secret what) const {
    static_assert(purpose_of(static_cast<Secret>(kinds)).empty(), "a secret without keys");
    return keys_[static_cast<std::size_t>(what)];
}

Bytes Vault::seal(Secret what, std::string_view value, ByteView bound_to) const {
    const Key& key = keys_of(what).sealing;
    const auto nonce = fresh_nonce(nonce_key_, key, as_bytes(value), bound_to);
    return crypto::seal_box(key, nonce, as_bytes(value), bound_to);
}

Result<std::string> Vault::unseal(Secret what, ByteView sealed, ByteView bound_to) const {
    const auto value = crypto::open_box(keys_of(what).sealing, sealed, bound_to);
    if (!value) return Error{ErrorCode::storage_wrong_key};
    return std::string{as_text(*value)};
}

LookupHash Vault::hash(Secret what, std::string_view value) const {
    return crypto::keyed_hash(keys_of(what).hashing, as_bytes(value));
}

}  // namespace tiemchung::storage
