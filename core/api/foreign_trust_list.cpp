#include "core/api/foreign_trust_list.h"

#include <algorithm>

#include "core/api/json_members.h"
#include "core/api/key_use.h"
#include "core/trust/certificate.h"
#include "core/trust/public_key.h"

namespace tiemchung::api {
namespace {

using trust::TrustedKey;

struct Collected {
    std::vector<TrustedKey> keys;
    std::size_t left_out = 0;
    std::optional<Timestamp> newest;

    void add(std::optional<TrustedKey> key) {
        if (key) {
            keys.push_back(*std::move(key));
        } else {
            ++left_out;
        }
    }
};

/// Identifiers that are words of fewer than 8 bytes (the United Kingdom's) are filled with zeros.
std::optional<trust::Kid> kid_from(std::string_view base64) {
    const auto bytes = from_base64(base64);
    trust::Kid kid{};
    if (!bytes || bytes->empty() || bytes->size() > kid.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), kid.begin());
    return kid;
}

std::optional<TrustedKey> german_entry(const Json& entry) {
    const auto der = bytes_member(entry, "rawData");
    if (!der) return std::nullopt;
    auto key = trust::read_certificate(*der);
    if (!key) return std::nullopt;
    if (const auto country = text_member(entry, "country")) key->country = *country;
    return *std::move(key);
}

Collected read_german(const Json& certificates) {
    Collected collected;
    for (const Json& entry : certificates) {
        collected.add(german_entry(entry));
        const auto text = text_member(entry, "timestamp");
        if (!text) continue;
        const auto time = parse_timestamp(*text);
        if (time && (!collected.newest || *collected.newest < *time)) collected.newest = *time;
    }
    return collected;
}

std::optional<TrustedKey> named_key(std::string_view kid_text, Result<trust::PublicKey> key) {
    const auto kid = kid_from(kid_text);
    if (!kid || !key) return std::nullopt;
    TrustedKey trusted;
    trusted.kid = *kid;
    trusted.algorithm = key->algorithm;
    trusted.spki = std::move(key->spki);
    return trusted;
}

std::optional<TrustedKey> dutch_entry(std::string_view kid, const Json& entry) {
    const auto spki = bytes_member(entry, "subjectPk");
    if (!spki) return std::nullopt;
    auto key = named_key(kid, trust::read_public_key(*spki));
    if (!key) return std::nullopt;
    if (const auto country = text_member(entry, "ian")) key->country = *country;
    key->issuer = key->country;
    const Json* usage = member(entry, "keyUsage");
    if (usage != nullptr && usage->is_array() && !usage->empty()) {
        std::string letters;
        for (const Json& letter : *usage) {
            if (letter.is_string()) letters += letter.get_ref<const std::string&>();
        }
        key->purposes = purposes_of(letters);
    }
    return key;
}

std::optional<TrustedKey> swiss_entry(std::string_view kid, const Json& entry) {
    const auto use = text_member(entry, "use");
    const auto x = bytes_member(entry, "x");
    const auto y = bytes_member(entry, "y");
    const auto n = bytes_member(entry, "n");
    const auto e = bytes_member(entry, "e");
    // `l` marks keys of the Swiss light certificate, which is no DCC.
    if (!use || *use == "l") return std::nullopt;
    std::optional<TrustedKey> key;
    if (x && y) {
        key = named_key(kid, trust::public_key_from_point(*x, *y));
    } else if (n && e) {
        key = named_key(kid, trust::public_key_from_modulus(*n, *e));
    }
    if (key && *use != "sig") key->purposes = purposes_of(*use);
    return key;
}

template <class ReadEntry>
Collected read_by_kid(const Json& keys, ReadEntry read_entry) {
    Collected collected;
    for (const auto& [kid, entries] : keys.items()) {
        if (!entries.is_array()) {
            collected.add(std::nullopt);
            continue;
        }
        for (const Json& entry : entries)
            collected.add(read_entry(kid, entry));
    }
    return collected;
}

bool looks_swiss(const Json& document) {
    if (document.empty() || !document.begin()->is_array() || document.begin()->empty()) {
        return false;
    }
    return text_member(document.begin()->front(), "alg").has_value();
}

std::optional<Collected> read_any(const Json& document) {
    const Json* certificates = member(document, "certificates");
    if (certificates != nullptr && certificates->is_array()) return read_german(*certificates);
    const Json* eu_keys = member(document, "eu_keys");
    if (eu_keys != nullptr && eu_keys->is_object()) return read_by_kid(*eu_keys, dutch_entry);
    if (looks_swiss(document)) return read_by_kid(document, swiss_entry);
    return std::nullopt;
}

}  // namespace

Result<ForeignTrustList> read_foreign_trust_list(std::string_view text) {
    if (text.size() > max_foreign_trust_list) return Error{ErrorCode::trust_too_large};
    const std::size_t json_begins = text.find('{');
    if (json_begins == std::string_view::npos) return Error{ErrorCode::trust_unknown_format};
    const Json document = parse_object(text.substr(json_begins));
    if (document.is_discarded()) return Error{ErrorCode::trust_unknown_format};
    auto collected = read_any(document);
    if (!collected) return Error{ErrorCode::trust_unknown_format};
    if (collected->keys.empty()) return Error{ErrorCode::trust_empty};
    return ForeignTrustList{trust::TrustList(std::move(collected->keys), collected->newest),
                            collected->left_out};
}

}  // namespace tiemchung::api
