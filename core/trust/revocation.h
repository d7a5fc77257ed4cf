#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/hcert/cose.h"

namespace tiemchung::trust {

/// The first 16 bytes of a SHA-256, as the EU's revocation lists hold them.
using RevocationHash = std::array<std::uint8_t, 16>;

/// The three hashes by which one certificate may be listed (EU DCC revocation, hash types UCI,
/// COUNTRYCODEUCI and SIGNATURE).
struct RevocationHashes {
    RevocationHash uci{};          ///< of the identifier `ci`
    RevocationHash country_uci{};  ///< of `iss` followed by `ci`
    /// Of the signature; for ES256 of its first half only, since anybody can compute a second valid
    /// signature (r, −s) from a first.
    RevocationHash signature{};
};

[[nodiscard]] RevocationHashes revocation_hashes(std::string_view issuer, std::string_view uvci,
                                                 const hcert::CoseSign1& message);

/// The certificates that issuers have withdrawn.
class RevocationList {
  public:
    RevocationList() = default;

    /// `countries`: the issuers whose withdrawals the list claims to hold, ISO 3166-1 alpha-2.
    /// `updated_at`: when the publisher last vouched for it.
    RevocationList(std::vector<std::string> countries, std::vector<RevocationHash> hashes,
                   std::optional<Timestamp> updated_at = {});

    /// Whether the list speaks for this issuer at all: where it does not, that a certificate is not
    /// on it means nothing.
    [[nodiscard]] bool covers(std::string_view country) const;
    [[nodiscard]] bool holds(const RevocationHashes& hashes) const;

    [[nodiscard]] const std::vector<std::string>& countries() const { return countries_; }
    [[nodiscard]] const std::vector<RevocationHash>& hashes() const { return hashes_; }
    [[nodiscard]] std::optional<Timestamp> updated_at() const { return updated_at_; }

    /// Adds what the other list holds; the older of the two times stays.
    void merge(const RevocationList& other);

  private:
    std::vector<std::string> countries_;  // ordered, unique
    std::vector<RevocationHash> hashes_;  // ordered, unique
    std::optional<Timestamp> updated_at_;
};

}  // namespace tiemchung::trust
