#pragma once

#include "server/review/approval.h"

namespace tiemchung::review {

/// Writes an approval into the register, in the transaction of the step: the report's row then
/// names whose record it is. Not stored: the step does that. Fails as registry::correct_record.
Outcome write_approval(storage::Connection& connection, const storage::Vault& vault,
                       const Approval& approval, storage::ReportRow& row, Timestamp now);

}  // namespace tiemchung::review
