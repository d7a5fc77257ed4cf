#include "core/api/trust_payload.h"

#include "core/api/key_use.h"
#include "core/crypto/ed25519.h"
#include "core/trust/public_key.h"

namespace tiemchung::api {
namespace {

constexpr std::string_view payload_type = "tiemchung-trust-list";
constexpr int payload_version = 1;

Error bad_entry() {
    return Error{ErrorCode::trust_bad_entry};
}

OrderedJson key_to_json(const trust::TrustedKey& key) {
    OrderedJson entry{{"kid", to_base64(key.kid)},
                      {"country", key.country},
                      {"issuer", key.issuer},
                      {"alg", key.algorithm == hcert::CoseAlgorithm::es256 ? "ES256" : "PS256"},
                      {"spki", to_base64(key.spki)}};
    if (key.not_before) entry["not_before"] = to_iso8601(*key.not_before);
    if (key.not_after) entry["not_after"] = to_iso8601(*key.not_after);
    entry["use"] = letters_of(key.purposes);
    entry["test"] = key.is_test;
    return entry;
}

OrderedJson revocations_to_json(const trust::RevocationList& list) {
    OrderedJson hashes = OrderedJson::array();
    for (const trust::RevocationHash& hash : list.hashes())
        hashes.push_back(to_base64(hash));
    OrderedJson json = OrderedJson::object();
    if (list.updated_at()) json["updated_at"] = to_iso8601(*list.updated_at());
    json["countries"] = list.countries();
    json["hashes"] = std::move(hashes);
    return json;
}

/// A time that may be absent, but not wrong.
Result<std::optional<Timestamp>> time_member(const Json& object, const char* name) {
    if (member(object, name) == nullptr) return std::optional<Timestamp>{};
    const auto text = text_member(object, name);
    if (!text) return bad_entry();
    const auto time = parse_timestamp(*text);
    if (!time) return bad_entry();
    return std::optional<Timestamp>{*time};
}

Result<trust::TrustedKey> key_from_json(const Json& entry) {
    const auto kid_bytes = bytes_member(entry, "kid");
    const auto country = text_member(entry, "country");
    const auto issuer = text_member(entry, "issuer");
    const auto algorithm = text_member(entry, "alg");
    const auto spki = bytes_member(entry, "spki");
    const auto use = text_member(entry, "use");
    const Json* test = member(entry, "test");
    if (!kid_bytes || !country || !issuer || !algorithm || !spki || !use || test == nullptr ||
        !test->is_boolean()) {
        return bad_entry();
    }
    const auto kid = crypto::exactly<std::tuple_size_v<trust::Kid>>(*kid_bytes);
    const auto not_before = time_member(entry, "not_before");
    const auto not_after = time_member(entry, "not_after");
    auto key = trust::read_public_key(*spki);
    if (!kid || !not_before || !not_after || !key) return bad_entry();
    const bool es256 = key->algorithm == hcert::CoseAlgorithm::es256;
    if (*algorithm != (es256 ? "ES256" : "PS256")) return bad_entry();
    return trust::TrustedKey{.kid = *kid,
                             .country = std::string(*country),
                             .issuer = std::string(*issuer),
                             .algorithm = key->algorithm,
                             .spki = std::move(key->spki),
                             .not_before = *not_before,
                             .not_after = *not_after,
                             .purposes = purposes_of(*use),
                             .is_test = test->get<bool>()};
}

Result<trust::RevocationList> revocations_from_json(const Json& json) {
    const auto updated_at = time_member(json, "updated_at");
    const Json* countries = member(json, "countries");
    const Json* hashes = member(json, "hashes");
    if (!updated_at || countries == nullptr || !countries->is_array() || hashes == nullptr ||
        !hashes->is_array()) {
        return bad_entry();
    }
    std::vector<std::string> covered;
    for (const Json& country : *countries) {
        if (!country.is_string()) return bad_entry();
        covered.push_back(country.get_ref<const std::string&>());
    }
    std::vector<trust::RevocationHash> listed;
    listed.reserve(hashes->size());
    for (const Json& text : *hashes) {
        if (!text.is_string()) return bad_entry();
        const auto bytes = from_base64(text.get_ref<const std::string&>());
        if (!bytes) return bad_entry();
        const auto hash = crypto::exactly<std::tuple_size_v<trust::RevocationHash>>(*bytes);
        if (!hash) return bad_entry();
        listed.push_back(*hash);
    }
    return trust::RevocationList(std::move(covered), std::move(listed), *updated_at);
}

}  // namespace

std::string write_trust_payload(const trust::TrustMaterial& material, Timestamp issued_at) {
    OrderedJson keys = OrderedJson::array();
    for (const trust::TrustedKey& key : material.keys.keys())
        keys.push_back(key_to_json(key));
    OrderedJson payload{{"type", payload_type},
                        {"version", payload_version},
                        {"issued_at", to_iso8601(issued_at)},
                        {"keys", std::move(keys)}};
    const trust::RevocationList& revocations = material.revocations;
    if (!revocations.countries().empty() || !revocations.hashes().empty()) {
        payload["revocation"] = revocations_to_json(revocations);
    }
    return compact(payload);
}

Result<trust::TrustMaterial> read_trust_payload(std::string_view text) {
    const Json payload = parse_object(text);
    if (payload.is_discarded()) return Error{ErrorCode::json_malformed};
    const auto type = text_member(payload, "type");
    const Json* version = member(payload, "version");
    if (type != payload_type || version == nullptr || *version != payload_version) {
        return Error{ErrorCode::trust_unknown_format};
    }
    const auto issued_at = time_member(payload, "issued_at");
    const Json* entries = member(payload, "keys");
    if (!issued_at || !*issued_at || entries == nullptr || !entries->is_array()) {
        return bad_entry();
    }
    std::vector<trust::TrustedKey> keys;
    keys.reserve(entries->size());
    for (const Json& entry : *entries) {
        auto key = key_from_json(entry);
        if (!key) return key.error();
        keys.push_back(*std::move(key));
    }
    trust::TrustMaterial material{trust::TrustList(std::move(keys), *issued_at), {}};
    if (const Json* revocation = member(payload, "revocation")) {
        auto list = revocations_from_json(*revocation);
        if (!list) return list.error();
        material.revocations = *std::move(list);
    }
    return material;
}

}  // namespace tiemchung::api
