#include "server/demo/demo_staff.h"

#include <array>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/api/demo_staff.h"
#include "server/registry/duty_phones.h"
#include "server/registry/staff_accounts.h"
#include "server/storage/database.h"
#include "server/storage/staff.h"

namespace tiemchung::demo {
namespace {

using api::StaffRole;

struct DemoAccount {
    std::string_view account;
    StaffRole role{};
    std::string_view pile;
    bool password_is_one_time = false;
};

/// The site of Ho Chi Minh City is the one that everybody tries.
constexpr std::array<DemoAccount, 10> accounts{{
    {"tong-dai-01", StaffRole::hotline, ""},
    {"tong-dai-02", StaffRole::hotline, ""},
    {"tram-y-te-79-a", StaffRole::reviewer, "site/TYT-79"},
    {"tram-y-te-79-b", StaffRole::reviewer, "site/TYT-79"},
    {"tram-y-te-89", StaffRole::reviewer, "site/TYT-89"},
    {"tram-y-te-01", StaffRole::reviewer, "site/TYT-01"},
    {"so-y-te-79", StaffRole::reviewer, "province/79"},
    {"giam-sat", StaffRole::supervisor, ""},
    {"quan-tri", StaffRole::admin, ""},
    {"nguoi-moi", StaffRole::reviewer, "site/TYT-01", true},
}};

/// Who is told of what is escalated to them.
constexpr std::array<std::pair<const char*, const char*>, 2> duty_phones{
    {{"site/TYT-79", "0900000079"}, {"province/79", "0900000790"}}};

/// The least that Argon2id takes: these passwords lie in a file beside the database.
constexpr crypto::PasswordCost demo_cost{1, 8 * 1'024};

Outcome settle_password(storage::Database& database, const std::string& account) {
    return database.write([&](storage::Connection& connection) -> Outcome {
        const auto row = storage::staff_of(connection, account);
        if (!row) return row.error();
        if (!*row) return Error{ErrorCode::registry_bad_account};
        return storage::set_password(connection, account, (*row)->password_hash);
    });
}

}  // namespace

Outcome add_demo_staff(storage::Database& database, const storage::Vault& vault,
                       const std::filesystem::path& data, Timestamp now) {
    const std::filesystem::path file = data / "demo-staff.json";
    std::error_code error;
    if (std::filesystem::exists(file, error)) return Done{};
    std::vector<api::DemoStaff> staff;
    for (const DemoAccount& wanted : accounts) {
        const std::string account{wanted.account};
        const auto secrets = registry::add_staff_account(
            database, vault, {account, wanted.role, std::string{wanted.pile}}, demo_cost, now);
        // A demo that was killed before it wrote the file: that account's password is lost.
        if (!secrets && secrets.error().code == ErrorCode::registry_account_exists) continue;
        if (!secrets) return secrets.error();
        if (!wanted.password_is_one_time) {
            const Outcome settled = settle_password(database, account);
            if (!settled) return settled;
        }
        staff.push_back({account, wanted.role, secrets->password, secrets->totp_secret,
                         std::string{wanted.pile}});
    }
    for (const auto& [pile, phone] : duty_phones) {
        const auto set = registry::set_duty_phone(database, pile, phone, now);
        if (!set) return set.error();
    }
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream << api::to_json(staff);
    stream.close();
    if (!stream) return Error{ErrorCode::file_unwritable};
    return Done{};
}

}  // namespace tiemchung::demo
