#include <utility>

#include "server/signing/central_signer.h"

namespace tiemchung::signing {
namespace {

class KeySigner final : public CentralSigner {
  public:
    KeySigner(SigningKey key, Bytes spki) : key_(std::move(key)), spki_(std::move(spki)) {}

    [[nodiscard]] hcert::CoseAlgorithm algorithm() const override { return key_.algorithm(); }
    [[nodiscard]] const Bytes& spki() const override { return spki_; }
    [[nodiscard]] Result<Bytes> sign(ByteView message) override { return key_.sign(message); }

  private:
    SigningKey key_;
    Bytes spki_;
};

}  // namespace

Result<std::shared_ptr<CentralSigner>> sign_with_key(SigningKey key) {
    auto spki = key.spki();
    if (!spki) return spki.error();
    return std::shared_ptr<CentralSigner>{
        std::make_shared<KeySigner>(std::move(key), *std::move(spki))};
}

}  // namespace tiemchung::signing
