#include "server/demo/samples.h"

#include "core/hcert/decode.h"
#include "core/hcert/encode.h"
#include "server/demo/sample_plan.h"

namespace tiemchung::demo {
namespace {

/// The payload with one dose more: what a forger would change, leaving the signature as it was.
hcert::Dcc with_dose_added(hcert::Dcc dcc) {
    if (auto* vaccination = std::get_if<hcert::Vaccination>(&dcc.entry)) {
        vaccination->dose_number = vaccination->dose_number.value_or(0) + 1;
    }
    return dcc;
}

Result<std::string> make_text(const SamplePlan& plan, const DemoIssuer& issuer) {
    const auto algorithm = issuer.key.algorithm();
    const auto message = hcert::prepare(plan.dcc, plan.claims, algorithm, issuer.trusted.kid);
    const auto signature = issuer.key.sign(hcert::signed_bytes(message));
    if (!signature) return signature.error();
    if (plan.alteration == Alteration::dose_added) {
        return hcert::assemble(
            hcert::prepare(with_dose_added(plan.dcc), plan.claims, algorithm, issuer.trusted.kid),
            *signature);
    }
    auto text = hcert::assemble(message, *signature);
    if (text && plan.alteration == Alteration::cut_short) text->resize(text->size() / 2);
    return text;
}

Result<trust::RevocationHash> revocation_of(std::string_view text) {
    const auto certificate = hcert::decode(text);
    if (!certificate) return certificate.error();
    return trust::revocation_hashes(certificate->claims.issuer,
                                    hcert::uvci_of(certificate->dcc.entry), certificate->cose)
        .country_uci;
}

}  // namespace

Result<SampleSet> make_samples(const DemoIssuers& issuers, Timestamp now) {
    SampleSet set;
    std::vector<trust::RevocationHash> revoked;
    for (const SamplePlan& plan : sample_plans(now)) {
        auto text = make_text(plan, issuers[plan.signer]);
        if (!text) return text.error();
        if (plan.alteration == Alteration::revoked) {
            const auto hash = revocation_of(*text);
            if (!hash) return hash.error();
            revoked.push_back(*hash);
        }
        set.samples.push_back(
            {plan.name, plan.title_vi, plan.title_en, plan.promised, std::move(*text)});
    }
    // No country: the list must not seem to know which real certificates were withdrawn.
    set.revocations = trust::RevocationList{{}, std::move(revoked), now};
    return set;
}

}  // namespace tiemchung::demo
