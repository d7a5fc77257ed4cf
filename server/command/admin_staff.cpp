#include <cstdio>

#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/system_time.h"
#include "server/registry/staff_accounts.h"

namespace tiemchung::command {
namespace {

/// Shows what is shown once.
ExitCode show(const AdminDesk& desk, const Result<registry::StaffSecrets>& secrets) {
    const std::string& account = desk.options.account;
    if (!secrets) return desk.failed(account, secrets.error());
    const std::string told =
        text::fill(texts::staff_added.in(desk.language()), {{"account", account},
                                                            {"password", secrets->password},
                                                            {"totp", secrets->totp_secret},
                                                            {"uri", secrets->totp_uri}});
    std::fputs(told.c_str(), stdout);
    return ExitCode::success;
}

}  // namespace

ExitCode add_staff(const AdminDesk& desk) {
    const AdminOptions& options = desk.options;
    return show(desk, registry::add_staff_account(desk.database(), desk.vault(),
                                                  {options.account, options.role, options.pile}, {},
                                                  system_time()));
}

ExitCode reset_staff(const AdminDesk& desk) {
    return show(desk, registry::reset_staff_account(desk.database(), desk.vault(),
                                                    desk.options.account, {}, system_time()));
}

ExitCode remove_staff(const AdminDesk& desk) {
    const std::string& account = desk.options.account;
    const Outcome removed = registry::remove_staff_account(desk.database(), account, system_time());
    if (!removed) return desk.failed(account, removed.error());
    desk.tell(texts::staff_removed, {{"account", account}});
    return ExitCode::success;
}

}  // namespace tiemchung::command
