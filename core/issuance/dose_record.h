#pragma once

#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/identity/person.h"

namespace tiemchung::issuance {

/// One injection of one person, as a vaccination site vouches for it.
struct DoseRecord {
    identity::Person person;
    std::uint8_t number = 0;  ///< 1…9
    PartialDate date;
    std::string vaccine;  ///< key of the vaccine
    std::string lot;      ///< may be empty; `^[A-Za-z0-9./-]{2,20}$`
    std::string site;     ///< code of the vaccination site
};

/// The bytes that a site signs: a CBOR map with the fields in a fixed order and a version, so that
/// the same record gives the same bytes for ever and nothing can be moved between fields.
[[nodiscard]] Bytes canonical_bytes(const DoseRecord& record);

}  // namespace tiemchung::issuance
