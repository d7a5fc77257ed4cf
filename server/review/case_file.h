#pragma once

#include "core/api/review_messages.h"
#include "server/review/case.h"
#include "server/staff/staff_member.h"

namespace tiemchung::review {

/// A case as `member` sees it, with what they may do now. Fails with storage.wrong_key, or as the
/// database does.
Result<api::CaseFile> case_file(storage::Connection& connection, const storage::Vault& vault,
                                const staff::StaffMember& member, const Case& loaded,
                                Timestamp now);

/// A line of the queue. Fails as `case_file` does.
Result<api::CaseLine> case_line(storage::Connection& connection, const storage::Vault& vault,
                                const staff::StaffMember& member, const storage::ReportRow& row,
                                Timestamp now);

/// What the member may do to the case now: nothing but `open` it while it is not locked by them.
[[nodiscard]] std::vector<report::ReportEvent> events_for(const staff::StaffMember& member,
                                                          const Case& loaded, Timestamp now);

}  // namespace tiemchung::review
