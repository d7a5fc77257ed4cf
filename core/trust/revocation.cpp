#include "core/trust/revocation.h"

#include <algorithm>
#include <functional>

#include "core/crypto/sha256.h"

namespace tiemchung::trust {
namespace {

RevocationHash shortened_sha256(ByteView bytes) {
    const crypto::Sha256Digest digest = crypto::sha256(bytes);
    RevocationHash hash{};
    std::copy_n(digest.begin(), hash.size(), hash.begin());
    return hash;
}

template <class T>
void sort_unique(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

RevocationHashes revocation_hashes(std::string_view issuer, std::string_view uvci,
                                   const hcert::CoseSign1& message) {
    ByteView signature = message.signature;
    if (message.algorithm == hcert::CoseAlgorithm::es256) {
        signature = signature.first(signature.size() / 2);
    }
    std::string country_uvci(issuer);
    country_uvci += uvci;
    return {shortened_sha256(as_bytes(uvci)), shortened_sha256(as_bytes(country_uvci)),
            shortened_sha256(signature)};
}

RevocationList::RevocationList(std::vector<std::string> countries,
                               std::vector<RevocationHash> hashes,
                               std::optional<Timestamp> updated_at)
    : countries_(std::move(countries)), hashes_(std::move(hashes)), updated_at_(updated_at) {
    sort_unique(countries_);
    sort_unique(hashes_);
}

bool RevocationList::covers(std::string_view country) const {
    return std::binary_search(countries_.begin(), countries_.end(), country, std::less<>{});
}

bool RevocationList::holds(const RevocationHashes& hashes) const {
    const auto listed = [&](const RevocationHash& hash) {
        return std::binary_search(hashes_.begin(), hashes_.end(), hash);
    };
    return listed(hashes.uci) || listed(hashes.country_uci) || listed(hashes.signature);
}

void RevocationList::merge(const RevocationList& other) {
    countries_.insert(countries_.end(), other.countries_.begin(), other.countries_.end());
    hashes_.insert(hashes_.end(), other.hashes_.begin(), other.hashes_.end());
    sort_unique(countries_);
    sort_unique(hashes_);
    if (other.updated_at_) {
        updated_at_ = updated_at_ ? std::min(*updated_at_, *other.updated_at_) : *other.updated_at_;
    }
}

}  // namespace tiemchung::trust
