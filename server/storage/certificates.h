#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A certificate as it was issued.
struct CertificateRow {
    std::string citizen;
    int number = 0;      ///< of the dose
    int generation = 0;  ///< 1 is the first issue, each renewal the next
    std::string text;    ///< `HC1:…`, byte for byte what the citizen holds
    std::string uvci;
    Timestamp issued_at;
    Timestamp expires_at;
    std::optional<Timestamp> replaced_at;  ///< absent for the newest

    friend bool operator==(const CertificateRow&, const CertificateRow&) = default;
};

/// All certificates of a citizen: by number of the dose, the newest first.
[[nodiscard]] Result<std::vector<CertificateRow>> certificates_of(Connection& connection,
                                                                  const std::string& citizen);

}  // namespace tiemchung::storage
