#include "core/hcert/encode.h"

#include "core/hcert/base45.h"
#include "core/hcert/cbor_writer.h"
#include "core/hcert/dcc_writer.h"
#include "core/hcert/decode.h"
#include "core/hcert/inflate.h"

namespace tiemchung::hcert {
namespace {

void write_time(cbor::Writer& writer, std::int64_t key, std::optional<Timestamp> time) {
    if (!time) return;
    writer.integer(key);
    writer.integer(time->seconds);
}

Bytes write_payload(const CwtClaims& claims, const Dcc& dcc) {
    cbor::Writer writer;
    const std::size_t optional_claims =
        (claims.issuer.empty() ? 0U : 1U) + (claims.expires_at ? 1U : 0U) +
        (claims.not_before ? 1U : 0U) + (claims.issued_at ? 1U : 0U);
    writer.map(optional_claims + 1);
    if (!claims.issuer.empty()) {
        writer.integer(issuer_claim);
        writer.text(claims.issuer);
    }
    write_time(writer, expires_at_claim, claims.expires_at);
    write_time(writer, not_before_claim, claims.not_before);
    write_time(writer, issued_at_claim, claims.issued_at);
    writer.integer(hcert_claim);
    writer.map(1);
    writer.integer(eu_dcc_key);
    write_dcc(writer, dcc);
    return std::move(writer).written();
}

bool can_have_made(CoseAlgorithm algorithm, std::size_t signature_size) {
    constexpr std::size_t es256_size = 64;
    constexpr std::size_t smallest_rsa = 256;   // 2048 bits
    constexpr std::size_t largest_rsa = 1'024;  // 8192 bits
    if (algorithm == CoseAlgorithm::es256) return signature_size == es256_size;
    return signature_size >= smallest_rsa && signature_size <= largest_rsa;
}

}  // namespace

CoseSign1 prepare(const Dcc& dcc, const CwtClaims& claims, CoseAlgorithm algorithm, ByteView kid) {
    CoseSign1 message;
    message.algorithm = algorithm;
    message.kid.assign(kid.begin(), kid.end());
    message.protected_header = write_protected_header(algorithm, kid);
    message.payload = write_payload(claims, dcc);
    return message;
}

Result<std::string> assemble(CoseSign1 message, ByteView signature) {
    if (!can_have_made(message.algorithm, signature.size())) {
        return Error{ErrorCode::cose_bad_signature_size, 0};
    }
    message.signature.assign(signature.begin(), signature.end());
    const auto compressed = deflate_zlib(write_cose_sign1(message));
    if (!compressed) return compressed.error();
    return std::string(context_identifier) + encode_base45(*compressed);
}

}  // namespace tiemchung::hcert
