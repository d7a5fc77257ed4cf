#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/date.h"
#include "core/trust/trusted_key.h"

namespace tiemchung::trust {

/// The keys a check trusts, found by key identifier.
class TrustList {
  public:
    TrustList() = default;

    /// `updated_at`: when the publisher last vouched for the keys; absent for loose certificates.
    explicit TrustList(std::vector<TrustedKey> keys, std::optional<Timestamp> updated_at = {});

    /// Every key with this identifier, none if there is none: identifiers may collide.
    [[nodiscard]] std::span<const TrustedKey> keys_named(const Kid& kid) const;

    /// All keys, ordered by key identifier.
    [[nodiscard]] std::span<const TrustedKey> keys() const { return keys_; }

    [[nodiscard]] std::optional<Timestamp> updated_at() const { return updated_at_; }

    /// Adds the other list's keys; the older of the two times stays.
    void merge(const TrustList& other);

  private:
    std::vector<TrustedKey> keys_;
    std::optional<Timestamp> updated_at_;
};

}  // namespace tiemchung::trust
