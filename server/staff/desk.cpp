#include "server/staff/desk.h"

#include <optional>
#include <utility>

#include "server/audit/audit.h"
#include "server/security/token.h"
#include "server/staff/password.h"
#include "server/staff/proof.h"
#include "server/staff/sign_in_counters.h"
#include "server/staff/staff_session.h"
#include "server/storage/staff.h"
#include "server/storage/staff_sessions.h"

namespace tiemchung::staff {
namespace {

using security::Decision;
using security::Refusal;
using storage::Connection;
using storage::StaffRow;
using storage::Vault;
using Answer = Decision<SignedIn>;

// No account has a longer name; the database is not asked for one.
constexpr std::size_t longest_account = 32;

Answer busy() {
    constexpr int soon_seconds = 2;
    return Refusal{ErrorCode::server_busy, soon_seconds, {}};
}

Outcome log(Connection& connection, const StaffMember& member, std::string action, Timestamp now) {
    return audit::append(connection, {now,
                                      member.account,
                                      std::string(api::name_of(member.role)),
                                      shown_name(member),
                                      std::move(action),
                                      {},
                                      {},
                                      {}});
}

/// Begins a session and tells what it is.
Result<SignedIn> begin(Connection& connection, const Vault& vault, const std::string& token,
                       const std::string& account, Timestamp began_at, std::string action,
                       Timestamp now) {
    const Outcome begun = begin_session(connection, vault, token, account, began_at, now);
    if (!begun) return begun.error();
    const auto member = member_of_session(connection, vault, token, now);
    if (!member) return member.error();
    const Outcome logged = log(connection, *member, std::move(action), now);
    if (!logged) return logged.error();
    return SignedIn{session_of(*member), token};
}

}  // namespace

api::StaffSession session_of(const StaffMember& member) {
    return {member.account, member.role, member.place, member.must_change_password,
            member.session_ends_at};
}

Desk::Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const Vault> vault,
           crypto::PasswordCost cost, int at_once, std::string decoy)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      cost_(cost),
      slots_(std::make_unique<std::counting_semaphore<>>(at_once)),
      decoy_(std::move(decoy)) {}

Result<std::shared_ptr<const Desk>> Desk::open(std::shared_ptr<storage::Database> database,
                                               std::shared_ptr<const Vault> vault,
                                               crypto::PasswordCost cost, int at_once) {
    const auto unknown = security::draw_token();
    if (!unknown) return unknown.error();
    auto decoy = hash_of(*unknown, cost);
    if (!decoy) return decoy.error();
    return std::make_shared<const Desk>(std::move(database), std::move(vault), cost, at_once,
                                        *std::move(decoy));
}

Result<Answer> Desk::sign_in(const api::SignIn& proofs, std::string_view client_address,
                             Timestamp now) const {
    const std::string account = proofs.account.substr(0, longest_account + 1);
    const SignInCounters counters(*vault_, account, client_address);
    std::optional<StaffRow> row;
    const auto refused = database_->write([&](Connection& connection) {
        auto found = storage::staff_of(connection, account);
        if (!found) return Result<std::optional<Refusal>>(found.error());
        row = *std::move(found);
        return counters.refusal(connection, now);
    });
    if (!refused) return refused.error();
    if (*refused) return Answer{**refused};

    const Slot slot(*slots_);
    if (!slot.is_taken()) return busy();
    // Slow on purpose, so outside of any transaction.
    const bool right = crypto::verify_password(row ? row->password_hash : decoy_, proofs.password);
    const auto step = proved_step(*vault_, row, proofs.totp, now);
    if (!step) return step.error();
    const auto token = security::draw_token();
    if (!token) return token.error();

    return database_->write([&](Connection& connection) -> Result<Answer> {
        const auto locked = counters.refusal(connection, now);
        if (!locked) return locked.error();
        if (*locked) return Answer{**locked};
        bool proved = right && row && *step;
        if (proved) {
            const auto taken = storage::take_totp_step(connection, account, **step);
            if (!taken) return taken.error();
            proved = *taken;
        }
        if (!proved) {
            const auto refusal = counters.fail(connection, ErrorCode::staff_sign_in_wrong, now);
            if (!refusal) return refusal.error();
            return Answer{*refusal};
        }
        const Outcome forgiven = counters.forgive(connection, now);
        if (!forgiven) return forgiven.error();
        auto begun = begin(connection, *vault_, *token, account, now, "sign_in", now);
        if (!begun) return begun.error();
        return Answer{*std::move(begun)};
    });
}

Outcome Desk::sign_out(std::string_view token, Timestamp now) const {
    return database_->write([&](Connection& connection) -> Outcome {
        const auto member = member_of_session(connection, *vault_, token, now);
        if (!member && member.error().code == ErrorCode::session_ended) return Done{};
        if (!member) return member.error();
        const Outcome ended = end_session(connection, *vault_, token);
        return ended ? log(connection, *member, "sign_out", now) : ended;
    });
}

Result<Answer> Desk::change_password(std::string_view token, const api::PasswordChange& change,
                                     Timestamp now) const {
    struct Present {
        LiveSession session;
        StaffRow row;
    };
    const auto present = database_->read([&](Connection& connection) -> Result<Present> {
        auto session = live_session(connection, *vault_, token, now);
        if (!session) return session.error();
        auto row = storage::staff_of(connection, session->member.account);
        if (!row) return row.error();
        if (!*row) return Error{ErrorCode::session_ended};
        return Present{*std::move(session), **std::move(row)};
    });
    if (!present) return present.error();
    const std::string& account = present->row.account;
    const SignInCounters counters(*vault_, account, {});
    const auto refused =
        database_->write([&](Connection& connection) { return counters.refusal(connection, now); });
    if (!refused) return refused.error();
    if (*refused) return Answer{**refused};
    const Slot slot(*slots_);
    if (!slot.is_taken()) return busy();
    if (!crypto::verify_password(present->row.password_hash, change.old_password)) {
        const auto wrong = database_->write([&](Connection& connection) {
            return counters.fail(connection, ErrorCode::staff_password_wrong, now);
        });
        if (!wrong) return wrong.error();
        return Answer{*wrong};
    }
    const auto fault = fault_of_password(change.new_password, change.old_password, account);
    if (fault) return Answer{Refusal{*fault}};
    const auto hash = hash_of(change.new_password, cost_);
    if (!hash) return hash.error();
    const auto fresh = security::draw_token();
    if (!fresh) return fresh.error();

    return database_->write([&](Connection& connection) -> Result<Answer> {
        // Whoever was faster has ended this session.
        const auto session = live_session(connection, *vault_, token, now);
        if (!session) return session.error();
        const Outcome set = storage::set_password(connection, account, *hash);
        if (!set) return set.error();
        const Outcome ended = storage::remove_staff_sessions(connection, account);
        if (!ended) return ended.error();
        auto begun =
            begin(connection, *vault_, *fresh, account, session->began_at, "change_password", now);
        if (!begun) return begun.error();
        return Answer{*std::move(begun)};
    });
}

}  // namespace tiemchung::staff
