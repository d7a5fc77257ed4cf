#pragma once

#include "server/command/admin_desk.h"

/// The tasks of `tiemchung admin`, one function each.
namespace tiemchung::command {

[[nodiscard]] ExitCode import_table(const AdminDesk& desk);
[[nodiscard]] ExitCode match(const AdminDesk& desk);
[[nodiscard]] ExitCode sign_sites(const AdminDesk& desk);
[[nodiscard]] ExitCode issue(const AdminDesk& desk);
[[nodiscard]] ExitCode renew(const AdminDesk& desk);
[[nodiscard]] ExitCode list_mismatches(const AdminDesk& desk);
[[nodiscard]] ExitCode show_statistics(const AdminDesk& desk);
[[nodiscard]] ExitCode add_staff(const AdminDesk& desk);
[[nodiscard]] ExitCode reset_staff(const AdminDesk& desk);
[[nodiscard]] ExitCode remove_staff(const AdminDesk& desk);
[[nodiscard]] ExitCode set_duty_phone(const AdminDesk& desk);
[[nodiscard]] ExitCode remove_duty_phone(const AdminDesk& desk);
[[nodiscard]] ExitCode verify_audit(const AdminDesk& desk);

}  // namespace tiemchung::command
