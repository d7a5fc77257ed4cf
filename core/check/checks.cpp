#include "core/check/checks.h"

namespace tiemchung::check {
namespace {

Finding failed(Check check, FindingCode code) {
    return {check, Outcome::failed, code, std::nullopt};
}

Finding passed(Check check) {
    return {check, Outcome::passed, FindingCode::none, std::nullopt};
}

Finding unknown(Check check, FindingCode code) {
    return {check, Outcome::unknown, code, std::nullopt};
}

const std::string& country_of(const hcert::Entry& entry) {
    return std::visit([](const auto& e) -> const std::string& { return e.country; }, entry);
}

}  // namespace

Check check_of(ErrorCode code) {
    switch (stage_of(code)) {
        case Stage::picture:
        case Stage::file:
            return Check::picture;
        case Stage::prefix:
            return Check::prefix;
        case Stage::base45:
            return Check::base45;
        case Stage::inflate:
            return Check::inflate;
        case Stage::cwt:
            return Check::cwt;
        case Stage::dcc:
            return Check::dcc;
        default:
            return Check::cose;
    }
}

Finding check_time(const hcert::CwtClaims& claims, Timestamp now) {
    const auto after = [&](const std::optional<Timestamp>& start) { return start && now < *start; };
    if (after(claims.issued_at) || after(claims.not_before)) {
        return failed(Check::time, FindingCode::not_yet);
    }
    if (claims.expires_at && now >= *claims.expires_at) {
        return failed(Check::time, FindingCode::expired);
    }
    if (!claims.expires_at) return unknown(Check::time, FindingCode::no_expiry);
    return passed(Check::time);
}

Finding check_key_validity(const trust::TrustedKey& key, Timestamp now) {
    if (key.not_before && now < *key.not_before) {
        return failed(Check::issuer, FindingCode::key_not_yet);
    }
    if (key.not_after && now > *key.not_after) {
        return failed(Check::issuer, FindingCode::key_expired);
    }
    return passed(Check::issuer);
}

Finding check_key_usage(const trust::TrustedKey& key, hcert::EntryKind kind) {
    const trust::KeyPurposes& may = key.purposes;
    const bool allowed = (kind == hcert::EntryKind::vaccination && may.vaccination) ||
                         (kind == hcert::EntryKind::test && may.test) ||
                         (kind == hcert::EntryKind::recovery && may.recovery);
    return allowed ? passed(Check::key_usage) : failed(Check::key_usage, FindingCode::not_allowed);
}

Finding check_revocation(const hcert::DecodedCertificate& certificate,
                         const trust::RevocationList& list) {
    const std::string& issuer = certificate.claims.issuer;
    if (!list.hashes().empty() &&
        list.holds(trust::revocation_hashes(issuer, hcert::uvci_of(certificate.dcc.entry),
                                            certificate.cose))) {
        return failed(Check::revocation, FindingCode::listed);
    }
    const std::string& country = issuer.empty() ? country_of(certificate.dcc.entry) : issuer;
    return list.covers(country) ? passed(Check::revocation)
                                : unknown(Check::revocation, FindingCode::no_list);
}

VerdictKind kind_of(const Verdict& verdict) {
    if (!verdict.certificate) return VerdictKind::unreadable;
    const Finding& signature = verdict.finding(Check::signature);
    if (signature.outcome == Outcome::unknown) return VerdictKind::unknown_issuer;
    if (signature.outcome == Outcome::failed) return VerdictKind::bad_signature;
    if (verdict.finding(Check::key_usage).outcome == Outcome::failed) {
        return VerdictKind::wrong_key_use;
    }
    if (verdict.finding(Check::revocation).outcome == Outcome::failed) return VerdictKind::revoked;
    const FindingCode time = verdict.finding(Check::time).code;
    if (time == FindingCode::not_yet) return VerdictKind::not_yet;
    if (time == FindingCode::expired) return VerdictKind::expired;
    const FindingCode issuer = verdict.finding(Check::issuer).code;
    if (issuer == FindingCode::key_not_yet) return VerdictKind::not_yet;
    if (issuer == FindingCode::key_expired) return VerdictKind::key_expired;
    return VerdictKind::ok;
}

}  // namespace tiemchung::check
