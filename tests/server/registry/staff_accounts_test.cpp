#include "server/registry/staff_accounts.h"

#include <algorithm>

#include "core/crypto/password_hash.h"
#include "server/registry/sealed_text.h"
#include "server/storage/staff.h"
#include "tests/server/registry/register_workshop.h"

namespace {

using namespace tiemchung;
using test::RegisterWorkshop;

constexpr crypto::PasswordCost cheap{1, 1'024};

Result<registry::StaffSecrets> add(const RegisterWorkshop& workshop, const std::string& account,
                                   const std::string& pile = "",
                                   api::StaffRole role = api::StaffRole::reviewer) {
    if (pile.empty()) role = api::StaffRole::hotline;
    return registry::add_staff_account(*workshop.database, workshop.vault, {account, role, pile},
                                       cheap, workshop.now);
}

BOOST_AUTO_TEST_SUITE(staff_accounts)

BOOST_AUTO_TEST_CASE(an_account_keeps_what_its_secrets_prove_and_not_the_secrets) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const auto secrets = test::required(add(workshop, "hoa.tran", "site/TYT-01"));
        BOOST_TEST(secrets.password.size() == 16U);
        BOOST_TEST(secrets.totp_secret.size() == 32U);
        BOOST_TEST(secrets.totp_secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") ==
                   std::string::npos);
        BOOST_TEST(secrets.totp_uri == "otpauth://totp/Tiem%20chung:hoa.tran?secret=" +
                                           secrets.totp_secret + "&issuer=Tiem%20chung");
        const auto row = workshop.read([](storage::Connection& connection) {
            return storage::staff_of(connection, "hoa.tran");
        });
        BOOST_REQUIRE(row.has_value());
        BOOST_TEST((row->role == api::StaffRole::reviewer));
        BOOST_TEST(row->pile == "site/TYT-01");
        BOOST_TEST(row->password_is_one_time);
        BOOST_TEST(row->password_hash.find(secrets.password) == std::string::npos);
        BOOST_TEST(crypto::verify_password(row->password_hash, secrets.password));
        BOOST_TEST(!crypto::verify_password(row->password_hash, secrets.password + "x"));
        const std::string kept = test::required(registry::unseal_text(
            workshop.vault, storage::Secret::totp, row->totp_sealed, "hoa.tran"));
        BOOST_TEST(kept == secrets.totp_secret);
    });
}

BOOST_AUTO_TEST_CASE(every_account_gets_secrets_of_its_own) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const auto one = test::required(add(workshop, "one"));
        const auto other = test::required(add(workshop, "other"));
        BOOST_TEST(one.password != other.password);
        BOOST_TEST(one.totp_secret != other.totp_secret);
    });
}

BOOST_AUTO_TEST_CASE(names_that_are_taken_or_none_and_unknown_sites_are_refused) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        test::required(add(workshop, "hoa"));
        BOOST_TEST(add(workshop, "hoa").error().code == ErrorCode::registry_account_exists);
        for (const char* bad : {"", "ab", "Hoa", "hoà", "a b c", "a&b=c"})
            BOOST_TEST(add(workshop, bad).error().code == ErrorCode::registry_bad_account);
        BOOST_TEST(add(workshop, "binh", "site/NOWHERE").error().code ==
                   ErrorCode::dose_unknown_site);
    });
}

BOOST_AUTO_TEST_CASE(reviewers_have_a_pile_and_operators_none) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const auto code = [&](api::StaffRole role, const std::string& pile) {
            const auto added = registry::add_staff_account(
                *workshop.database, workshop.vault, {"somebody", role, pile}, cheap, workshop.now);
            BOOST_REQUIRE(!added.ok());
            return added.error().code;
        };
        using enum api::StaffRole;
        BOOST_TEST(code(reviewer, "") == ErrorCode::registry_bad_pile);
        BOOST_TEST(code(reviewer, "TYT-01") == ErrorCode::registry_bad_pile);
        BOOST_TEST(code(supervisor, "province/00") == ErrorCode::registry_bad_pile);
        BOOST_TEST(code(hotline, "site/TYT-01") == ErrorCode::registry_bad_pile);
        BOOST_TEST(code(admin, "province/79") == ErrorCode::registry_bad_pile);
        test::required(add(workshop, "quan", "district/79/Quận 5", supervisor));
    });
}

BOOST_AUTO_TEST_CASE(roles_are_spelled_one_way) {
    for (const char* name : {"operator", "reviewer", "supervisor", "admin"}) {
        const auto role = api::staff_role_named(name);
        BOOST_REQUIRE(role.has_value());
        BOOST_TEST(api::name_of(*role) == name);
    }
    BOOST_TEST(!api::staff_role_named("root").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
