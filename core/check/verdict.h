#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/error_code.h"
#include "core/hcert/dcc.h"
#include "core/hcert/decode.h"
#include "core/trust/trusted_key.h"

namespace tiemchung::check {

/// The answer, in order of precedence: the first that applies wins.
enum class VerdictKind : std::uint8_t {
    unreadable,
    unknown_issuer,
    bad_signature,
    wrong_key_use,
    revoked,
    not_yet,
    expired,
    key_expired,
    ok,
};

/// What is looked at, in the order in which it is reported.
enum class Check : std::uint8_t {
    picture,
    prefix,
    base45,
    inflate,
    cose,
    cwt,
    dcc,
    issuer,
    signature,
    key_usage,
    time,
    revocation,
    rules,
};
inline constexpr std::size_t check_count = 13;

/// `unknown` means not looked at, or not possible to tell. It is never shown as valid.
enum class Outcome : std::uint8_t { passed, failed, unknown };

/// Why a finding is what it is, beyond the decoding errors of ErrorCode.
enum class FindingCode : std::uint8_t {
    none,             ///< passed; nothing to add
    not_reached,      ///< an earlier step failed
    not_a_picture,    ///< the input was text
    decoding,         ///< failed; `Finding::error` says how
    schema,           ///< dcc: readable, but departs from its schema; `Finding::error` says how
    no_such_key,      ///< issuer: no key with this kid
    wrong_algorithm,  ///< issuer: keys with this kid exist, none for this algorithm
    mismatch,         ///< signature: no key with this kid made it
    not_computable,   ///< signature: the platform could not use the key
    not_allowed,      ///< key_usage: the key may not sign this kind
    expired,          ///< time: after `exp`
    not_yet,          ///< time: before `iat` or `nbf`
    key_not_yet,      ///< issuer: the key's certificate is not in force yet
    key_expired,      ///< issuer: the key's certificate has ended
    no_expiry,        ///< time: the token has no `exp`
    listed,           ///< revocation: on a list
    no_list,          ///< revocation: no list is known for this issuer
    no_rules,         ///< rules: no rule set was asked for
};

struct Finding {
    Check check{};
    Outcome outcome = Outcome::unknown;
    FindingCode code = FindingCode::not_reached;
    std::optional<ErrorCode> error;
};

/// Whether the certificate's content may be shown as the person's data.
enum class ContentTrust : std::uint8_t {
    none,        ///< not decoded, or the signature is wrong: must not be shown
    unverified,  ///< decoded, but the signature could not be checked: mark it everywhere
    verified,
};

/// The full answer about one text.
struct Verdict {
    VerdictKind kind = VerdictKind::unreadable;
    std::array<Finding, check_count> findings{};
    ContentTrust content_trust = ContentTrust::none;

    /// Everything that was decoded; absent when unreadable. Kept even when it must not be shown,
    /// for the technical details: ask `content_trust` before showing a person's data.
    std::optional<hcert::DecodedCertificate> certificate;

    /// The key that made the signature; the first with this kid if none did; absent if none exists.
    std::optional<trust::TrustedKey> key;

    /// A key of a test list, or the specimen expiry of the specification (42): never of use.
    bool is_specimen = false;

    /// Where Base45 stopped: the character of the text, counted from 0 after repairing what copying
    /// does. Absent when reading stopped elsewhere, where a position says nothing to a person.
    std::optional<std::size_t> stopped_at;

    Timestamp checked_at;
    std::optional<Timestamp> trust_list_updated_at;
    std::optional<Timestamp> revocation_list_updated_at;

    [[nodiscard]] const Finding& finding(Check check) const {
        return findings[static_cast<std::size_t>(check)];
    }
};

/// Stable spellings for programs: `OK`, `UNKNOWN_ISSUER`, … ; `key_usage`; `passed`; `no_such_key`.
[[nodiscard]] std::string_view name_of(VerdictKind kind);
[[nodiscard]] std::string_view name_of(Check check);
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(FindingCode code);

}  // namespace tiemchung::check
