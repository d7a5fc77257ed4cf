#pragma once

#include <string>
#include <string_view>

#include "core/api/call_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/staff/staff_member.h"
#include "server/storage/calls.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

/// What every step of a call begins and ends with.
namespace tiemchung::hotline {

/// The operator's running call, if it has this name; "" for any. Fails with call.none.
Result<storage::CallRow> require_call(storage::Connection& connection,
                                      const staff::StaffMember& member, std::string_view call,
                                      Timestamp now);

/// The call as its operator sees it, with the record of who was verified.
Result<api::Call> call_in(storage::Connection& connection, const storage::Vault& vault,
                          const storage::CallRow& row, Timestamp now);

/// Writes into the log what was done in the call. `report` may be empty.
Outcome log_step(storage::Connection& connection, const staff::StaffMember& member,
                 const storage::CallRow& row, std::string action, std::string report,
                 Timestamp now);

}  // namespace tiemchung::hotline
