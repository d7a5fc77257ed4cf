// Text → verdict → everything that is said about it. A first byte of 0 says that the rest is a COSE
// message, to be packed first. The trust list knows the key that the seeds name.
#include <cstdlib>

#include "core/api/verdict_line.h"
#include "core/check/check.h"
#include "core/hcert/base45.h"
#include "core/hcert/inflate.h"
#include "core/text/certificate_fields.h"
#include "core/text/verdict_texts.h"

using namespace tiemchung;
using check::SignatureAnswer;
using check::Verdict;

namespace {

trust::TrustMaterial trust_in_the_seeds() {
    trust::TrustedKey key;
    key.kid.fill(0x2a);
    key.algorithm = hcert::CoseAlgorithm::es256;
    key.not_after = Timestamp{1'690'000'000};
    return {trust::TrustList({key, key}), trust::RevocationList({"VN"}, {trust::RevocationHash{}})};
}

void tell(const Verdict& verdict, SignatureAnswer::Kind answered) {
    const bool readable = verdict.certificate.has_value();
    if (readable == (verdict.kind == check::VerdictKind::unreadable)) std::abort();
    const bool verified = verdict.content_trust == check::ContentTrust::verified;
    if (verified && answered != SignatureAnswer::Kind::verified) std::abort();
    if (!verified && verdict.kind == check::VerdictKind::ok) std::abort();
    if (api::to_json_line("input", verdict).find('\n') != std::string::npos) std::abort();
    for (const auto language : {text::Language::vi, text::Language::en}) {
        if (text::explain(verdict, language).empty()) std::abort();
        if (readable) (void)text::fields_of(verdict.certificate->dcc, language);
    }
}

void try_text(std::string_view text) {
    static const trust::TrustMaterial trust = trust_in_the_seeds();
    const auto pending = check::begin(text, trust, Timestamp{1'660'000'000});
    for (const auto kind : {SignatureAnswer::Kind::verified, SignatureAnswer::Kind::mismatch,
                            SignatureAnswer::Kind::not_computable}) {
        tell(check::conclude(pending, {kind, 1}), kind);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 0 && data[0] == 0) {
        const auto packed = hcert::deflate_zlib({data + 1, size - 1});
        if (packed) try_text("HC1:" + hcert::encode_base45(*packed));
        return 0;
    }
    try_text(as_text({data, size}));
    return 0;
}
