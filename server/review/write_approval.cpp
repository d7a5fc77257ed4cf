#include "server/review/write_approval.h"

#include "server/registry/correct_record.h"

namespace tiemchung::review {

Outcome write_approval(storage::Connection& connection, const storage::Vault& vault,
                       const Approval& approval, storage::ReportRow& row, Timestamp now) {
    auto citizen =
        registry::correct_record(connection, vault, {approval.details, approval.changes}, now);
    if (!citizen) return citizen.error();
    row.citizen = *std::move(citizen);
    return Done{};
}

}  // namespace tiemchung::review
