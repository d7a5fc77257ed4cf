#include <algorithm>
#include <fstream>
#include <mutex>
#include <utility>

#include "core/crypto/sha256.h"
#include "server/signing/central_signer.h"
#include "server/signing/public_key_info.h"
#include "server/signing/token_session.h"

namespace tiemchung::signing {
namespace {

/// What the token tells about the key.
struct TokenKey {
    hcert::CoseAlgorithm algorithm{};
    Bytes spki;
};

// OBJECT IDENTIFIER 1.2.840.10045.3.1.7, prime256v1.
const Bytes p256_parameters{0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};

/// CKA_EC_POINT is the point inside an OCTET STRING; some tokens leave the wrapping out.
ByteView unwrapped_point(ByteView point) {
    const bool wrapped = point.size() == 67 && point[0] == 0x04 && point[1] == 65;
    return wrapped ? point.subspan(2) : point;
}

Result<TokenKey> key_on_token(const TokenSession& session, std::string_view label) {
    const auto object = session.object(CKO_PUBLIC_KEY, label);
    if (!object) return object.error();
    if (const auto modulus = session.attribute(*object, CKA_MODULUS)) {
        constexpr std::size_t smallest_modulus = 2048 / 8;
        const auto exponent = session.attribute(*object, CKA_PUBLIC_EXPONENT);
        if (!exponent || modulus->size() < smallest_modulus) return Error{ErrorCode::token_no_key};
        auto spki = rsa_spki(*modulus, *exponent);
        if (!spki) return Error{ErrorCode::token_no_key};
        return TokenKey{hcert::CoseAlgorithm::ps256, *std::move(spki)};
    }
    const auto parameters = session.attribute(*object, CKA_EC_PARAMS);
    const auto point = session.attribute(*object, CKA_EC_POINT);
    if (!parameters || !point || *parameters != p256_parameters) {
        return Error{ErrorCode::token_no_key};
    }
    auto spki = p256_spki(unwrapped_point(*point));
    if (!spki) return Error{ErrorCode::token_no_key};
    return TokenKey{hcert::CoseAlgorithm::es256, *std::move(spki)};
}

class TokenSigner final : public CentralSigner {
  public:
    TokenSigner(TokenAddress address, std::string pin, std::shared_ptr<TokenModule> module)
        : address_(std::move(address)), pin_(std::move(pin)), module_(std::move(module)) {}

    Outcome find_key() {
        auto lent = borrow();
        if (!lent) return lent.error();
        auto key = key_on_token(*lent->session, address_.key);
        if (!key) return key.error();
        key_ = *std::move(key);
        give_back(*std::move(lent));
        return Done{};
    }

    [[nodiscard]] hcert::CoseAlgorithm algorithm() const override { return key_.algorithm; }
    [[nodiscard]] const Bytes& spki() const override { return key_.spki; }

    [[nodiscard]] Result<Bytes> sign(ByteView message) override {
        const auto digest = crypto::sha256(message);
        auto signature = sign_digest(digest);
        // A session may have ended with the token's restart: once more, all sessions anew.
        if (!signature) {
            {
                const std::lock_guard lock{mutex_};
                idle_.clear();
            }
            signature = sign_digest(digest);
        }
        return signature;
    }

  private:
    struct Lent {
        std::unique_ptr<TokenSession> session;
        CK_OBJECT_HANDLE key = 0;
    };

    Result<Bytes> sign_digest(ByteView digest) {
        auto lent = borrow();
        if (!lent) return lent.error();
        auto signature = lent->session->sign(lent->key, key_.algorithm, digest);
        if (signature) give_back(*std::move(lent));
        return signature;
    }

    /// A session that nobody else uses, as one cannot hold two signatures at a time.
    Result<Lent> borrow() {
        {
            const std::lock_guard lock{mutex_};
            if (!idle_.empty()) {
                Lent lent = std::move(idle_.back());
                idle_.pop_back();
                return lent;
            }
        }
        const auto slot = module_->slot_of(address_.token);
        if (!slot) return slot.error();
        auto session = TokenSession::open(module_, *slot, pin_);
        if (!session) return session.error();
        const auto key = (*session)->object(CKO_PRIVATE_KEY, address_.key);
        if (!key) return key.error();
        return Lent{*std::move(session), *key};
    }

    void give_back(Lent lent) {
        const std::lock_guard lock{mutex_};
        idle_.push_back(std::move(lent));
    }

    TokenAddress address_;
    std::string pin_;
    std::shared_ptr<TokenModule> module_;
    TokenKey key_;
    std::mutex mutex_;
    std::vector<Lent> idle_;
};

Result<std::string> read_pin(const std::filesystem::path& file) {
    std::ifstream stream{file};
    std::string pin;
    if (!std::getline(stream, pin)) return Error{ErrorCode::file_unreadable};
    if (pin.ends_with('\r')) pin.pop_back();
    return pin;
}

}  // namespace

Result<std::shared_ptr<CentralSigner>> sign_with_token(const TokenAddress& address) {
    auto pin = read_pin(address.pin_file);
    if (!pin) return pin.error();
    auto module = TokenModule::load(address.module);
    if (!module) return module.error();
    auto signer = std::make_shared<TokenSigner>(address, *std::move(pin), *std::move(module));
    if (const Outcome found = signer->find_key(); !found) return found.error();
    return std::shared_ptr<CentralSigner>{std::move(signer)};
}

}  // namespace tiemchung::signing
