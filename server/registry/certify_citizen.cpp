#include "server/registry/certify_citizen.h"

#include <algorithm>
#include <set>

#include "core/base/bytes.h"
#include "core/crypto/ed25519.h"
#include "core/issuance/dose_record.h"
#include "server/registry/signable_dose.h"
#include "server/registry/site_key.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "server/storage/notices.h"
#include "server/storage/revocations.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {
namespace {

/// The signature of the dose's site; nothing where that has no key to sign with.
Result<std::optional<storage::SignedDose>> signature_of(storage::Connection& connection,
                                                        const storage::Vault& vault,
                                                        const storage::DoseToSign& dose) {
    using Answer = std::optional<storage::SignedDose>;
    const auto site = storage::site_of(connection, dose.dose.site);
    if (!site) return site.error();
    if (!*site) return Answer{};
    const auto seed = open_site_key(vault, **site);
    if (!seed) return Answer{};
    const auto record = dose_record_of(vault, dose);
    if (!record) return record.error();
    const crypto::Ed25519KeyPair key(*seed);
    return Answer{{{dose.dose.citizen, dose.dose.number},
                   to_base64url(key.sign(issuance::canonical_bytes(*record)))}};
}

Result<std::vector<storage::NewCertificate>> make_certificates(
    const Certification& with, const std::vector<storage::DoseToCertify>& doses, Timestamp now) {
    std::vector<storage::NewCertificate> made;
    for (const storage::DoseToCertify& dose : doses) {
        auto certificate = make_certificate(with.vault, with.key, dose, now);
        if (certificate) {
            made.push_back(*std::move(certificate));
        } else if (certificate.error().code != ErrorCode::registry_site_key_missing &&
                   certificate.error().code != ErrorCode::registry_site_signature_wrong) {
            return certificate.error();
        }
    }
    return made;
}

Outcome send_notices(const Certification& with, storage::Connection& connection,
                     const std::vector<storage::DosePlace>& issued, Timestamp now) {
    if (!with.send_notice) return Done{};
    const auto wished = storage::take_notices(connection, issued);
    if (!wished) return wished.error();
    for (const storage::DosePlace& place : *wished) {
        const Outcome sent = with.send_notice(connection, place, now);
        if (!sent) return sent;
    }
    return Done{};
}

}  // namespace

Result<SiteSignatures> sign_doses_of(storage::Connection& connection, const storage::Vault& vault,
                                     const CitizenKey& citizen, std::span<const int> numbers,
                                     Timestamp now) {
    const auto doses = storage::unsigned_doses_of(connection, citizen);
    if (!doses) return doses.error();
    SiteSignatures signatures;
    std::set<std::string> sites;
    std::vector<storage::SignedDose> signed_doses;
    for (const storage::DoseToSign& dose : *doses) {
        if (std::find(numbers.begin(), numbers.end(), dose.dose.number) == numbers.end()) continue;
        auto signature = signature_of(connection, vault, dose);
        if (!signature) return signature.error();
        if (!*signature) {
            ++signatures.waiting;
            continue;
        }
        signed_doses.push_back(**std::move(signature));
        sites.insert(dose.dose.site);
    }
    const auto recorded = storage::record_site_signatures(connection, signed_doses, now);
    if (!recorded) return recorded.error();
    signatures.doses = static_cast<int>(*recorded);
    signatures.sites.assign(sites.begin(), sites.end());
    return signatures;
}

Result<int> issue_to_citizen(const Certification& with, const CitizenKey& citizen) {
    const Timestamp now = with.clock();
    const auto doses = with.database.read([&](storage::Connection& connection) {
        return storage::doses_to_certify_of(connection, citizen);
    });
    if (!doses) return doses.error();
    const auto made = make_certificates(with, *doses, now);
    if (!made) return made.error();
    return with.database.write([&](storage::Connection& connection) -> Result<int> {
        const auto written = storage::record_certificates(connection, *made);
        if (!written) return written.error();
        const auto revoked = storage::revoke_replaced(connection, citizen, now);
        if (!revoked) return revoked.error();
        const Outcome told = send_notices(with, connection, *written, now);
        if (!told) return told.error();
        return static_cast<int>(written->size());
    });
}

}  // namespace tiemchung::registry
