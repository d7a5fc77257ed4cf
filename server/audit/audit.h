#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/report_case.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {
class Connection;
class Database;
}  // namespace tiemchung::storage

/// The log of everything that staff read and wrote: append-only, each row chained to the one before
/// by its hash.
namespace tiemchung::audit {

/// What was done. `action`: a verb and a noun, as openapi.yaml's operationId where there is one.
/// Nothing personal: subjects are names of reports, calls and accounts.
struct Entry {
    Timestamp at;
    std::string account;
    std::string role;    ///< as api::name_of(StaffRole)
    std::string who;     ///< as a citizen is told: a facility's name or an operator's number
    std::string action;  ///< `read_case`, `read_photo`, `decide_case`, …
    std::string report;  ///< code; may be empty
    std::string call;    ///< may be empty
    std::string detail;  ///< at most 200 characters; may be empty
};

/// What was done on the command line of the server. `detail`: the subject, an account or a pile.
[[nodiscard]] Entry by_command_line(std::string action, std::string detail, Timestamp now);

/// Appends in the transaction of what is logged: neither is without the other. Log last: until the
/// transaction ends nobody else can.
Outcome append(storage::Connection& connection, const Entry& entry);

/// What the citizen sees: newest first.
[[nodiscard]] Result<std::vector<api::AccessLine>> accesses_to(storage::Connection& connection,
                                                               const std::string& report,
                                                               int limit);

struct Verification {
    std::int64_t rows = 0;
    /// The first row that is missing, altered or out of its place; absent: the chain holds.
    std::optional<std::int64_t> broken_at;
    /// Hash of the last row, to be kept elsewhere: who may write to the database could make a whole
    /// new chain, but not one with the same hash. Empty where the chain is broken before its end.
    std::string head;
};

/// Walks the whole chain, as it is at one moment.
Result<Verification> verify(storage::Database& database);

}  // namespace tiemchung::audit
