#include "core/check/check.h"

#include <algorithm>

#include "core/check/checks.h"

namespace tiemchung::check {
namespace {

/// `exp` of the specimens that the specification and several issuers publish.
constexpr Timestamp specimen_expiry{42};

void set(Verdict& verdict, const Finding& finding) {
    verdict.findings[static_cast<std::size_t>(finding.check)] = finding;
}

Verdict nothing_found_yet(Timestamp now) {
    Verdict verdict;
    for (std::size_t i = 0; i < check_count; ++i) {
        verdict.findings[i].check = static_cast<Check>(i);
    }
    set(verdict, {Check::rules, Outcome::unknown, FindingCode::no_rules, std::nullopt});
    verdict.checked_at = now;
    return verdict;
}

/// The checks before the one that failed passed; those after it were not reached.
void record_decoding_error(Verdict& verdict, Error error) {
    const Check failed = check_of(error.code);
    for (auto check = static_cast<std::size_t>(Check::prefix);
         check < static_cast<std::size_t>(failed); ++check) {
        set(verdict, {static_cast<Check>(check), Outcome::passed, FindingCode::none, std::nullopt});
    }
    set(verdict, {failed, Outcome::failed, FindingCode::decoding, error.code});
    if (failed == Check::base45) verdict.stopped_at = error.offset;
}

void record_decoding(Verdict& verdict, const hcert::Dcc& dcc) {
    for (const Check check :
         {Check::prefix, Check::base45, Check::inflate, Check::cose, Check::cwt, Check::dcc}) {
        set(verdict, {check, Outcome::passed, FindingCode::none, std::nullopt});
    }
    if (!dcc.remarks.empty()) {
        set(verdict, {Check::dcc, Outcome::failed, FindingCode::schema, dcc.remarks.front()});
    }
}

/// Keys that the message names. The specification's identifiers have 8 bytes; a few issuers use
/// shorter words, which lists carry filled up with zeros.
std::span<const trust::TrustedKey> keys_for(const hcert::CoseSign1& message,
                                            const trust::TrustList& list) {
    trust::Kid kid{};
    if (message.kid.empty() || message.kid.size() > kid.size()) return {};
    std::copy(message.kid.begin(), message.kid.end(), kid.begin());
    return list.keys_named(kid);
}

void record_issuer(PendingCheck& pending, const trust::TrustList& list) {
    const hcert::CoseSign1& message = pending.verdict.certificate->cose;
    const auto named = keys_for(message, list);
    for (const trust::TrustedKey& key : named) {
        if (key.algorithm == message.algorithm) pending.candidates.push_back(key);
    }
    if (!pending.candidates.empty()) {
        set(pending.verdict, {Check::issuer, Outcome::passed, FindingCode::none, std::nullopt});
        pending.signed_bytes = hcert::signed_bytes(message);
        return;
    }
    if (!named.empty()) pending.verdict.key = named.front();
    const FindingCode why = named.empty() ? FindingCode::no_such_key : FindingCode::wrong_algorithm;
    set(pending.verdict, {Check::issuer, Outcome::failed, why, std::nullopt});
}

/// What the key that signed, or is said to have signed, tells about the certificate.
void record_key(Verdict& verdict, const trust::TrustedKey& key) {
    const hcert::DecodedCertificate& certificate = *verdict.certificate;
    set(verdict, check_key_validity(key, verdict.checked_at));
    set(verdict, check_key_usage(key, hcert::kind_of(certificate.dcc.entry)));
    verdict.is_specimen |= key.is_test;
    verdict.key = key;
}

PendingCheck begin(std::string_view text, const trust::TrustList& keys,
                   const trust::RevocationList& revocations, Timestamp now) {
    PendingCheck pending{nothing_found_yet(now), {}, {}};
    Verdict& verdict = pending.verdict;
    verdict.trust_list_updated_at = keys.updated_at();
    verdict.revocation_list_updated_at = revocations.updated_at();
    set(verdict, {Check::picture, Outcome::unknown, FindingCode::not_a_picture, std::nullopt});

    auto decoded = hcert::decode(text);
    if (!decoded) {
        record_decoding_error(verdict, decoded.error());
        return pending;
    }
    record_decoding(verdict, decoded->dcc);
    verdict.certificate = *std::move(decoded);
    verdict.content_trust = ContentTrust::unverified;
    const hcert::DecodedCertificate& certificate = *verdict.certificate;
    verdict.is_specimen = certificate.claims.expires_at == specimen_expiry;
    set(verdict, check_time(certificate.claims, now));
    set(verdict, check_revocation(certificate, revocations));
    record_issuer(pending, keys);
    verdict.kind = kind_of(verdict);
    return pending;
}

}  // namespace

PendingCheck begin(std::string_view text, const trust::TrustList& trust, Timestamp now) {
    return begin(text, trust, trust::RevocationList{}, now);
}

PendingCheck begin(std::string_view text, const trust::TrustMaterial& trust, Timestamp now) {
    return begin(text, trust.keys, trust.revocations, now);
}

Verdict conclude(PendingCheck pending, SignatureAnswer answer) {
    Verdict verdict = std::move(pending.verdict);
    if (pending.candidates.empty() || !verdict.certificate) return verdict;
    const bool names_a_key = answer.candidate < pending.candidates.size();
    if (answer.kind == SignatureAnswer::Kind::verified && names_a_key) {
        set(verdict, {Check::signature, Outcome::passed, FindingCode::none, std::nullopt});
        verdict.content_trust = ContentTrust::verified;
        record_key(verdict, pending.candidates[answer.candidate]);
    } else if (answer.kind == SignatureAnswer::Kind::mismatch) {
        set(verdict,
            {Check::signature, Outcome::failed, FindingCode::mismatch, ErrorCode::signature_wrong});
        verdict.content_trust = ContentTrust::none;
        record_key(verdict, pending.candidates.front());
    } else {
        set(verdict, {Check::signature, Outcome::unknown, FindingCode::not_computable,
                      ErrorCode::signature_unusable_key});
        verdict.content_trust = ContentTrust::unverified;
        record_key(verdict, pending.candidates.front());
    }
    verdict.kind = kind_of(verdict);
    return verdict;
}

Verdict with_picture_read(Verdict verdict) {
    set(verdict, {Check::picture, Outcome::passed, FindingCode::none, std::nullopt});
    return verdict;
}

Verdict unreadable_picture(ErrorCode error, Timestamp now) {
    Verdict verdict = nothing_found_yet(now);
    set(verdict, {Check::picture, Outcome::failed, FindingCode::decoding, error});
    return verdict;
}

}  // namespace tiemchung::check
