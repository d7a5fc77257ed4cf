#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/system_time.h"
#include "server/registry/duty_phones.h"

namespace tiemchung::command {

ExitCode set_duty_phone(const AdminDesk& desk) {
    const std::string& pile = desk.options.pile;
    const auto phone =
        registry::set_duty_phone(desk.database(), pile, desk.options.phone, system_time());
    if (!phone) return desk.failed(pile, phone.error());
    desk.tell(texts::duty_phone_set, {{"pile", pile}, {"phone", *phone}});
    return ExitCode::success;
}

ExitCode remove_duty_phone(const AdminDesk& desk) {
    const std::string& pile = desk.options.pile;
    const Outcome removed = registry::remove_duty_phone(desk.database(), pile, system_time());
    if (!removed) return desk.failed(pile, removed.error());
    desk.tell(texts::duty_phone_removed, {{"pile", pile}});
    return ExitCode::success;
}

}  // namespace tiemchung::command
