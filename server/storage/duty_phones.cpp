#include "server/storage/duty_phones.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {

Outcome put_duty_phone(Connection& connection, const std::string& pile, const std::string& phone) {
    const auto put = connection.execute(
        "INSERT INTO duty_phones (pile, phone) VALUES (:pile, :phone) "
        "ON CONFLICT (pile) DO UPDATE SET phone = excluded.phone",
        pile, phone);
    if (!put) return put.error();
    return Done{};
}

Result<bool> remove_duty_phone(Connection& connection, const std::string& pile) {
    const auto removed = connection.execute("DELETE FROM duty_phones WHERE pile = :pile", pile);
    if (!removed) return removed.error();
    return *removed > 0;
}

Result<std::optional<std::string>> duty_phone_of(Connection& connection, const std::string& pile) {
    auto found = connection.select_one<std::string>(
        "SELECT phone FROM duty_phones WHERE pile = :pile", pile);
    if (!found) return found.error();
    if (!*found) return std::optional<std::string>{};
    return std::optional<std::string>{std::get<0>(*std::move(*found))};
}

}  // namespace tiemchung::storage
