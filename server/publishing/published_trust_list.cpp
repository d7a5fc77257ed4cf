#include "server/publishing/published_trust_list.h"

#include <utility>

#include "core/api/signed_trust_list.h"
#include "core/base/bytes.h"
#include "core/crypto/sha256.h"

namespace tiemchung::publishing {

PublishedTrustList::PublishedTrustList(trust::TrustMaterial material,
                                       const crypto::Ed25519Seed& publisher)
    : material_(std::move(material)), publisher_(publisher) {}

Edition PublishedTrustList::current(Timestamp now) {
    const std::scoped_lock lock{mutex_};
    const std::int64_t age = now.seconds - edition_.issued_at.seconds;
    // An age below zero means that the clock was set back: an edition from the future is no use.
    if (!edition_.json || age < 0 || age >= edition_seconds) {
        trust::TrustMaterial material = material_;
        if (!revoked_.empty()) material.revocations.merge({{}, revoked_, now});
        edition_.json =
            std::make_shared<const std::string>(api::sign_trust_list(material, now, publisher_));
        const auto digest = crypto::sha256(as_bytes(*edition_.json));
        edition_.fingerprint = to_hex(ByteView{digest}.first(16));
        edition_.issued_at = now;
    }
    return edition_;
}

void PublishedTrustList::set_revoked(std::vector<trust::RevocationHash> hashes) {
    const std::scoped_lock lock{mutex_};
    if (hashes == revoked_) return;
    revoked_ = std::move(hashes);
    edition_.json.reset();
}

}  // namespace tiemchung::publishing
