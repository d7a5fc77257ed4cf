#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/crypto/ed25519.h"
#include "core/trust/trust_material.h"

namespace tiemchung::publishing {

/// One signing of the list: the document (core/api/signed_trust_list.h) and when it was made.
struct Edition {
    std::shared_ptr<const std::string> json;
    std::string fingerprint;  ///< of `json`: the first half of its SHA-256, in hexadecimal
    Timestamp issued_at;
};

/// How long one edition is given out, and may be kept by caches, before the next is signed.
inline constexpr std::int64_t edition_seconds = 3'600;

/// This server's own trust list. It is signed anew every hour, so that whoever fetches it, now or
/// from a cache, learns how old the vouching is. Safe to use from several threads.
class PublishedTrustList {
  public:
    PublishedTrustList(trust::TrustMaterial material, const crypto::Ed25519Seed& publisher);

    [[nodiscard]] const crypto::Ed25519PublicKey& publisher_key() const {
        return publisher_.public_key();
    }

    [[nodiscard]] Edition current(Timestamp now);

    /// What this portal has revoked by now, in the place of what it was told before. Where that is
    /// new, the next edition is signed at once.
    void set_revoked(std::vector<trust::RevocationHash> hashes);

  private:
    const trust::TrustMaterial material_;
    const crypto::Ed25519KeyPair publisher_;
    std::mutex mutex_;
    std::vector<trust::RevocationHash> revoked_;
    Edition edition_;
};

}  // namespace tiemchung::publishing
