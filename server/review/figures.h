#pragma once

#include "core/api/review_messages.h"
#include "server/staff/staff_member.h"
#include "server/storage/review_scope.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::review {

/// What a supervisor sees of a place: counts of now, and of the decisions of 30 days. Fails with
/// storage.wrong_key, or as the database does.
Result<api::ReviewFigures> read_figures(storage::Connection& connection,
                                        const storage::Vault& vault,
                                        const staff::StaffMember& member,
                                        const storage::ReviewScope& scope, Timestamp now);

}  // namespace tiemchung::review
