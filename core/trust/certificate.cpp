#include "core/trust/certificate.h"

#include <algorithm>
#include <string>

#include "core/crypto/sha256.h"
#include "core/trust/certificate_name.h"
#include "core/trust/der.h"
#include "core/trust/extended_key_usage.h"
#include "core/trust/public_key.h"

namespace tiemchung::trust {
namespace {

constexpr std::string_view pem_begin = "-----BEGIN CERTIFICATE-----";
constexpr std::string_view pem_end = "-----END CERTIFICATE-----";
constexpr std::size_t max_pem_certificates = 1'000;

Error bad_der() {
    return Error{ErrorCode::certificate_bad_der};
}

/// `YYMMDDHHMMSSZ` (UTCTime, RFC 5280 section 4.1.2.5.1: years from 50 are of the 20th century)
/// or `YYYYMMDDHHMMSSZ`. Some issuers leave the seconds out.
Result<Timestamp> read_time(const std::optional<DerElement>& element) {
    if (!element) return bad_der();
    std::string digits(as_text(element->content));
    if (element->tag == DerTag::utc_time) {
        if (digits.empty()) return Error{ErrorCode::certificate_bad_date};
        digits.insert(0, digits[0] >= '5' ? "19" : "20");
    } else if (element->tag != DerTag::generalized_time) {
        return Error{ErrorCode::certificate_bad_date};
    }
    const bool with_seconds = digits.size() >= 14 && digits[12] >= '0' && digits[12] <= '9';
    const std::size_t zone_at = with_seconds ? 14 : 12;
    if (digits.size() <= zone_at) return Error{ErrorCode::certificate_bad_date};
    const auto part = [&](std::size_t at, std::size_t size) { return digits.substr(at, size); };
    const std::string text = part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + 'T' + part(8, 2) +
                             ':' + part(10, 2) + ':' + (with_seconds ? part(12, 2) : "00") +
                             digits.substr(zone_at);
    const auto time = parse_timestamp(text);
    if (!time) return Error{ErrorCode::certificate_bad_date};
    return *time;
}

}  // namespace

Kid kid_of(ByteView der_certificate) {
    const crypto::Sha256Digest digest = crypto::sha256(der_certificate);
    Kid kid{};
    std::copy_n(digest.begin(), kid.size(), kid.begin());
    return kid;
}

Result<TrustedKey> read_certificate(ByteView der_certificate) {
    DerReader outer(der_certificate);
    const auto certificate = outer.next(DerTag::sequence);
    if (!certificate) return bad_der();
    DerReader parts(certificate->content);
    const auto signed_part = parts.next(DerTag::sequence);
    if (!signed_part) return bad_der();

    DerReader fields(signed_part->content);
    fields.next(DerTag::explicit_0);  // version: absent in version 1
    const auto serial = fields.next(DerTag::integer);
    const auto signature_algorithm = fields.next(DerTag::sequence);
    const auto issuer = fields.next(DerTag::sequence);
    const auto validity = fields.next(DerTag::sequence);
    const auto subject = fields.next(DerTag::sequence);
    const auto spki = fields.next(DerTag::sequence);
    if (!serial || !signature_algorithm || !issuer || !validity || !subject || !spki) {
        return bad_der();
    }
    DerReader times(validity->content);
    const auto not_before = read_time(times.next());
    if (!not_before) return not_before.error();
    const auto not_after = read_time(times.next());
    if (!not_after) return not_after.error();
    auto key = read_public_key(spki->whole);
    if (!key) return key.error();

    const CertificateName name = read_certificate_name(subject->content);
    KeyPurposes purposes;
    while (!fields.at_end()) {
        const auto field = fields.next();
        if (!field) break;
        if (field->tag == DerTag::explicit_3) purposes = read_key_purposes(field->content);
    }
    return TrustedKey{.kid = kid_of(certificate->whole),
                      .country = name.country,
                      .issuer = name.common_name.empty() ? name.organisation : name.common_name,
                      .algorithm = key->algorithm,
                      .spki = std::move(key->spki),
                      .not_before = *not_before,
                      .not_after = *not_after,
                      .purposes = purposes,
                      .is_test = false};
}

Result<std::vector<Bytes>> read_pem_certificates(std::string_view text) {
    std::vector<Bytes> certificates;
    std::size_t position = 0;
    for (;;) {
        const std::size_t begin = text.find(pem_begin, position);
        if (begin == std::string_view::npos) break;
        const std::size_t body = begin + pem_begin.size();
        const std::size_t end = text.find(pem_end, body);
        if (end == std::string_view::npos || certificates.size() == max_pem_certificates) {
            return Error{ErrorCode::certificate_bad_pem, begin};
        }
        auto bytes = from_base64(text.substr(body, end - body));
        if (!bytes || bytes->empty()) return Error{ErrorCode::certificate_bad_pem, begin};
        certificates.push_back(std::move(*bytes));
        position = end + pem_end.size();
    }
    if (certificates.empty()) return Error{ErrorCode::certificate_bad_pem};
    return certificates;
}

}  // namespace tiemchung::trust
