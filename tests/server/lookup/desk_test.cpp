#include "server/lookup/desk.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/lookup/errands.h"
#include "server/storage/connection.h"
#include "tests/server/lookup/lookup_workshop.h"

namespace {

using namespace tiemchung;
using security::Refusal;
using test::later;
using test::LookupServer;
using test::nobody;
using test::RegisterWorkshop;
using test::SiteLine;

/// The rows of `what`: a table, and perhaps which of them.
std::int64_t count_in(const LookupServer& server, const std::string& what) {
    const auto counted = test::required(server.database->read([&](storage::Connection& connection) {
        return connection.select_one<std::int64_t>("SELECT COUNT(*) FROM " + what);
    }));
    return std::get<0>(counted.value());
}

BOOST_AUTO_TEST_SUITE(desk)

BOOST_AUTO_TEST_CASE(the_right_details_and_the_right_code_open_the_record_on_any_server) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = one.id_of(one.begin(SiteLine{}, now));
        const std::string code = other.newest_code(now);
        const auto opened = test::required(other.desk.confirm(id, code, later(now, 10)));
        BOOST_REQUIRE(std::holds_alternative<lookup::Opened>(opened));
        const auto& [record, token] = std::get<lookup::Opened>(opened);
        BOOST_TEST(record.name == "Nguyễn Thị Ánh");
        BOOST_TEST(token.size() == 43U);
        BOOST_TEST(test::required(one.desk.record(token, later(now, 20))).name == record.name);
        BOOST_TEST((test::refusal_code(test::required(one.desk.confirm(id, code, now))) ==
                    ErrorCode::otp_expired));
    });
}

BOOST_AUTO_TEST_CASE(for_nobody_everything_looks_the_same_and_no_code_is_right) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const auto begun = server.begin(nobody(), now);
        const std::string id = server.id_of(begun);
        BOOST_TEST(std::get<api::OtpSent>(begun).seconds == 180);
        BOOST_TEST(id.size() == 22U);
        BOOST_TEST(test::required(server.dispatcher.dispatch(now)).sent == 0);
        BOOST_TEST(count_in(server, "sms_outbox WHERE state = 'to_nobody'") == 1);
        BOOST_TEST(count_in(server, "one_time_codes WHERE subject IS NULL") == 1);
        for (int left = 4; left >= 1; --left) {
            const auto answer = test::required(server.desk.confirm(id, "123456", now));
            BOOST_TEST((test::refusal_code(answer) == ErrorCode::otp_wrong));
            BOOST_TEST(std::get<Refusal>(answer).tries_left.value_or(-1) == left);
        }
        const auto last = test::required(server.desk.confirm(id, "123456", now));
        BOOST_TEST((test::refusal_code(last) == ErrorCode::otp_too_many_tries));
        BOOST_TEST(std::get<Refusal>(last).retry_after_seconds.value_or(0) == 600);
    });
}

BOOST_AUTO_TEST_CASE(five_wrong_codes_lock_the_phone_for_ten_minutes) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = server.id_of(server.begin(SiteLine{}, now));
        const std::string code = server.newest_code(now);
        for (int i = 0; i < 5; ++i)
            (void)test::required(server.desk.confirm(id, test::other_than(code), now));
        BOOST_TEST((test::refusal_code(test::required(server.desk.confirm(id, code, now))) ==
                    ErrorCode::otp_too_many_tries));
        const auto again = server.begin(SiteLine{}, later(now, 100));
        BOOST_TEST((test::refusal_code(again) == ErrorCode::otp_too_many_tries));
        BOOST_TEST(std::get<Refusal>(again).retry_after_seconds.value_or(0) == 500);
        const auto resent = test::required(server.desk.send_again(id, later(now, 100)));
        BOOST_TEST((test::refusal_code(resent) == ErrorCode::otp_too_many_tries));
        (void)server.id_of(server.begin(SiteLine{}, later(now, 600)));
    });
}

BOOST_AUTO_TEST_CASE(five_tries_are_five_when_two_servers_are_asked_at_once) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = one.id_of(one.begin(SiteLine{}, now));
        const std::string right = one.newest_code(now);
        std::atomic<int> told_wrong{0};
        std::atomic<int> told_too_many{0};
        std::vector<std::thread> guessers;
        guessers.reserve(8);
        for (int thread = 0; thread < 8; ++thread) {
            guessers.emplace_back([&, thread] {
                for (int i = 0; i < 4; ++i) {
                    const auto answer = (thread % 2 == 0 ? one : other)
                                            .desk.confirm(id, test::other_than(right), now);
                    if (!answer.ok()) continue;
                    const auto code = test::refusal_code(*answer);
                    if (code == ErrorCode::otp_wrong) ++told_wrong;
                    if (code == ErrorCode::otp_too_many_tries) ++told_too_many;
                }
            });
        }
        for (std::thread& guesser : guessers)
            guesser.join();
        BOOST_TEST(told_wrong.load() == 4);  // the fifth locks the phone
        BOOST_TEST(told_too_many.load() == 32 - 4);
        BOOST_TEST((test::refusal_code(test::required(one.desk.confirm(id, right, now))) ==
                    ErrorCode::otp_too_many_tries));
    });
}

BOOST_AUTO_TEST_CASE(a_right_code_opens_one_session_when_it_arrives_twice_at_once) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = one.id_of(one.begin(SiteLine{}, now));
        const std::string code = one.newest_code(now);
        std::atomic<int> opened{0};
        std::vector<std::thread> visitors;
        visitors.reserve(6);
        for (int i = 0; i < 6; ++i) {
            visitors.emplace_back([&, i] {
                const auto answer = (i % 2 == 0 ? one : other).desk.confirm(id, code, now);
                if (answer.ok() && std::holds_alternative<lookup::Opened>(*answer)) ++opened;
            });
        }
        for (std::thread& visitor : visitors)
            visitor.join();
        BOOST_TEST(opened.load() == 1);
    });
}

BOOST_AUTO_TEST_CASE(another_code_comes_after_a_minute_and_voids_the_first) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = server.id_of(server.begin(SiteLine{}, now));
        const std::string first = server.newest_code(now);
        const auto soon = test::required(server.desk.send_again(id, later(now, 59)));
        BOOST_TEST((test::refusal_code(soon) == ErrorCode::otp_too_soon));
        BOOST_TEST(std::get<Refusal>(soon).retry_after_seconds.value_or(0) == 1);
        const Timestamp then = later(now, 200);  // the first has run out, the look-up has not
        BOOST_TEST((test::refusal_code(test::required(server.desk.confirm(id, first, then))) ==
                    ErrorCode::otp_expired));
        const auto sent = test::required(server.desk.send_again(id, then));
        BOOST_REQUIRE(std::holds_alternative<api::OtpSent>(sent));
        const std::string second = server.newest_code(then);
        if (first != second) {
            BOOST_TEST((test::refusal_code(test::required(server.desk.confirm(id, first, then))) ==
                        ErrorCode::otp_wrong));
        }
        const auto opened = test::required(server.desk.confirm(id, second, then));
        BOOST_TEST(std::holds_alternative<lookup::Opened>(opened));
        BOOST_TEST((test::refusal_code(test::required(server.desk.send_again("none", then))) ==
                    ErrorCode::otp_expired));
    });
}

BOOST_AUTO_TEST_CASE(a_captcha_is_good_for_one_answer_right_or_wrong) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        auto request = server.request(SiteLine{}, now);
        const std::string right = request.captcha_answer;
        request.captcha_answer = "";
        auto begun = test::required(server.desk.begin(request, {"192.0.2.1", {}}, now));
        BOOST_TEST((test::refusal_code(begun) == ErrorCode::captcha_missing));
        request.captcha_answer = "OOOOO";
        begun = test::required(server.desk.begin(request, {"192.0.2.1", {}}, now));
        BOOST_TEST((test::refusal_code(begun) == ErrorCode::captcha_wrong));
        request.captcha_answer = right;
        begun = test::required(server.desk.begin(request, {"192.0.2.1", {}}, now));
        BOOST_TEST((test::refusal_code(begun) == ErrorCode::captcha_expired));
        request = server.request(SiteLine{}, now);
        begun = test::required(server.desk.begin(request, {"192.0.2.1", {}}, later(now, 180)));
        BOOST_TEST((test::refusal_code(begun) == ErrorCode::captcha_expired));
    });
}

BOOST_AUTO_TEST_CASE(of_two_that_bring_the_same_captcha_at_once_one_gets_through) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        auto request = one.request(SiteLine{}, now);
        std::atomic<int> expired{0};
        std::vector<std::thread> visitors;
        visitors.reserve(6);
        for (int i = 0; i < 6; ++i) {
            visitors.emplace_back([&, i] {
                auto mine = request;
                mine.form.phone = "091234567" + std::to_string(i);
                const auto begun =
                    (i % 2 == 0 ? one : other).desk.begin(mine, {"192.0.2.1", {}}, now);
                if (begun.ok() && test::refusal_code(*begun) == ErrorCode::captcha_expired) {
                    ++expired;
                }
            });
        }
        for (std::thread& visitor : visitors)
            visitor.join();
        BOOST_TEST(expired.load() == 5);
    });
}

BOOST_AUTO_TEST_CASE(a_form_with_faults_costs_no_captcha) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        auto request = server.request(SiteLine{}, workshop.now);
        auto faulty = request;
        faulty.form.name = "";
        faulty.form.phone = "02838550001";
        const auto begun =
            test::required(server.desk.begin(faulty, {"192.0.2.1", {}}, workshop.now));
        BOOST_REQUIRE(std::holds_alternative<lookup::BadForm>(begun));
        const auto& fields = std::get<lookup::BadForm>(begun).fields;
        BOOST_REQUIRE(fields.size() == 2U);
        BOOST_TEST(fields[0].field == "name");
        BOOST_TEST((fields[1].code == ErrorCode::person_phone_landline));
        (void)server.id_of(
            test::required(server.desk.begin(request, {"192.0.2.1", {}}, workshop.now)));
    });
}

BOOST_AUTO_TEST_CASE(those_who_ask_at_the_same_time_get_each_their_own_record) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        SiteLine other;
        other.name = "Trần Văn Bình";
        other.id_number = "001179000456";
        other.phone = "0987654321";
        SiteLine second_dose = other;
        second_dose.dose_number = "2";
        second_dose.dose_date = "2021-09-01";
        workshop.import_doses(second_dose.text() + other.text());
        const auto sign_in = [&](const SiteLine& person) {
            const std::string id = server.id_of(server.begin(person, now));
            const auto opened =
                test::required(server.desk.confirm(id, server.newest_code(now), now));
            return std::get<lookup::Opened>(opened).token;
        };
        const std::string one = sign_in({});
        const std::string two = sign_in(other);
        const std::vector<std::string> tokens{two, "nobody's", one, two};
        const auto records = server.desk.records(tokens, now);
        BOOST_REQUIRE(records.size() == tokens.size());
        BOOST_TEST((test::required(records[0]) == test::required(server.desk.record(two, now))));
        BOOST_TEST(test::required(records[0]).doses.size() == 2U);
        BOOST_TEST((records[1].error().code == ErrorCode::session_ended));
        BOOST_TEST((test::required(records[2]) == test::required(server.desk.record(one, now))));
        BOOST_TEST((test::required(records[3]) == test::required(records[0])));
        for (const auto& late : server.desk.records(tokens, later(now, 3'600)))
            BOOST_TEST((late.error().code == ErrorCode::session_ended));
        // A row that cannot be read is its owner's trouble alone.
        test::required(server.database->write([](storage::Connection& c) -> Outcome {
            const auto broken =
                c.execute("UPDATE citizens SET birth_date = 'broken' WHERE name = :name",
                          std::string("Trần Văn Bình"));
            if (!broken) return broken.error();
            return Done{};
        }));
        const auto after = server.desk.records(tokens, now);
        BOOST_TEST((after[0].error().code == ErrorCode::storage_failed));
        BOOST_TEST(test::required(after[2]).name == "Nguyễn Thị Ánh");
    });
}

BOOST_AUTO_TEST_CASE(a_session_ends_when_idle_when_old_and_on_every_server_when_signed_out) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        Timestamp now = workshop.now;
        const auto sign_in = [&] {
            const std::string id = one.id_of(one.begin(SiteLine{}, now));
            const auto opened = test::required(one.desk.confirm(id, one.newest_code(now), now));
            return std::get<lookup::Opened>(opened).token;
        };
        const std::string idle = sign_in();
        BOOST_TEST(one.desk.record(idle, later(now, 899)).ok());
        BOOST_TEST(other.desk.record(idle, later(now, 899 + 899)).ok());
        BOOST_TEST((one.desk.record(idle, later(now, 899 + 899 + 900)).error().code ==
                    ErrorCode::session_ended));
        now = later(now, 7'200);
        const std::string busy = sign_in();
        for (int minute = 10; minute < 60; minute += 10)
            BOOST_TEST(one.desk.record(busy, later(now, 60 * minute)).ok(), minute);
        BOOST_TEST(
            (one.desk.record(busy, later(now, 3'600)).error().code == ErrorCode::session_ended));
        now = later(now, 7'200);
        const std::string left = sign_in();
        BOOST_TEST(one.desk.sign_out(left).ok());
        BOOST_TEST((other.desk.record(left, now).error().code == ErrorCode::session_ended));
        BOOST_TEST(
            (other.desk.ask_for_notice(left, 1, now).error().code == ErrorCode::session_ended));
        BOOST_TEST((one.desk.record("", now).error().code == ErrorCode::session_ended));
    });
}

BOOST_AUTO_TEST_CASE(neither_numbers_nor_codes_nor_tokens_lie_open_in_the_database) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = server.id_of(server.begin(SiteLine{}, now));
        const auto outbox = test::required(server.database->read([](storage::Connection& c) {
            return c.select<std::string>("SELECT content FROM sms_outbox");
        }));
        BOOST_REQUIRE(outbox.size() == 1U);
        BOOST_TEST(std::get<0>(outbox[0]).find("0912345678") == std::string::npos);
        const std::string code = server.newest_code(now);
        const auto kept = test::required(server.database->read([](storage::Connection& c) {
            return c.select<std::string, std::string>(
                "SELECT phone, code_hash FROM one_time_codes");
        }));
        BOOST_TEST(std::get<0>(kept[0]).find("912345678") == std::string::npos);
        BOOST_TEST(std::get<1>(kept[0]).find(code) == std::string::npos);
        const auto opened = test::required(server.desk.confirm(id, code, now));
        const std::string token = std::get<lookup::Opened>(opened).token;
        BOOST_TEST(count_in(server, "sessions WHERE token_hash = '" + token + "'") == 0);
        BOOST_TEST(count_in(server, "sessions") == 1);
        BOOST_TEST(count_in(server, "rate_counters WHERE counter LIKE '%192.0%'") == 0);
    });
}

BOOST_AUTO_TEST_CASE(what_has_run_out_is_forgotten) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault);
        const Timestamp now = workshop.now;
        const std::string id = server.id_of(server.begin(SiteLine{}, now));
        (void)test::required(server.desk.confirm(id, server.newest_code(now), now));
        (void)server.id_of(server.begin(nobody(), later(now, 60)));
        BOOST_TEST(lookup::sweep(*server.database, later(now, 120)).ok());
        BOOST_TEST(count_in(server, "sessions") == 1);
        BOOST_TEST(count_in(server, "one_time_codes") == 1);
        BOOST_TEST(lookup::sweep(*server.database, later(now, 2 * 86'400)).ok());
        for (const char* table :
             {"captchas", "one_time_codes", "sessions", "rate_counters", "sms_outbox"}) {
            BOOST_TEST(count_in(server, table) == 0, table);
        }
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
