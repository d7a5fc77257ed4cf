#include "server/registry/duty_phones.h"

#include "core/identity/phone_number.h"
#include "server/audit/audit.h"
#include "server/registry/known_pile.h"
#include "server/storage/database.h"
#include "server/storage/duty_phones.h"

namespace tiemchung::registry {

Result<std::string> set_duty_phone(storage::Database& database, const std::string& pile,
                                   std::string_view typed, Timestamp now) {
    auto phone = identity::parse_mobile_number(typed);
    if (!phone) return phone.error();
    const Outcome put = database.write([&](storage::Connection& connection) -> Outcome {
        const Outcome known = check_pile(connection, pile);
        if (!known) return known;
        const Outcome kept = storage::put_duty_phone(connection, pile, *phone);
        if (!kept) return kept;
        return audit::append(connection, audit::by_command_line("set_duty_phone", pile, now));
    });
    if (!put) return put.error();
    return phone;
}

Outcome remove_duty_phone(storage::Database& database, const std::string& pile, Timestamp now) {
    return database.write([&](storage::Connection& connection) -> Outcome {
        const auto removed = storage::remove_duty_phone(connection, pile);
        if (!removed) return removed.error();
        if (!*removed) return Error{ErrorCode::registry_no_duty_phone};
        return audit::append(connection, audit::by_command_line("remove_duty_phone", pile, now));
    });
}

}  // namespace tiemchung::registry
