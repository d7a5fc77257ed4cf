#include "server/storage/certificates.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Result<std::vector<CertificateRow>> certificates_of(Connection& connection,
                                                    const std::string& citizen) {
    auto found = connection.select<int, int, std::string, std::string, Timestamp, Timestamp,
                                   std::optional<Timestamp>>(
        "SELECT number, generation, text, uvci, issued_at, expires_at, replaced_at "
        "FROM certificates WHERE citizen = :citizen ORDER BY number, generation DESC",
        citizen);
    if (!found) return found.error();
    std::vector<CertificateRow> rows;
    rows.reserve(found->size());
    for (auto& [number, generation, text, uvci, issued_at, expires_at, replaced_at] : *found) {
        rows.push_back({citizen, number, generation, std::move(text), std::move(uvci), issued_at,
                        expires_at, replaced_at});
    }
    return rows;
}

}  // namespace tiemchung::storage
