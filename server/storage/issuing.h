#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/certificates.h"
#include "server/storage/doses.h"

/// The queries of step 3: what waits for a certificate, and what is written when it is there.
namespace tiemchung::storage {

class Connection;

/// A dose whose certificate is to be issued or renewed. `signed_dose.dose.generation` is that of
/// the newest certificate, 0 before the first.
struct DoseToCertify {
    DoseToSign signed_dose;
    std::optional<std::string> site_key;  ///< Ed25519, base64url; absent: there is no such site
    Timestamp expires_at;                 ///< of the newest certificate, if there is one
};

/// A page of the signed doses of matched citizens that have no certificate, behind `after`.
Result<std::vector<DoseToCertify>> doses_to_issue(Connection& connection, const DosePlace& after,
                                                  int limit);

/// The signed doses of one matched citizen that wait for a certificate: for their first, or because
/// the newest is marked for revocation (revocations.h).
Result<std::vector<DoseToCertify>> doses_to_certify_of(Connection& connection,
                                                       const std::string& citizen);

/// A place in the order in which certificates run out.
struct RenewalPlace {
    Timestamp expires_at{};
    DosePlace dose;
};

/// A page of the doses whose newest certificate runs out before `before`, behind `after`.
Result<std::vector<DoseToCertify>> doses_to_renew(Connection& connection, Timestamp before,
                                                  const RenewalPlace& after, int limit);

/// How many doses those pages hold in all.
Result<std::int64_t> count_doses_to_issue(Connection& connection);
Result<std::int64_t> count_doses_to_renew(Connection& connection, Timestamp before);

/// A new certificate, and the site's signature that it was issued on.
struct NewCertificate {
    CertificateRow certificate;
    std::string site_signature;
};

/// Writes certificates, each as the one generation that follows the newest, whose time as the
/// newest ends; leaves out those whose dose has changed since it was read: it has a certificate of
/// that generation by now, or another signature. The doses that were written.
Result<std::vector<DosePlace>> record_certificates(Connection& connection,
                                                   const std::vector<NewCertificate>& made);

/// A site's signature that does not hold.
struct WrongSignature {
    DosePlace place;
    std::string signature;
};

/// Takes signatures away, so that the doses wait for their sites again; of issued doses none.
Outcome clear_site_signatures(Connection& connection, const std::vector<WrongSignature>& wrong);

}  // namespace tiemchung::storage
