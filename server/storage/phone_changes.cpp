#include "server/storage/phone_changes.h"

#include <tuple>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using WishColumns = std::tuple<std::string, std::string, std::string, std::string, std::string,
                               std::string, Timestamp>;

PhoneChangeRow row_of(WishColumns columns) {
    return std::apply([](auto&... fields) { return PhoneChangeRow{std::move(fields)...}; },
                      columns);
}

}  // namespace

Outcome add_phone_change(Connection& connection, const PhoneChangeRow& row) {
    const auto replaced = connection.execute(
        "DELETE FROM phone_change_wishes WHERE citizen = :citizen AND confirmed_at IS NULL",
        row.citizen);
    if (!replaced) return replaced.error();
    const auto added = connection.execute(
        "INSERT INTO phone_change_wishes (wish, citizen, pile, phone_sealed, account, call_id, "
        "asked_at, confirmed_at, confirmed_by) VALUES (:wish, :citizen, :pile, :phone_sealed, "
        ":account, :call_id, :asked_at, NULL, '')",
        row.wish, row.citizen, row.pile, row.phone_sealed, row.account, row.call, row.asked_at);
    if (!added) return added.error();
    return Done{};
}

Result<std::vector<PhoneChangeRow>> phone_changes_in(Connection& connection,
                                                     const std::string& pile, int limit) {
    auto found = connection.select<std::string, std::string, std::string, std::string, std::string,
                                   std::string, Timestamp>(
        "SELECT wish, citizen, pile, phone_sealed, account, call_id, asked_at "
        "FROM phone_change_wishes WHERE pile = :pile AND confirmed_at IS NULL "
        "ORDER BY asked_at, wish LIMIT :limit",
        pile, limit);
    if (!found) return found.error();
    std::vector<PhoneChangeRow> rows;
    for (WishColumns& columns : *found)
        rows.push_back(row_of(std::move(columns)));
    return rows;
}

Result<std::optional<PhoneChangeRow>> confirm_phone_change(Connection& connection,
                                                           const std::string& wish,
                                                           const std::string& pile,
                                                           const std::string& account,
                                                           Timestamp now) {
    auto found = connection.select_one<std::string, std::string, std::string, std::string,
                                       std::string, std::string, Timestamp>(
        "UPDATE phone_change_wishes SET confirmed_at = :now, confirmed_by = :account "
        "WHERE wish = :wish AND pile = :pile AND confirmed_at IS NULL "
        "RETURNING wish, citizen, pile, phone_sealed, account, call_id, asked_at",
        now, account, wish, pile);
    if (!found) return found.error();
    if (!*found) return std::optional<PhoneChangeRow>{};
    return std::optional(row_of(std::move(**found)));
}

Outcome forget_phone_changes(Connection& connection, Timestamp asked) {
    const auto done =
        connection.execute("DELETE FROM phone_change_wishes WHERE asked_at < :asked", asked);
    if (!done) return done.error();
    return Done{};
}

Outcome set_citizen_phone(Connection& connection, const std::string& citizen,
                          const std::string& phone_hash, const std::string& phone_sealed) {
    // Not `changed_at`: what step 1 compares has not changed.
    const auto done = connection.execute(
        "UPDATE citizens SET phone_hash = :phone_hash, phone_sealed = :phone_sealed "
        "WHERE citizen = :citizen",
        phone_hash, phone_sealed, citizen);
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
