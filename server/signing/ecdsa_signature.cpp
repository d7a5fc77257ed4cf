#include "server/signing/ecdsa_signature.h"

#include <algorithm>

#include "core/trust/der.h"

namespace tiemchung::signing {
namespace {

constexpr std::size_t number_size = 32;

/// Appends a DER integer at its fixed width, or says that it does not fit.
bool append_fixed(Bytes& raw, ByteView integer) {
    while (integer.size() > number_size && integer[0] == 0)
        integer = integer.subspan(1);
    if (integer.size() > number_size) return false;
    raw.insert(raw.end(), number_size - integer.size(), 0);
    raw.insert(raw.end(), integer.begin(), integer.end());
    return true;
}

}  // namespace

std::optional<Bytes> der_from_raw(ByteView raw) {
    if (raw.size() != 2 * number_size) return std::nullopt;
    return trust::der(trust::DerTag::sequence, {trust::der_unsigned(raw.first(number_size)),
                                                trust::der_unsigned(raw.subspan(number_size))});
}

std::optional<Bytes> raw_from_der(ByteView der) {
    trust::DerReader outer(der);
    const auto sequence = outer.next(trust::DerTag::sequence);
    if (!sequence) return std::nullopt;
    trust::DerReader numbers(sequence->content);
    const auto r = numbers.next(trust::DerTag::integer);
    const auto s = numbers.next(trust::DerTag::integer);
    Bytes raw;
    if (!r || !s || !append_fixed(raw, r->content) || !append_fixed(raw, s->content)) {
        return std::nullopt;
    }
    return raw;
}

}  // namespace tiemchung::signing
