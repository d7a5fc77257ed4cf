#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/citizens.h"

namespace tiemchung::storage {

class Connection;

/// One injection of one citizen.
struct DoseRow {
    std::string citizen;
    int number = 0;  ///< 1…9
    PartialDate date;
    std::string vaccine;  ///< key of core/issuance's table
    std::string lot;      ///< may be empty
    std::string site;
    Timestamp entered_at;                  ///< when it came, or was last corrected
    std::optional<std::string> signature;  ///< of the site: Ed25519, base64url
    std::optional<Timestamp> signed_at;
    int generation = 0;  ///< of the newest certificate; 0 until one is issued

    friend bool operator==(const DoseRow&, const DoseRow&) = default;
};

/// All doses of the citizens named.
[[nodiscard]] Result<std::vector<DoseRow>> doses_of(Connection& connection,
                                                    const std::vector<std::string>& citizens);

/// Enters new doses and corrects known ones that are not signed; a signed dose stays as it is.
/// Signature and generation are not written. No dose may be named twice.
Outcome put_doses(Connection& connection, const std::vector<DoseRow>& rows);

/// Takes all doses of a citizen away.
Outcome remove_doses(Connection& connection, const std::string& citizen);

/// A place in the order of doses: by citizen, then by number.
struct DosePlace {
    std::string citizen;
    int number = 0;
};

/// What a site signs: a dose, and the person as far as the signature covers them.
struct DoseToSign {
    DoseRow dose;
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    identity::IdKind id_kind{};
    std::string id_sealed;  ///< as in CitizenRow
};

/// A page of a site's unsigned doses of matched citizens, behind `after`.
[[nodiscard]] Result<std::vector<DoseToSign>> doses_to_sign(Connection& connection,
                                                            const std::string& site,
                                                            const DosePlace& after, int limit);

/// The unsigned doses of one matched citizen, by number.
[[nodiscard]] Result<std::vector<DoseToSign>> unsigned_doses_of(Connection& connection,
                                                                const std::string& citizen);

struct SignedDose {
    DosePlace place;
    std::string signature;  ///< base64url
};

/// Writes signatures of doses that have none yet; how many that were.
Result<std::int64_t> record_site_signatures(Connection& connection,
                                            const std::vector<SignedDose>& signed_doses,
                                            Timestamp now);

/// Takes signatures away from doses whose record has been corrected, issued ones too: they wait for
/// their sites again.
Outcome withdraw_signatures(Connection& connection, const std::string& citizen,
                            const std::vector<int>& numbers);

/// Gives everything that a citizen has in the register to another key: theirs, now that their
/// number is known. What is sealed for the old key is the caller's to seal anew.
Outcome move_citizen(Connection& connection, const std::string& from, const std::string& to);

}  // namespace tiemchung::storage
