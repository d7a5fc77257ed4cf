#include "core/hcert/decode.h"

#include "core/hcert/base45.h"
#include "core/hcert/cbor.h"
#include "core/hcert/dcc_reader.h"
#include "core/hcert/inflate.h"
#include "core/hcert/other_format.h"
#include "core/hcert/pasted_text.h"

namespace tiemchung::hcert {
namespace {

/// Takes off `HC1:`.
Result<std::string_view> take_prefix(std::string_view text) {
    if (text.starts_with(context_identifier)) return text.substr(context_identifier.size());
    if (recognise_other_format(text)) return Error{ErrorCode::prefix_other_format, 0};
    return Error{ErrorCode::prefix_missing, 0};
}

Result<Bytes> take_base45(std::string_view text) {
    auto bytes = decode_base45(text);
    if (bytes) return bytes;
    const Error error = bytes.error();
    return Error{error.code, error.offset + context_identifier.size()};
}

}  // namespace

Result<DecodedCertificate> decode(std::string_view text) {
    if (text.size() > max_text_length) return Error{ErrorCode::prefix_too_long, max_text_length};
    DecodedCertificate certificate;
    certificate.text = repair_pasted_text(text);

    const auto base45 = take_prefix(certificate.text);
    if (!base45) return base45.error();

    const auto compressed = take_base45(*base45);
    if (!compressed) return compressed.error();

    const auto message = inflate_zlib(*compressed);
    if (!message) return message.error();

    auto cose = parse_cose_sign1(*message);
    if (!cose) return cose.error();
    certificate.cose = std::move(*cose);

    const auto payload = cbor::parse(certificate.cose.payload);
    if (!payload) return Error{ErrorCode::cwt_not_cbor, payload.error().offset};

    auto claims = read_cwt(payload->root());
    if (!claims) return claims.error();
    certificate.claims = std::move(*claims);

    const cbor::Item* dcc_item = dcc_of(payload->root());
    if (dcc_item == nullptr) return Error{ErrorCode::cwt_no_hcert, 0};

    auto dcc = read_dcc(*dcc_item);
    if (!dcc) return dcc.error();
    certificate.dcc = std::move(*dcc);

    certificate.sizes = {certificate.text.size(), compressed->size(), message->size()};
    return certificate;
}

}  // namespace tiemchung::hcert
