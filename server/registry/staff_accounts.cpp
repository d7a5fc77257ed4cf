#include "server/registry/staff_accounts.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "server/audit/audit.h"
#include "server/registry/known_pile.h"
#include "server/registry/sealed_text.h"
#include "server/signing/randomness.h"
#include "server/storage/database.h"
#include "server/storage/staff.h"
#include "server/storage/staff_sessions.h"

namespace tiemchung::registry {
namespace {

bool is_account(std::string_view text) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 32;
    return text.size() >= shortest && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' ||
                      c == '_';
           });
}

/// RFC 4648 section 6 of whole groups of five bytes: no padding.
std::string base32(ByteView bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr unsigned bits = 5;
    std::string text;
    unsigned held = 0;
    unsigned buffer = 0;
    for (const std::uint8_t byte : bytes) {
        buffer = (buffer << 8U | byte) & 0xfffU;
        held += 8;
        while (held >= bits) {
            held -= bits;
            text += letters[(buffer >> held) & 31U];
        }
    }
    return text;
}

/// 80 random bits as sixteen characters that nobody confuses when reading them out.
std::string password_of(ByteView random) {
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789-";
    static_assert(letters.size() == 32);
    std::string password;
    for (const std::uint8_t byte : random)
        password += letters[byte & 31U];
    return password;
}

/// Whether there is such a pile, and the role works on one.
Outcome check_pile_of(storage::Connection& connection, api::StaffRole role,
                      const std::string& pile) {
    const bool may_have = role == api::StaffRole::reviewer || role == api::StaffRole::supervisor;
    if (pile.empty()) {
        if (role == api::StaffRole::reviewer) return Error{ErrorCode::registry_bad_pile};
        return Done{};
    }
    if (!may_have) return Error{ErrorCode::registry_bad_pile};
    return check_pile(connection, pile);
}

Outcome enter(storage::Connection& connection, const storage::StaffRow& row) {
    const Outcome placed = check_pile_of(connection, row.role, row.pile);
    if (!placed) return placed;
    const auto added = storage::add_staff(connection, row);
    if (!added) return added.error();
    if (!*added) return Error{ErrorCode::registry_account_exists};
    return audit::append(connection,
                         audit::by_command_line("add_staff", row.account, row.created_at));
}

/// Secrets, and the row that keeps what proves them.
struct Drawn {
    StaffSecrets secrets;
    storage::StaffRow row;
};

Result<Drawn> draw_secrets(const storage::Vault& vault, const std::string& account,
                           crypto::PasswordCost cost, Timestamp now) {
    constexpr std::size_t password_characters = 16;
    constexpr std::size_t totp_bytes = 20;
    const auto for_password = signing::draw_random_32();
    if (!for_password) return for_password.error();
    const auto for_totp = signing::draw_random_32();
    if (!for_totp) return for_totp.error();

    const ByteView random(*for_password);
    Drawn drawn;
    StaffSecrets& secrets = drawn.secrets;
    secrets.password = password_of(random.first(password_characters));
    crypto::PasswordSalt salt{};
    std::copy_n(random.begin() + password_characters, salt.size(), salt.begin());
    auto hash = crypto::hash_password(secrets.password, salt, cost);
    if (!hash) return Error{ErrorCode::signature_platform};
    secrets.totp_secret = base32(ByteView(*for_totp).first(totp_bytes));
    secrets.totp_uri = "otpauth://totp/Tiem%20chung:" + account + "?secret=" + secrets.totp_secret +
                       "&issuer=Tiem%20chung";
    drawn.row.account = account;
    drawn.row.password_hash = *std::move(hash);
    drawn.row.totp_sealed = seal_text(vault, storage::Secret::totp, secrets.totp_secret, account);
    drawn.row.created_at = now;
    return drawn;
}

}  // namespace

Result<StaffSecrets> add_staff_account(storage::Database& database, const storage::Vault& vault,
                                       const NewStaff& staff, crypto::PasswordCost cost,
                                       Timestamp now) {
    if (!is_account(staff.account)) return Error{ErrorCode::registry_bad_account};
    auto drawn = draw_secrets(vault, staff.account, cost, now);
    if (!drawn) return drawn.error();
    drawn->row.role = staff.role;
    drawn->row.pile = staff.pile;
    const Outcome entered = database.write(
        [&](storage::Connection& connection) { return enter(connection, drawn->row); });
    if (!entered) return entered.error();
    return std::move(drawn->secrets);
}

Result<StaffSecrets> reset_staff_account(storage::Database& database, const storage::Vault& vault,
                                         const std::string& account, crypto::PasswordCost cost,
                                         Timestamp now) {
    auto drawn = draw_secrets(vault, account, cost, now);
    if (!drawn) return drawn.error();
    const Outcome reset = database.write([&](storage::Connection& connection) -> Outcome {
        const auto replaced = storage::replace_secrets(connection, drawn->row);
        if (!replaced) return replaced.error();
        if (!*replaced) return Error{ErrorCode::registry_no_such_account};
        const Outcome ended = storage::remove_staff_sessions(connection, account);
        return ended
                   ? audit::append(connection, audit::by_command_line("reset_staff", account, now))
                   : ended;
    });
    if (!reset) return reset.error();
    return std::move(drawn->secrets);
}

Outcome remove_staff_account(storage::Database& database, const std::string& account,
                             Timestamp now) {
    return database.write([&](storage::Connection& connection) -> Outcome {
        const auto removed = storage::remove_staff(connection, account);
        if (!removed) return removed.error();
        if (!*removed) return Error{ErrorCode::registry_no_such_account};
        const Outcome ended = storage::remove_staff_sessions(connection, account);
        return ended
                   ? audit::append(connection, audit::by_command_line("remove_staff", account, now))
                   : ended;
    });
}

}  // namespace tiemchung::registry
