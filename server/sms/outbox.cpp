#include "server/sms/outbox.h"

#include "core/base/bytes.h"

namespace tiemchung::sms {
namespace {

using storage::Secret;

/// Number, code and text, a line each: none of the first two holds a line break.
std::string content_of(const Message& message) {
    return message.to + '\n' + message.code + '\n' + message.text;
}

}  // namespace

Outcome put_message(storage::Connection& connection, const storage::Vault& vault,
                    const std::string& id, const Message& message, bool to_nobody, Timestamp now,
                    Timestamp expires_at) {
    const Bytes sealed = vault.seal(Secret::message, content_of(message), as_bytes(id));
    return storage::insert_message(
        connection, {id, message.kind, to_base64url(sealed), 0, now, expires_at},
        to_nobody ? storage::OutboxState::to_nobody : storage::OutboxState::waiting);
}

Result<Message> message_in(const storage::Vault& vault, const storage::OutboxRow& row) {
    const auto sealed = from_base64(row.sealed_content);
    if (!sealed) return Error{ErrorCode::storage_wrong_key};
    const auto content = vault.unseal(Secret::message, *sealed, as_bytes(row.id));
    if (!content) return content.error();
    const std::size_t first = content->find('\n');
    const std::size_t second = first == std::string::npos ? first : content->find('\n', first + 1);
    if (second == std::string::npos) return Error{ErrorCode::storage_wrong_key};
    return Message{row.kind, content->substr(0, first), content->substr(second + 1),
                   content->substr(first + 1, second - first - 1)};
}

}  // namespace tiemchung::sms
