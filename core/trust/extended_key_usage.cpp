#include "core/trust/extended_key_usage.h"

#include <array>

#include "core/trust/der.h"

namespace tiemchung::trust {
namespace {

constexpr std::array<std::uint8_t, 3> id_ce_ext_key_usage{0x55, 0x1d, 0x25};

// 1.3.6.1.4.1.1847.2021.1 and 1.3.6.1.4.1.0.1847.2021.1: the specification's own arc and the one
// that most issuers copied from its first edition.
constexpr std::array<std::uint8_t, 10> family{0x2b, 0x06, 0x01, 0x04, 0x01,
                                              0x8e, 0x37, 0x8f, 0x65, 0x01};
constexpr std::array<std::uint8_t, 11> family_with_zero{0x2b, 0x06, 0x01, 0x04, 0x01, 0x00,
                                                        0x8e, 0x37, 0x8f, 0x65, 0x01};

/// The last arc of an identifier of either family: 1 test, 2 vaccination, 3 recovery; else 0.
std::uint8_t dcc_purpose(ByteView oid) {
    if (oid.empty()) return 0;
    const ByteView prefix = oid.first(oid.size() - 1);
    const bool known = same_bytes(prefix, family) || same_bytes(prefix, family_with_zero);
    return known ? oid.back() : std::uint8_t{0};
}

KeyPurposes purposes_among(ByteView usages) {
    KeyPurposes found{.test = false, .vaccination = false, .recovery = false};
    bool restricted = false;
    DerReader outer(usages);
    const auto sequence = outer.next(DerTag::sequence);
    if (!sequence) return KeyPurposes{};
    DerReader identifiers(sequence->content);
    while (const auto oid = identifiers.next(DerTag::object_identifier)) {
        const std::uint8_t purpose = dcc_purpose(oid->content);
        found.test |= purpose == 1;
        found.vaccination |= purpose == 2;
        found.recovery |= purpose == 3;
        restricted |= purpose >= 1 && purpose <= 3;
    }
    return restricted ? found : KeyPurposes{};
}

}  // namespace

KeyPurposes read_key_purposes(ByteView content) {
    DerReader outer(content);
    const auto list = outer.next(DerTag::sequence);
    if (!list) return {};
    DerReader extensions(list->content);
    while (const auto extension = extensions.next(DerTag::sequence)) {
        DerReader parts(extension->content);
        const auto oid = parts.next(DerTag::object_identifier);
        if (!oid || !same_bytes(oid->content, id_ce_ext_key_usage)) continue;
        parts.next(DerTag::boolean);  // critical: absent means false
        const auto value = parts.next(DerTag::octet_string);
        return value ? purposes_among(value->content) : KeyPurposes{};
    }
    return {};
}

}  // namespace tiemchung::trust
