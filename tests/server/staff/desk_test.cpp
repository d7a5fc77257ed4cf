#include "server/staff/desk.h"

#include "server/audit/audit.h"
#include "server/storage/connection.h"
#include "tests/server/staff/staff_workshop.h"

namespace {

using namespace tiemchung;
using test::on_every_staff;
using test::RegisterWorkshop;
using test::required;
using test::StaffWorkshop;
using enum api::StaffRole;

ErrorCode refused(const security::Decision<staff::SignedIn>& decision) {
    const auto* refusal = std::get_if<security::Refusal>(&decision);
    BOOST_REQUIRE(refusal != nullptr);
    return refusal->code;
}

bool is_in(const security::Decision<staff::SignedIn>& decision) {
    return std::holds_alternative<staff::SignedIn>(decision);
}

/// What was logged, in order.
std::vector<std::string> log_of(const StaffWorkshop& people) {
    const auto rows = required(people.database->read([](storage::Connection& connection) {
        return connection.select<std::string, std::string>(
            "SELECT account, action FROM audit_log WHERE account <> 'command line' "
            "ORDER BY sequence");
    }));
    std::vector<std::string> lines;
    for (const auto& [account, action] : rows)
        lines.push_back(account + " " + action);
    return lines;
}

constexpr ErrorCode wrong = ErrorCode::staff_sign_in_wrong;

BOOST_AUTO_TEST_SUITE(staff_desk)

BOOST_AUTO_TEST_CASE(password_and_code_open_a_session_of_the_account) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("hoa.tran", reviewer, "site/TYT-01");
        const auto decision = people.sign_in(people.proofs("hoa.tran", secrets));
        const auto member = required(people.member(people.token(decision)));
        BOOST_TEST(member.account == "hoa.tran");
        BOOST_TEST((member.role == reviewer));
        BOOST_TEST(member.pile == "site/TYT-01");
        BOOST_TEST(member.place == "Trạm y tế phường 11");
        BOOST_TEST(member.must_change_password);
        BOOST_TEST(staff::shown_name(member) == "Trạm y tế phường 11");
        const auto& session = std::get<staff::SignedIn>(decision).session;
        BOOST_TEST(session.place == "Trạm y tế phường 11");
        BOOST_TEST(session.ends_at.seconds == people.now.seconds + 10 * 3'600);
        BOOST_TEST(log_of(people) == std::vector<std::string>{"hoa.tran sign_in"});
    });
}

BOOST_AUTO_TEST_CASE(operators_are_shown_by_their_number) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto member = required(people.member(people.at_work("nv042", hotline)));
        BOOST_TEST(staff::shown_name(member) == "nv042");
        BOOST_TEST(member.place == "");
    });
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_the_answer_is_the_same) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        const api::SignIn right = people.proofs("nv042", secrets);
        BOOST_TEST(refused(people.sign_in({"nv043", right.password, right.totp})) == wrong);
        BOOST_TEST(refused(people.sign_in({"nv042", "another password", right.totp})) == wrong);
        BOOST_TEST(refused(people.sign_in({"nv042", right.password, "000000"})) == wrong);
        BOOST_TEST(refused(people.sign_in({"nv042", right.password, ""})) == wrong);
        BOOST_TEST(refused(people.sign_in({std::string(190, 'x'), "x", "x"})) == wrong);
        BOOST_TEST(log_of(people).empty());
    });
}

BOOST_AUTO_TEST_CASE(a_code_opens_one_session_only) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        const api::SignIn proofs = people.proofs("nv042", secrets);
        BOOST_TEST(is_in(people.sign_in(proofs)));
        BOOST_TEST(refused(people.sign_in(proofs)) == wrong);
        people.wait(30);
        BOOST_TEST(is_in(people.sign_in(people.proofs("nv042", secrets))));
        // The code of the step before is still within reach of clocks, and yet used up.
        BOOST_TEST(refused(people.sign_in(proofs)) == wrong);
    });
}

BOOST_AUTO_TEST_CASE(five_failures_lock_an_account_for_a_quarter_of_an_hour) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        for (const std::string account : {"nv042", "nobody"}) {
            const api::SignIn bad{account, "wrong", "000000"};
            for (int i = 0; i < 4; ++i)
                BOOST_TEST(refused(people.sign_in(bad)) == wrong);
            BOOST_TEST(refused(people.sign_in(bad)) == ErrorCode::staff_locked);
        }
        const auto locked = people.sign_in(people.proofs("nv042", secrets));
        BOOST_TEST(refused(locked) == ErrorCode::staff_locked);
        BOOST_TEST((std::get<security::Refusal>(locked).retry_after_seconds == 900));
        people.wait(899);
        BOOST_TEST(refused(people.sign_in(people.proofs("nv042", secrets))) ==
                   ErrorCode::staff_locked);
        people.wait(1);
        BOOST_TEST(is_in(people.sign_in(people.proofs("nv042", secrets))));
    });
}

BOOST_AUTO_TEST_CASE(signing_in_forgives_what_went_wrong_before) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 4; ++i)
                BOOST_TEST(refused(people.sign_in({"nv042", "wrong", "000000"})) == wrong);
            BOOST_TEST(is_in(people.sign_in(people.proofs("nv042", secrets))));
            people.wait(30);
        }
    });
}

BOOST_AUTO_TEST_CASE(one_password_tried_on_many_accounts_is_stopped_by_the_network) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        for (int i = 0; i < 60; ++i) {
            BOOST_TEST(refused(people.sign_in({"nv" + std::to_string(100 + i), "x", "1"})) ==
                       wrong);
        }
        BOOST_TEST(refused(people.sign_in({"nv999", "x", "1"})) == ErrorCode::limit_reached);
        const auto elsewhere =
            required(people.desk->sign_in({"nv999", "x", "1"}, "198.51.100.7", people.now));
        BOOST_TEST(refused(elsewhere) == wrong);
    });
}

BOOST_AUTO_TEST_CASE(a_server_that_computes_with_too_many_passwords_says_when_to_come_back) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        const auto full =
            required(staff::Desk::open(people.database, people.vault, test::cheap_password, 0));
        const auto decision =
            required(full->sign_in(people.proofs("nv042", secrets), "192.0.2.1", people.now));
        BOOST_TEST(refused(decision) == ErrorCode::server_busy);
        BOOST_TEST((std::get<security::Refusal>(decision).retry_after_seconds == 2));
    });
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_half_an_hour_of_quiet_and_ten_hours_at_most) {
    on_every_staff([](RegisterWorkshop& workshop, StaffWorkshop& people) {
        const std::string quiet = people.at_work("nv042", hotline);
        people.wait(29 * 60);
        BOOST_TEST(people.member(quiet).ok());
        people.wait(60);
        BOOST_TEST(people.member(quiet).error().code == ErrorCode::session_ended);

        const std::string busy = people.at_work("nv043", hotline);
        for (int i = 0; i < 30; ++i) {
            people.wait(20 * 60);
            if (i == 29) break;
            BOOST_REQUIRE(people.member(busy).ok());
            workshop.write([&](storage::Connection& connection) {
                return staff::note_use(connection, *people.vault, busy, people.now);
            });
        }
        BOOST_TEST(people.member(busy).error().code == ErrorCode::session_ended);
    });
}

BOOST_AUTO_TEST_CASE(who_signs_out_is_out_on_every_server) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const std::string token = people.at_work("nv042", hotline);
        required(people.desk->sign_out(token, people.now));
        BOOST_TEST(!people.member(token).ok());
        required(people.desk->sign_out(token, people.now));
        required(people.desk->sign_out("nonsense", people.now));
        BOOST_TEST(log_of(people).back() == "nv042 sign_out");
    });
}

BOOST_AUTO_TEST_CASE(a_changed_password_ends_the_sessions_of_all_devices) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        const std::string one = people.token(people.sign_in(people.proofs("nv042", secrets)));
        people.wait(30);
        const std::string other = people.token(people.sign_in(people.proofs("nv042", secrets)));
        const auto changed = people.desk->change_password(
            other, {secrets.password, "mưa rơi trên phố Huế"}, people.now);
        const std::string fresh = people.token(required(changed));
        BOOST_TEST(!people.member(one).ok());
        BOOST_TEST(!people.member(other).ok());
        const auto member = required(people.member(fresh));
        BOOST_TEST(!member.must_change_password);
        BOOST_TEST(member.session_ends_at.seconds == people.now.seconds + 10 * 3'600);
        people.wait(30);
        BOOST_TEST(refused(people.sign_in(people.proofs("nv042", secrets))) == wrong);
        BOOST_TEST(is_in(people.sign_in(
            {"nv042", "mưa rơi trên phố Huế", test::code_now(secrets, people.now)})));
    });
}

BOOST_AUTO_TEST_CASE(new_secrets_and_a_removed_account_end_its_sessions_at_once) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const std::string before = people.at_work("nv042", hotline);
        const auto fresh = required(registry::reset_staff_account(
            *people.database, *people.vault, "nv042", test::cheap_password, people.now));
        BOOST_TEST(!people.member(before).ok());
        const std::string token = people.token(people.sign_in(people.proofs("nv042", fresh)));
        BOOST_TEST(required(people.member(token)).must_change_password);
        required(registry::remove_staff_account(*people.database, "nv042", people.now));
        BOOST_TEST(!people.member(token).ok());
        people.wait(30);
        BOOST_TEST(refused(people.sign_in(people.proofs("nv042", fresh))) == wrong);
        BOOST_TEST(
            registry::remove_staff_account(*people.database, "nv042", people.now).error().code ==
            ErrorCode::registry_no_such_account);
        BOOST_TEST(registry::reset_staff_account(*people.database, *people.vault, "nv042",
                                                 test::cheap_password, people.now)
                       .error()
                       .code == ErrorCode::registry_no_such_account);
        const auto logged = required(people.database->read([](storage::Connection& connection) {
            return connection.select<std::string>(
                "SELECT action FROM audit_log WHERE account = 'command line' AND detail = 'nv042' "
                "ORDER BY sequence");
        }));
        BOOST_REQUIRE(logged.size() == 3U);
        BOOST_TEST(std::get<0>(logged[0]) == "add_staff");
        BOOST_TEST(std::get<0>(logged[1]) == "reset_staff");
        BOOST_TEST(std::get<0>(logged[2]) == "remove_staff");
    });
}

BOOST_AUTO_TEST_CASE(a_password_is_changed_only_by_who_knows_it_and_for_a_good_one) {
    on_every_staff([](RegisterWorkshop&, StaffWorkshop& people) {
        const auto secrets = people.add("nv042", hotline);
        const std::string token = people.token(people.sign_in(people.proofs("nv042", secrets)));
        const auto code = [&](const std::string& old_password, const std::string& chosen) {
            return refused(
                required(people.desk->change_password(token, {old_password, chosen}, people.now)));
        };
        BOOST_TEST(code(secrets.password, "short") == ErrorCode::staff_password_length);
        BOOST_TEST(code(secrets.password, secrets.password) == ErrorCode::staff_password_same);
        BOOST_TEST(code(secrets.password, "this is nv042 here") ==
                   ErrorCode::staff_password_is_account);
        for (int i = 0; i < 4; ++i) {
            BOOST_TEST(code("guess", "a sentence to remember") == ErrorCode::staff_password_wrong);
        }
        BOOST_TEST(code("guess", "a sentence to remember") == ErrorCode::staff_locked);
        BOOST_TEST(code(secrets.password, "a sentence to remember") == ErrorCode::staff_locked);
        BOOST_TEST(required(people.member(token)).must_change_password);
        BOOST_TEST(people.desk->change_password("none", {"a", "b"}, people.now).error().code ==
                   ErrorCode::session_ended);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
