#include "server/command/admin_command.h"

#include <cstdio>

#include "server/command/admin_options.h"
#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/central_key.h"
#include "server/command/private_folder.h"
#include "server/command/system_time.h"
#include "server/storage/vault_check.h"

namespace tiemchung::command {
namespace {

/// Enough for a task that reads while it writes.
constexpr std::size_t connections = 4;

ExitCode make_key(const AdminOptions& options) {
    const CentralKeyAddress& address = options.central_key;
    const Outcome made = make_central_key(address, options.algorithm, system_time());
    if (!made) return admin_failed(options.language, address.key.string(), made.error());
    const std::string told =
        text::fill(texts::central_key_made.in(options.language),
                   {{"key", address.key.string()}, {"certificate", address.certificate.string()}});
    std::printf("%s\n", told.c_str());
    return ExitCode::success;
}

ExitCode run_task(const AdminDesk& desk) {
    switch (desk.options.task) {
        case AdminTask::import_sites:
        case AdminTask::import_doses:
        case AdminTask::import_population:
            return import_table(desk);
        case AdminTask::match:
            return match(desk);
        case AdminTask::sign_site:
            return sign_sites(desk);
        case AdminTask::issue:
            return issue(desk);
        case AdminTask::renew:
            return renew(desk);
        case AdminTask::list_mismatches:
            return list_mismatches(desk);
        case AdminTask::stats:
            return show_statistics(desk);
        case AdminTask::add_staff:
            return add_staff(desk);
        case AdminTask::reset_staff:
            return reset_staff(desk);
        case AdminTask::remove_staff:
            return remove_staff(desk);
        case AdminTask::set_duty_phone:
            return set_duty_phone(desk);
        case AdminTask::remove_duty_phone:
            return remove_duty_phone(desk);
        case AdminTask::verify_audit:
            return verify_audit(desk);
        case AdminTask::make_central_key:
            return make_key(desk.options);
    }
    return ExitCode::wrong_use;
}

ExitCode run(const AdminOptions& options) {
    const Outcome data = make_private_folder(options.data);
    if (!data) return admin_failed(options.language, options.data, data.error());
    if (options.task == AdminTask::make_central_key) return make_key(options);
    auto vault = storage::Vault::open(options.data);
    if (!vault) return admin_failed(options.language, options.data, vault.error());
    auto database = storage::Database::open(options.database, connections);
    if (!database) {
        return admin_failed(options.language, texts::subject_database.in(options.language),
                            database.error());
    }
    const Outcome same_key = (*database)->write(
        [&](storage::Connection& connection) { return storage::check_vault(connection, **vault); });
    if (!same_key) return admin_failed(options.language, options.data, same_key.error());
    return run_task(AdminDesk(options, *std::move(database), *std::move(vault)));
}

}  // namespace

ExitCode run_admin(std::span<const std::string_view> arguments) {
    const auto parsed = parse_admin_options(arguments);
    if (const auto* wrong = std::get_if<WrongUse>(&parsed)) {
        std::fprintf(stderr, "%s\n\n", wrong->message.c_str());
        std::fputs(std::string(texts::admin_usage.in(wrong->language)).c_str(), stderr);
        return ExitCode::wrong_use;
    }
    const auto& options = std::get<AdminOptions>(parsed);
    if (options.help) {
        std::fputs(std::string(texts::admin_usage.in(options.language)).c_str(), stdout);
        return ExitCode::success;
    }
    return run(options);
}

}  // namespace tiemchung::command
