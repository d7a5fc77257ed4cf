#pragma once

#include <cstdint>

namespace tiemchung::hcert {

/// The two signature algorithms of the hcert specification, by their IANA COSE numbers.
enum class CoseAlgorithm : std::int8_t {
    es256 = -7,   ///< ECDSA on P-256 with SHA-256; signature r‖s, 64 bytes
    ps256 = -37,  ///< RSASSA-PSS with SHA-256, MGF1-SHA-256, salt of 32 bytes
};

}  // namespace tiemchung::hcert
