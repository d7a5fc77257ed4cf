#include "server/registry/certificate_maker.h"

#include <algorithm>

#include "core/crypto/ed25519.h"
#include "core/hcert/encode.h"
#include "core/issuance/certificate_content.h"
#include "server/registry/signable_dose.h"
#include "server/signing/randomness.h"

namespace tiemchung::registry {
namespace {

template <std::size_t size>
std::optional<std::array<std::uint8_t, size>> exact_bytes(const std::string& base64) {
    const auto bytes = from_base64(base64);
    return bytes ? crypto::exactly<size>(*bytes) : std::nullopt;
}

Outcome verify_site_signature(const storage::DoseToCertify& dose,
                              const issuance::DoseRecord& record) {
    const auto key = dose.site_key ? exact_bytes<32>(*dose.site_key) : std::nullopt;
    if (!key) return Error{ErrorCode::registry_site_key_missing};
    const auto signature = exact_bytes<64>(dose.signed_dose.dose.signature.value_or(""));
    if (!signature ||
        !crypto::verify_ed25519(issuance::canonical_bytes(record), *signature, *key)) {
        return Error{ErrorCode::registry_site_signature_wrong};
    }
    return Done{};
}

Result<std::string> draw_uvci() {
    const auto random = signing::draw_random_32();
    if (!random) return random.error();
    std::array<std::uint8_t, 16> half{};
    std::copy_n(random->begin(), half.size(), half.begin());
    return issuance::viet_nam_uvci(half);
}

}  // namespace

Result<storage::NewCertificate> make_certificate(const storage::Vault& vault, const IssuingKey& key,
                                                 const storage::DoseToCertify& dose,
                                                 Timestamp now) {
    const storage::DoseRow& row = dose.signed_dose.dose;
    const auto record = dose_record_of(vault, dose.signed_dose);
    if (!record) return record.error();
    if (const Outcome vouched = verify_site_signature(dose, *record); !vouched) {
        return vouched.error();
    }
    auto uvci = draw_uvci();
    if (!uvci) return uvci.error();
    const hcert::CwtClaims claims = issuance::certificate_claims(now);
    hcert::CoseSign1 message = hcert::prepare(issuance::certificate_content(*record, *uvci), claims,
                                              key.signer->algorithm(), key.kid);
    const auto signature = key.signer->sign(hcert::signed_bytes(message));
    if (!signature) return signature.error();
    auto text = hcert::assemble(std::move(message), *signature);
    if (!text) return text.error();
    storage::NewCertificate made;
    made.certificate.citizen = row.citizen;
    made.certificate.number = row.number;
    made.certificate.generation = row.generation + 1;
    made.certificate.text = *std::move(text);
    made.certificate.uvci = *std::move(uvci);
    made.certificate.issued_at = now;
    made.certificate.expires_at = claims.expires_at.value_or(now);
    made.site_signature = row.signature.value_or("");
    return made;
}

}  // namespace tiemchung::registry
