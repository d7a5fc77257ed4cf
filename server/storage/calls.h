#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/api/call_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A call of the hotline. What was said in it is nowhere kept but in its note.
struct CallRow {
    std::string call;     ///< `C-…`
    std::string account;  ///< the operator's
    api::Caller caller{};
    std::string phone_sealed;  ///< sealed as Secret::phone and bound to `call`; base64url
    Timestamp began_at;        ///< with the caller's consent
    std::optional<std::string> citizen{};  ///< once the caller is verified
    int failures = 0;
    Timestamp locked_until{};
};

/// Begins a call; false where the operator has one running.
Result<bool> add_call(Connection& connection, const CallRow& row);

/// The running call of an operator.
[[nodiscard]] Result<std::optional<CallRow>> running_call(Connection& connection,
                                                          const std::string& account);

/// Writes down who was verified, or what failed.
Outcome change_call(Connection& connection, const CallRow& row);

struct CallEnd {
    Timestamp at;
    api::ClosingReason reason{};
    std::string note_sealed;  ///< sealed as Secret::report and bound to the call; empty: no note
};
Outcome end_call(Connection& connection, const std::string& call, const CallEnd& end);

/// Ends a call that its operator has left running since `began` or before.
Outcome end_forgotten_call(Connection& connection, const std::string& account, Timestamp began,
                           const CallEnd& end);

/// Forgets who called, in calls that ended before `ended`: that they were, and what was done in
/// them, the log says.
Outcome forget_callers(Connection& connection, Timestamp ended);

/// What an operator has done since `since`.
[[nodiscard]] Result<api::Shift> shift_of(Connection& connection, const std::string& account,
                                          Timestamp since, Timestamp now);

}  // namespace tiemchung::storage
