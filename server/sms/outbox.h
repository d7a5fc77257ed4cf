#pragma once

#include <string>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/sms/message.h"
#include "server/storage/sms_outbox.h"
#include "server/storage/vault.h"

namespace tiemchung::sms {

/// Puts a message into the outbox, within the transaction of what caused it: both happen, or
/// neither. `id` is from security::draw_id. A message to nobody is put in alike, and never sent.
/// After `expires_at` it is not worth sending any more.
Outcome put_message(storage::Connection& connection, const storage::Vault& vault,
                    const std::string& id, const Message& message, bool to_nobody, Timestamp now,
                    Timestamp expires_at);

/// The message in a row of the outbox. Fails with storage.wrong_key.
Result<Message> message_in(const storage::Vault& vault, const storage::OutboxRow& row);

}  // namespace tiemchung::sms
