// Trust lists: those of other countries, the signed one, and its payload without the signature.
// What was read survives being signed and opened.
#include <cstdlib>

#include "core/api/foreign_trust_list.h"
#include "core/api/signed_trust_list.h"
#include "core/api/trust_payload.h"

using namespace tiemchung;

namespace {

void sign_and_open(const trust::TrustMaterial& material) {
    static const crypto::Ed25519KeyPair publisher(crypto::Ed25519Seed{1});
    const auto opened =
        api::open_trust_list(api::sign_trust_list(material, Timestamp{1'660'000'000}, publisher),
                             publisher.public_key());
    if (!opened || opened->keys.keys().size() != material.keys.keys().size() ||
        opened->revocations.hashes() != material.revocations.hashes()) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text({data, size});
    if (const auto list = api::read_foreign_trust_list(text)) sign_and_open({list->keys, {}});
    if (const auto material = api::read_trust_payload(text)) sign_and_open(*material);
    if (api::open_trust_list(text, crypto::Ed25519PublicKey{})) std::abort();
    return 0;
}
