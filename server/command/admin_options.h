#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/api/staff_messages.h"
#include "core/hcert/cose_algorithm.h"
#include "core/text/text.h"
#include "server/command/central_key.h"
#include "server/command/check_options.h"

namespace tiemchung::command {

/// What `tiemchung admin` is asked to do.
enum class AdminTask : std::uint8_t {
    import_sites,
    import_doses,
    import_population,
    match,
    sign_site,
    issue,
    renew,
    make_central_key,
    list_mismatches,
    stats,
    add_staff,
    reset_staff,
    remove_staff,
    set_duty_phone,
    remove_duty_phone,
    verify_audit,
};

/// The arguments of `tiemchung admin`, understood.
struct AdminOptions {
    AdminTask task{};
    bool help = false;
    text::Language language = text::Language::vi;
    std::string data = "tiemchung-data";
    std::string database;  ///< as Database::open takes it
    CentralKeyAddress central_key;
    std::string file;       ///< to import from, or to write to; empty: standard output
    std::string bad_lines;  ///< of an import
    std::string site;       ///< code; of sign-site, empty: all
    int within_days = 0;
    std::string domain = "cong tiem chung";  ///< of the portal, named in messages
    bool json = false;
    hcert::CoseAlgorithm algorithm = hcert::CoseAlgorithm::ps256;
    std::string account;
    api::StaffRole role{};
    std::string pile;   ///< of staff add and duty-phone, as report::pile_of; may be empty
    std::string phone;  ///< of duty-phone set, as typed
};

/// Reads the arguments behind `admin`: options as `--name value` or `--name=value` anywhere.
[[nodiscard]] std::variant<AdminOptions, WrongUse> parse_admin_options(
    std::span<const std::string_view> arguments);

}  // namespace tiemchung::command
