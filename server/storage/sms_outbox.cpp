#include "server/storage/sms_outbox.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

std::string_view name_of(OutboxState state) {
    switch (state) {
        case OutboxState::waiting:
            return "waiting";
        case OutboxState::sent:
            return "sent";
        case OutboxState::given_up:
            return "given_up";
        case OutboxState::to_nobody:
            return "to_nobody";
    }
    return "";
}

}  // namespace

Outcome insert_message(Connection& connection, const OutboxRow& row, OutboxState state) {
    return done_or_error(connection.execute(
        "INSERT INTO sms_outbox (id, kind, state, content, attempts, next_try_at, expires_at) "
        "VALUES (:id, :kind, :state, :content, :attempts, :next_try_at, :expires_at) "
        "ON CONFLICT (id) DO NOTHING",
        row.id, row.kind, name_of(state), row.sealed_content, row.attempts, row.next_try_at,
        row.expires_at));
}

Result<std::vector<OutboxRow>> claim_messages(Connection& connection, int most, Timestamp now,
                                              Timestamp until) {
    // The outer conditions are looked at again for a row that another dispatcher has just claimed.
    auto claimed =
        connection.select<std::string, std::string, std::string, int, Timestamp, Timestamp>(
            "UPDATE sms_outbox SET next_try_at = :until, attempts = attempts + 1 "
            "WHERE state = 'waiting' AND next_try_at <= :now AND id IN "
            "(SELECT id FROM sms_outbox WHERE state = 'waiting' AND next_try_at <= :now "
            "ORDER BY next_try_at LIMIT :most) "
            "RETURNING id, kind, content, attempts, next_try_at, expires_at",
            until, now, most);
    if (!claimed) return claimed.error();
    std::vector<OutboxRow> rows;
    rows.reserve(claimed->size());
    for (auto& [id, kind, content, attempts, next_try_at, expires_at] : *claimed) {
        rows.push_back({std::move(id), std::move(kind), std::move(content), attempts, next_try_at,
                        expires_at});
    }
    return rows;
}

Outcome finish_message(Connection& connection, const OutboxRow& claimed, OutboxState state) {
    return done_or_error(
        connection.execute("UPDATE sms_outbox SET state = :state, content = '' "
                           "WHERE id = :id AND state = 'waiting' AND attempts = :attempts",
                           name_of(state), claimed.id, claimed.attempts));
}

Outcome postpone_message(Connection& connection, const OutboxRow& claimed, Timestamp next) {
    return done_or_error(
        connection.execute("UPDATE sms_outbox SET next_try_at = :next "
                           "WHERE id = :id AND state = 'waiting' AND attempts = :attempts",
                           next, claimed.id, claimed.attempts));
}

Outcome settle_messages(Connection& connection) {
    return done_or_error(connection.execute(
        "UPDATE sms_outbox SET state = 'sent', content = '' WHERE state = 'waiting'"));
}

Outcome remove_old_messages(Connection& connection, Timestamp before) {
    return done_or_error(
        connection.execute("DELETE FROM sms_outbox WHERE expires_at <= :before", before));
}

}  // namespace tiemchung::storage
