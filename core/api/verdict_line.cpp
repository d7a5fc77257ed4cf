#include "core/api/verdict_line.h"

#include "core/api/cbor_json.h"

namespace tiemchung::api {
namespace {

std::string_view code_of(const check::Finding& finding) {
    const bool about_content =
        finding.code == check::FindingCode::decoding || finding.code == check::FindingCode::schema;
    return about_content && finding.error ? code_name(*finding.error) : name_of(finding.code);
}

OrderedJson findings_of(const check::Verdict& verdict) {
    OrderedJson findings = OrderedJson::array();
    for (const check::Finding& finding : verdict.findings) {
        findings.push_back({{"check", name_of(finding.check)},
                            {"result", name_of(finding.outcome)},
                            {"code", code_of(finding)}});
    }
    return findings;
}

OrderedJson seconds_of(const std::optional<Timestamp>& time) {
    return time ? OrderedJson(time->seconds) : OrderedJson(nullptr);
}

OrderedJson dcc_of_payload(ByteView payload) {
    const auto document = hcert::cbor::parse(payload);
    if (!document) return nullptr;
    const hcert::cbor::Item* dcc = hcert::dcc_of(document->root());
    return dcc == nullptr ? OrderedJson(nullptr) : to_json(*dcc);
}

}  // namespace

std::string to_json_line(std::string_view input, const check::Verdict& verdict) {
    OrderedJson line{{"input", input},
                     {"verdict", name_of(verdict.kind)},
                     {"findings", findings_of(verdict)},
                     {"header", nullptr},
                     {"claims", nullptr},
                     {"dcc", nullptr}};
    if (verdict.certificate) {
        const hcert::DecodedCertificate& certificate = *verdict.certificate;
        const bool es256 = certificate.cose.algorithm == hcert::CoseAlgorithm::es256;
        const std::string& issuer = certificate.claims.issuer;
        line["header"] = {{"alg", es256 ? "ES256" : "PS256"},
                          {"kid", to_base64(certificate.cose.kid)}};
        line["claims"] = {{"iss", issuer.empty() ? OrderedJson(nullptr) : OrderedJson(issuer)},
                          {"iat", seconds_of(certificate.claims.issued_at)},
                          {"exp", seconds_of(certificate.claims.expires_at)}};
        line["dcc"] = dcc_of_payload(certificate.cose.payload);
    }
    return compact(line);
}

}  // namespace tiemchung::api
