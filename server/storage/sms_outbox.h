#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// Whether a message is to be sent at all. One to nobody lies in the outbox like any other, so that
/// making it costs the same; it is never sent.
enum class OutboxState : unsigned char { waiting, sent, given_up, to_nobody };

/// A message on its way to the gateway.
struct OutboxRow {
    std::string id;
    std::string kind;            ///< `otp`, `notice`
    std::string sealed_content;  ///< base64url, bound to `id`
    int attempts = 0;            ///< with this claim; its number tells a claim from later ones
    Timestamp next_try_at;
    Timestamp expires_at;  ///< sending it later is pointless
};

/// Nothing is done where there is a message of this name.
Outcome insert_message(Connection& connection, const OutboxRow& row, OutboxState state);

/// Takes up to `most` messages that are due and keeps them from all other dispatchers until
/// `until`; one whose dispatcher died is due again then.
Result<std::vector<OutboxRow>> claim_messages(Connection& connection, int most, Timestamp now,
                                              Timestamp until);

/// Ends a message: its content is wiped. Nothing happens where the claim has passed to another.
Outcome finish_message(Connection& connection, const OutboxRow& claimed, OutboxState state);

/// Puts a claimed message back, to be tried at `next`.
Outcome postpone_message(Connection& connection, const OutboxRow& claimed, Timestamp next);

/// Ends all messages that wait, as if they had been sent.
Outcome settle_messages(Connection& connection);

/// Removes what ended, or expired, before `before`.
Outcome remove_old_messages(Connection& connection, Timestamp before);

}  // namespace tiemchung::storage
