#include "core/trust/der.h"

#include <algorithm>

namespace tiemchung::trust {
namespace {

constexpr std::size_t max_length_octets = 4;

}  // namespace

std::optional<DerElement> DerReader::next() {
    if (rest_.size() < 2) return std::nullopt;
    std::size_t header = 2;
    std::size_t length = rest_[1];
    if (length >= 0x80) {
        const std::size_t octets = length & 0x7fU;
        if (octets == 0 || octets > max_length_octets || rest_.size() < 2 + octets) {
            return std::nullopt;
        }
        length = 0;
        for (std::size_t i = 0; i < octets; ++i)
            length = length << 8U | rest_[2 + i];
        header += octets;
    }
    if (length > rest_.size() - header) return std::nullopt;
    const DerElement element{static_cast<DerTag>(rest_[0]), rest_.subspan(header, length),
                             rest_.first(header + length)};
    rest_ = rest_.subspan(header + length);
    return element;
}

std::optional<DerElement> DerReader::next(DerTag wanted) {
    if (rest_.empty() || static_cast<DerTag>(rest_[0]) != wanted) return std::nullopt;
    return next();
}

bool same_bytes(ByteView one, ByteView other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

Bytes der(DerTag tag, std::initializer_list<ByteView> parts) {
    std::size_t length = 0;
    for (const ByteView part : parts)
        length += part.size();
    Bytes bytes{static_cast<std::uint8_t>(tag)};
    if (length < 0x80) {
        bytes.push_back(static_cast<std::uint8_t>(length));
    } else {
        std::uint8_t octets = 1;
        while (octets < max_length_octets && length >> (8U * octets) != 0)
            ++octets;
        bytes.push_back(static_cast<std::uint8_t>(0x80U | octets));
        for (unsigned i = octets; i-- > 0;)
            bytes.push_back(static_cast<std::uint8_t>(length >> (8U * i)));
    }
    for (const ByteView part : parts)
        bytes.insert(bytes.end(), part.begin(), part.end());
    return bytes;
}

Bytes der_unsigned(ByteView big_endian) {
    while (big_endian.size() > 1 && big_endian[0] == 0)
        big_endian = big_endian.subspan(1);
    constexpr std::uint8_t zero = 0;
    const bool needs_sign_octet = big_endian.empty() || big_endian[0] >= 0x80;
    return der(DerTag::integer, {ByteView(&zero, needs_sign_octet ? 1 : 0), big_endian});
}

}  // namespace tiemchung::trust
