#pragma once

#include <memory>
#include <string>
#include <variant>

#include "server/registry/staff_accounts.h"
#include "server/staff/desk.h"
#include "server/staff/staff_session.h"
#include "server/staff/totp.h"
#include "tests/server/registry/register_workshop.h"

namespace tiemchung::test {

inline constexpr crypto::PasswordCost cheap_password{1, 1'024};

/// The code that an authenticator shows.
inline std::string code_now(const registry::StaffSecrets& secrets, Timestamp now) {
    const Bytes secret = required(staff::totp_secret(secrets.totp_secret));
    return required(staff::totp_code(secret, staff::totp_step(now)));
}

/// People of the staff of a register, and where they sign in.
class StaffWorkshop {
  public:
    explicit StaffWorkshop(const std::string& address, const storage::Vault& shared_vault,
                           Timestamp begin)
        : database(open_database(address)),
          vault(&shared_vault, [](const storage::Vault*) {}),
          desk(required(staff::Desk::open(database, vault, cheap_password))),
          now(begin) {}

    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
    std::shared_ptr<const staff::Desk> desk;
    Timestamp now;

    void wait(int seconds) { now.seconds += seconds; }

    registry::StaffSecrets add(const std::string& account, api::StaffRole role,
                               const std::string& pile = "") const {
        return required(registry::add_staff_account(*database, *vault, {account, role, pile},
                                                    cheap_password, now));
    }

    /// Proofs that are right now.
    [[nodiscard]] api::SignIn proofs(const std::string& account,
                                     const registry::StaffSecrets& secrets) const {
        return {account, secrets.password, code_now(secrets, now)};
    }

    [[nodiscard]] security::Decision<staff::SignedIn> sign_in(const api::SignIn& proofs) const {
        return required(desk->sign_in(proofs, "192.0.2.1", now));
    }

    /// The token of who signed in; the test fails where that was refused.
    [[nodiscard]] std::string token(const security::Decision<staff::SignedIn>& decision) const {
        const auto* signed_in = std::get_if<staff::SignedIn>(&decision);
        BOOST_REQUIRE(signed_in != nullptr);
        return signed_in->token;
    }

    /// Makes an account whose one-time password is changed already, and signs in.
    [[nodiscard]] std::string at_work(const std::string& account, api::StaffRole role,
                                      const std::string& pile = "") const {
        const auto secrets = add(account, role, pile);
        const std::string first = token(sign_in(proofs(account, secrets)));
        return token(required(
            desk->change_password(first, {secrets.password, "a sentence to remember"}, now)));
    }

    [[nodiscard]] Result<staff::StaffMember> member(const std::string& of_token) const {
        return database->read([&](storage::Connection& connection) {
            return staff::member_of_session(connection, *vault, of_token, now);
        });
    }
};

inline void on_every_staff(const std::function<void(RegisterWorkshop&, StaffWorkshop&)>& test) {
    on_every_database([&](const std::string& address) {
        RegisterWorkshop workshop(address);
        workshop.import_usual_sites();
        StaffWorkshop people(address, workshop.vault, workshop.now);
        test(workshop, people);
    });
}

}  // namespace tiemchung::test
