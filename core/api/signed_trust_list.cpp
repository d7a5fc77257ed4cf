#include "core/api/signed_trust_list.h"

#include "core/api/trust_payload.h"

namespace tiemchung::api {

std::string sign_trust_list(const trust::TrustMaterial& material, Timestamp issued_at,
                            const crypto::Ed25519KeyPair& publisher) {
    const std::string payload = write_trust_payload(material, issued_at);
    return compact(OrderedJson{{"payload", to_base64(as_bytes(payload))},
                               {"signature", to_base64(publisher.sign(as_bytes(payload)))},
                               {"key", to_base64(publisher.public_key())}});
}

Result<trust::TrustMaterial> open_trust_list(std::string_view json,
                                             const crypto::Ed25519PublicKey& publisher) {
    if (json.size() > max_signed_trust_list) return Error{ErrorCode::trust_too_large};
    const Json document = parse_object(json);
    if (document.is_discarded()) return Error{ErrorCode::json_malformed};
    const auto payload = bytes_member(document, "payload");
    const auto signature_bytes = bytes_member(document, "signature");
    if (!payload || !signature_bytes) return Error{ErrorCode::json_missing_member};
    const auto signature =
        crypto::exactly<std::tuple_size_v<crypto::Ed25519Signature>>(*signature_bytes);
    if (!signature || !crypto::verify_ed25519(*payload, *signature, publisher)) {
        return Error{ErrorCode::trust_bad_signature};
    }
    return read_trust_payload(as_text(*payload));
}

bool is_signed_trust_list(std::string_view json) {
    if (json.size() > max_signed_trust_list) return false;
    const Json document = parse_object(json);
    return text_member(document, "payload") && text_member(document, "signature");
}

}  // namespace tiemchung::api
