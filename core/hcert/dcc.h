#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace tiemchung::hcert {

/// The person of a certificate (`nam`). All texts NFC, outer spaces removed, otherwise as issued;
/// empty where the certificate has none.
struct PersonName {
    std::string family;                 ///< `fn`
    std::string given;                  ///< `gn`
    std::string family_transliterated;  ///< `fnt`, ICAO 9303
    std::string given_transliterated;   ///< `gnt`, ICAO 9303
};

/// One entry of `v`. Texts are the raw codes and dates of the certificate; absent ones are empty.
struct Vaccination {
    std::string disease;                          ///< `tg`
    std::string prophylaxis;                      ///< `vp`
    std::string product;                          ///< `mp`
    std::string manufacturer;                     ///< `ma`
    std::optional<std::int64_t> dose_number;      ///< `dn`
    std::optional<std::int64_t> doses_in_series;  ///< `sd`
    std::string date;                             ///< `dt`
    std::string country;                          ///< `co`
    std::string issuer;                           ///< `is`
    std::string uvci;                             ///< `ci`
};

/// One entry of `t`.
struct Test {
    std::string disease;      ///< `tg`
    std::string type;         ///< `tt`
    std::string name;         ///< `nm`
    std::string device;       ///< `ma`
    std::string sample_time;  ///< `sc`
    std::string result;       ///< `tr`
    std::string centre;       ///< `tc`
    std::string country;      ///< `co`
    std::string issuer;       ///< `is`
    std::string uvci;         ///< `ci`
};

/// One entry of `r`.
struct Recovery {
    std::string disease;         ///< `tg`
    std::string first_positive;  ///< `fr`
    std::string country;         ///< `co`
    std::string issuer;          ///< `is`
    std::string valid_from;      ///< `df`
    std::string valid_until;     ///< `du`
    std::string uvci;            ///< `ci`
};

using Entry = std::variant<Vaccination, Test, Recovery>;

/// What a certificate is about; also what its signing key must be allowed to sign.
enum class EntryKind : std::uint8_t { vaccination, test, recovery };

/// The payload of an EU Digital COVID Certificate (schema 1.3.3, one entry).
struct Dcc {
    std::string version;  ///< `ver`
    PersonName name;
    std::string birth_date;  ///< `dob` as issued: "", YYYY, YYYY-MM or YYYY-MM-DD, sometimes odder
    Entry entry;

    /// Where the payload departs from its schema, in the order found. Never a reason to refuse it
    /// by itself.
    std::vector<ErrorCode> remarks;
};

[[nodiscard]] EntryKind kind_of(const Entry& entry);

/// The certificate's own identifier (`ci`), whatever the kind of entry.
[[nodiscard]] const std::string& uvci_of(const Entry& entry);

}  // namespace tiemchung::hcert
