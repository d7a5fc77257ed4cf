#include "server/storage/one_time_codes.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using Text = std::string;
using Found =
    Result<std::optional<std::tuple<Text, std::optional<Text>, Text, int, Timestamp, Timestamp>>>;

Result<std::optional<OneTimeCodeRow>> row_in(std::string_view id, std::string_view purpose,
                                             Found found) {
    if (!found) return found.error();
    if (!*found) return std::optional<OneTimeCodeRow>{};
    auto& [phone, subject, code_hash, tries, expires_at, kept_until] = **found;
    return std::optional{OneTimeCodeRow{Text{id}, Text{purpose}, std::move(phone),
                                        std::move(subject), std::move(code_hash), tries, expires_at,
                                        kept_until}};
}

}  // namespace

Outcome insert_one_time_code(Connection& connection, const OneTimeCodeRow& row) {
    return done_or_error(connection.execute(
        "INSERT INTO one_time_codes (id, purpose, phone, subject, code_hash, tries, "
        "expires_at, kept_until) VALUES (:id, :purpose, :phone, :subject, :code_hash, "
        ":tries, :expires_at, :kept_until)",
        row.id, row.purpose, row.sealed_phone, row.subject, row.code_hash, row.tries,
        row.expires_at, row.kept_until));
}

Result<std::optional<OneTimeCodeRow>> find_one_time_code(Connection& connection,
                                                         std::string_view id,
                                                         std::string_view purpose) {
    return row_in(id, purpose,
                  connection.select_one<Text, std::optional<Text>, Text, int, Timestamp, Timestamp>(
                      "SELECT phone, subject, code_hash, tries, expires_at, kept_until "
                      "FROM one_time_codes WHERE id = :id AND purpose = :purpose",
                      id, purpose));
}

Result<std::optional<OneTimeCodeRow>> count_try(Connection& connection, std::string_view id,
                                                std::string_view purpose) {
    return row_in(
        id, purpose,
        connection.select_one<Text, std::optional<Text>, Text, int, Timestamp, Timestamp>(
            "UPDATE one_time_codes SET tries = tries + 1 WHERE id = :id AND purpose = :purpose "
            "RETURNING phone, subject, code_hash, tries, expires_at, kept_until",
            id, purpose));
}

Outcome replace_code(Connection& connection, std::string_view id, std::string_view code_hash,
                     Timestamp expires_at) {
    return done_or_error(connection.execute(
        "UPDATE one_time_codes SET code_hash = :code_hash, tries = 0, expires_at = :expires_at "
        "WHERE id = :id",
        code_hash, expires_at, id));
}

Result<bool> remove_one_time_code(Connection& connection, std::string_view id) {
    const auto removed = connection.execute("DELETE FROM one_time_codes WHERE id = :id", id);
    if (!removed) return removed.error();
    return *removed == 1;
}

Outcome remove_expired_one_time_codes(Connection& connection, Timestamp now) {
    return done_or_error(
        connection.execute("DELETE FROM one_time_codes WHERE kept_until <= :now", now));
}

}  // namespace tiemchung::storage
