#pragma once

#include <string>

#include "core/base/bytes.h"

namespace tiemchung::trust {

/// The parts of an X.509 distinguished name that people are shown; empty where absent. UTF-8.
struct CertificateName {
    std::string common_name;   ///< CN
    std::string organisation;  ///< O
    std::string country;       ///< C, upper case
};

/// Reads the content of a `Name` (RFC 5280 section 4.1.2.4). What cannot be read is left empty:
/// a name is shown, never decided upon.
[[nodiscard]] CertificateName read_certificate_name(ByteView content);

}  // namespace tiemchung::trust
