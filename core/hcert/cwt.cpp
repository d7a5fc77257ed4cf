#include "core/hcert/cwt.h"

#include <cmath>

namespace tiemchung::hcert {
namespace {

constexpr std::int64_t first_second = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t last_second = 253'402'300'799;   // 9999-12-31T23:59:59Z

/// The claim's value inside its tags, or null if it is absent or null.
const cbor::Item* claim(const cbor::Item& claims, std::int64_t key) {
    const cbor::Item* item = claims.member(key);
    if (item == nullptr) return nullptr;
    const cbor::Item& value = item->untagged();
    return value.is(cbor::Kind::null) || value.is(cbor::Kind::undefined) ? nullptr : &value;
}

Result<std::optional<Timestamp>> read_time(const cbor::Item& claims, std::int64_t key) {
    const cbor::Item* item = claim(claims, key);
    if (item == nullptr) return std::optional<Timestamp>{};
    std::optional<std::int64_t> seconds = item->as_integer();
    if (const auto number = item->as_double()) {
        const double whole = std::floor(*number);
        if (whole >= static_cast<double>(first_second) &&
            whole <= static_cast<double>(last_second)) {
            seconds = static_cast<std::int64_t>(whole);
        }
    }
    if (!seconds || *seconds < first_second || *seconds > last_second) {
        return Error{ErrorCode::cwt_bad_claim, 0};
    }
    return std::optional<Timestamp>{Timestamp{*seconds}};
}

}  // namespace

Result<CwtClaims> read_cwt(const cbor::Item& payload) {
    const cbor::Item& claims = payload.untagged();
    if (!claims.is(cbor::Kind::map)) return Error{ErrorCode::cwt_not_a_map, 0};
    CwtClaims result;
    if (const cbor::Item* issuer = claim(claims, issuer_claim)) {
        const auto text = issuer->as_text();
        if (!text) return Error{ErrorCode::cwt_bad_claim, 0};
        result.issuer = *text;
    }
    const auto expires_at = read_time(claims, expires_at_claim);
    const auto not_before = read_time(claims, not_before_claim);
    const auto issued_at = read_time(claims, issued_at_claim);
    for (const auto* time : {&expires_at, &not_before, &issued_at}) {
        if (!*time) return time->error();
    }
    result.expires_at = *expires_at;
    result.not_before = *not_before;
    result.issued_at = *issued_at;
    return result;
}

const cbor::Item* dcc_of(const cbor::Item& payload) {
    const cbor::Item* hcert = payload.untagged().member(hcert_claim);
    if (hcert == nullptr) return nullptr;
    const cbor::Item* dcc = hcert->untagged().member(eu_dcc_key);
    if (dcc == nullptr || !dcc->untagged().is(cbor::Kind::map)) return nullptr;
    return &dcc->untagged();
}

}  // namespace tiemchung::hcert
