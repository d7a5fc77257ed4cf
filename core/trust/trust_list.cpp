#include "core/trust/trust_list.h"

#include <algorithm>

namespace tiemchung::trust {
namespace {

void sort(std::vector<TrustedKey>& keys) {
    std::stable_sort(keys.begin(), keys.end(), [](const TrustedKey& one, const TrustedKey& other) {
        return one.kid < other.kid;
    });
}

bool same_key(const TrustedKey& one, const TrustedKey& other) {
    return one.kid == other.kid && one.spki == other.spki && one.purposes == other.purposes &&
           one.not_before == other.not_before && one.not_after == other.not_after &&
           one.is_test == other.is_test;
}

}  // namespace

TrustList::TrustList(std::vector<TrustedKey> keys, std::optional<Timestamp> updated_at)
    : keys_(std::move(keys)), updated_at_(updated_at) {
    sort(keys_);
}

std::span<const TrustedKey> TrustList::keys_named(const Kid& kid) const {
    const auto first =
        std::lower_bound(keys_.begin(), keys_.end(), kid,
                         [](const TrustedKey& key, const Kid& wanted) { return key.kid < wanted; });
    auto last = first;
    while (last != keys_.end() && last->kid == kid)
        ++last;
    return keys().subspan(static_cast<std::size_t>(first - keys_.begin()),
                          static_cast<std::size_t>(last - first));
}

void TrustList::merge(const TrustList& other) {
    std::vector<TrustedKey> added;
    for (const TrustedKey& key : other.keys_) {
        const auto known = keys_named(key.kid);
        const bool there = std::any_of(known.begin(), known.end(),
                                       [&](const TrustedKey& k) { return same_key(k, key); });
        if (!there) added.push_back(key);
    }
    keys_.insert(keys_.end(), added.begin(), added.end());
    sort(keys_);
    if (other.updated_at_) {
        updated_at_ = updated_at_ ? std::min(*updated_at_, *other.updated_at_) : *other.updated_at_;
    }
}

}  // namespace tiemchung::trust
