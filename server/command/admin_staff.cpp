#include <cstdio>

#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/system_time.h"
#include "server/registry/staff_accounts.h"

namespace tiemchung::command {

ExitCode add_staff(const AdminDesk& desk) {
    const AdminOptions& options = desk.options;
    const auto secrets = registry::add_staff_account(desk.database(), desk.vault(),
                                                     {options.account, options.role, options.pile},
                                                     {}, system_time());
    if (!secrets) return desk.failed(options.account, secrets.error());
    const std::string told =
        text::fill(texts::staff_added.in(desk.language()), {{"account", options.account},
                                                            {"password", secrets->password},
                                                            {"totp", secrets->totp_secret},
                                                            {"uri", secrets->totp_uri}});
    std::fputs(told.c_str(), stdout);
    return ExitCode::success;
}

}  // namespace tiemchung::command
