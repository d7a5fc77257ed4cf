#include "core/trust/public_key.h"

#include <array>

#include "core/trust/der.h"

namespace tiemchung::trust {
namespace {

constexpr std::array<std::uint8_t, 7> ec_public_key{0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01};
constexpr std::array<std::uint8_t, 8> prime256v1{0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
constexpr std::array<std::uint8_t, 9> rsa_encryption{0x2a, 0x86, 0x48, 0x86, 0xf7,
                                                     0x0d, 0x01, 0x01, 0x01};
constexpr std::array<std::uint8_t, 9> rsassa_pss{0x2a, 0x86, 0x48, 0x86, 0xf7,
                                                 0x0d, 0x01, 0x01, 0x0a};

constexpr std::size_t coordinate_size = 32;
constexpr std::size_t min_modulus_size = 1024 / 8;
constexpr std::size_t max_modulus_size = 8192 / 8;
constexpr std::size_t max_exponent_size = 8;
constexpr std::uint8_t no_unused_bits = 0;
constexpr std::uint8_t uncompressed_point = 4;

Error bad_key_der() {
    return Error{ErrorCode::certificate_bad_der};
}

Error unsupported() {
    return Error{ErrorCode::certificate_unsupported_key};
}

Bytes wrap(ByteView algorithm, ByteView key) {
    return der(DerTag::sequence,
               {algorithm, der(DerTag::bit_string, {ByteView(&no_unused_bits, 1), key})});
}

Result<PublicKey> ec_key(ByteView parameters, ByteView point) {
    const auto curve = DerReader(parameters).next(DerTag::object_identifier);
    if (!curve || !same_bytes(curve->content, prime256v1)) return unsupported();
    if (point.size() != 1 + 2 * coordinate_size || point[0] != uncompressed_point) {
        return unsupported();
    }
    return public_key_from_point(point.subspan(1, coordinate_size),
                                 point.subspan(1 + coordinate_size));
}

Result<PublicKey> rsa_key(ByteView key) {
    DerReader outer(key);
    const auto sequence = outer.next(DerTag::sequence);
    if (!sequence) return bad_key_der();
    DerReader numbers(sequence->content);
    const auto modulus = numbers.next(DerTag::integer);
    const auto exponent = numbers.next(DerTag::integer);
    if (!modulus || !exponent) return bad_key_der();
    return public_key_from_modulus(modulus->content, exponent->content);
}

ByteView without_leading_zeros(ByteView number) {
    while (!number.empty() && number[0] == 0)
        number = number.subspan(1);
    return number;
}

}  // namespace

Result<PublicKey> read_public_key(ByteView spki) {
    DerReader outer(spki);
    const auto info = outer.next(DerTag::sequence);
    if (!info) return bad_key_der();
    DerReader inside(info->content);
    const auto algorithm = inside.next(DerTag::sequence);
    const auto bits = inside.next(DerTag::bit_string);
    if (!algorithm || !bits || bits->content.empty() || bits->content[0] != no_unused_bits) {
        return bad_key_der();
    }
    DerReader identifier(algorithm->content);
    const auto oid = identifier.next(DerTag::object_identifier);
    if (!oid) return bad_key_der();
    const ByteView key = bits->content.subspan(1);
    if (same_bytes(oid->content, ec_public_key)) {
        return ec_key(algorithm->content.subspan(oid->whole.size()), key);
    }
    if (same_bytes(oid->content, rsa_encryption) || same_bytes(oid->content, rsassa_pss)) {
        return rsa_key(key);
    }
    return unsupported();
}

Result<PublicKey> public_key_from_point(ByteView x, ByteView y) {
    if (x.size() != coordinate_size || y.size() != coordinate_size) return unsupported();
    Bytes point{uncompressed_point};
    point.insert(point.end(), x.begin(), x.end());
    point.insert(point.end(), y.begin(), y.end());
    const Bytes algorithm = der(DerTag::sequence, {der(DerTag::object_identifier, {ec_public_key}),
                                                   der(DerTag::object_identifier, {prime256v1})});
    return PublicKey{hcert::CoseAlgorithm::es256, wrap(algorithm, point)};
}

Result<PublicKey> public_key_from_modulus(ByteView modulus, ByteView exponent) {
    modulus = without_leading_zeros(modulus);
    exponent = without_leading_zeros(exponent);
    if (modulus.size() < min_modulus_size || modulus.size() > max_modulus_size ||
        exponent.empty() || exponent.size() > max_exponent_size) {
        return unsupported();
    }
    const Bytes algorithm = der(DerTag::sequence, {der(DerTag::object_identifier, {rsa_encryption}),
                                                   der(DerTag::null, {})});
    const Bytes key = der(DerTag::sequence, {der_unsigned(modulus), der_unsigned(exponent)});
    return PublicKey{hcert::CoseAlgorithm::ps256, wrap(algorithm, key)};
}

}  // namespace tiemchung::trust
