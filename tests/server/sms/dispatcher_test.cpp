#include "server/sms/dispatcher.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>
#include <thread>

#include "server/sms/demo_outbox.h"
#include "server/sms/outbox.h"
#include "server/storage/connection.h"
#include "tests/server/lookup/lookup_workshop.h"

namespace {

using namespace tiemchung;
using test::Phone;
using test::RegisterWorkshop;

/// A server's dispatcher over a register with messages.
struct Office {
    RegisterWorkshop& workshop;
    std::shared_ptr<const storage::Vault> vault{&workshop.vault, [](const storage::Vault*) {}};
    std::shared_ptr<Phone> phone = std::make_shared<Phone>();
    std::int64_t budget = 1'000;

    void put(const std::string& id, bool to_nobody = false, int seconds = 86'400) const {
        workshop.write([&](storage::Connection& connection) {
            return sms::put_message(connection, workshop.vault, id,
                                    {"notice", "0912345678", "Xin chao " + id, ""}, to_nobody,
                                    workshop.now, {workshop.now.seconds + seconds});
        });
    }
    [[nodiscard]] sms::Round dispatch_at(int second) const {
        return test::required(sms::Dispatcher{workshop.database, vault, phone, budget}.dispatch(
            {workshop.now.seconds + second}));
    }
};

BOOST_AUTO_TEST_SUITE(dispatcher)

BOOST_AUTO_TEST_CASE(a_message_is_sent_once_and_one_to_nobody_never) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const Office office{workshop};
        office.put("a");
        office.put("b", true);
        BOOST_TEST(office.dispatch_at(0).sent == 1);
        BOOST_TEST(office.dispatch_at(1'000).sent == 0);
        const auto received = office.phone->received();
        BOOST_REQUIRE(received.size() == 1U);
        BOOST_TEST(received[0].to == "0912345678");
        BOOST_TEST(received[0].text == "Xin chao a");
        const auto kept = workshop.read([](storage::Connection& connection) {
            return connection.select_one<std::string>(
                "SELECT content FROM sms_outbox WHERE state = 'sent'");
        });
        BOOST_TEST(std::get<0>(kept.value()).empty());
    });
}

BOOST_AUTO_TEST_CASE(two_servers_never_send_one_message_twice) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const Office office{workshop};
        std::set<std::string> expected;
        for (int i = 0; i < 60; ++i) {
            office.put("m" + std::to_string(i));
            expected.insert("Xin chao m" + std::to_string(i));
        }
        std::vector<std::thread> servers;
        servers.reserve(4);
        for (int server = 0; server < 4; ++server) {
            servers.emplace_back([&] {
                sms::Dispatcher mine{workshop.database, office.vault, office.phone, 1'000};
                for (int round = 0; round < 20; ++round)
                    (void)mine.dispatch(workshop.now);
            });
        }
        for (std::thread& server : servers)
            server.join();
        std::multiset<std::string> texts;
        for (const sms::Message& message : office.phone->received())
            texts.insert(message.text);
        BOOST_TEST(texts.size() == expected.size());
        BOOST_TEST((std::set<std::string>(texts.begin(), texts.end()) == expected));
    });
}

BOOST_AUTO_TEST_CASE(a_gateway_that_fails_is_asked_again_less_and_less_often_and_then_no_more) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const Office office{workshop};
        office.put("a");
        office.phone->failure = Error{ErrorCode::network_bad_answer};
        int attempts = 0;
        std::vector<int> at;
        sms::Round round;
        for (int second = 0; second < 5'000 && round.given_up == 0; ++second) {
            round = office.dispatch_at(second);
            if (round.postponed == 1) at.push_back(second);
            attempts += round.postponed + round.given_up;
        }
        BOOST_TEST(attempts == 8);
        BOOST_TEST((at == std::vector<int>{0, 5, 15, 35, 75, 155, 315}));
        BOOST_TEST(round.given_up == 1);
    });
}

BOOST_AUTO_TEST_CASE(after_a_failure_the_message_still_arrives) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const Office office{workshop};
        office.put("a");
        office.put("b");
        office.phone->failure = Error{ErrorCode::network_unreachable};
        BOOST_TEST(office.dispatch_at(0).postponed == 2);
        office.phone->failure.reset();
        BOOST_TEST(office.dispatch_at(5).sent == 2);
    });
}

BOOST_AUTO_TEST_CASE(a_message_that_is_too_old_is_given_up_unsent) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const Office office{workshop};
        office.put("a", false, 180);
        BOOST_TEST(office.dispatch_at(180).given_up == 1);
        BOOST_TEST(office.phone->received().empty());
    });
}

BOOST_AUTO_TEST_CASE(no_more_than_the_hours_budget_is_sent) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        Office office{workshop};
        office.budget = 3;
        for (int i = 0; i < 5; ++i)
            office.put(std::to_string(i));
        BOOST_TEST(office.dispatch_at(0).sent == 3);
        BOOST_TEST(office.dispatch_at(1).sent == 0);
        BOOST_TEST(office.dispatch_at(3'600).sent == 2);
    });
}

BOOST_AUTO_TEST_CASE(demo_mode_writes_each_message_and_captcha_as_a_line) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "outbox.jsonl";
    int shown = 0;
    sms::DemoOutbox outbox{file, [&shown](const sms::Message&) { ++shown; }};
    outbox.note_captcha("id-1", "M7K4R");
    BOOST_TEST(outbox.send({"otp", "0912345678", "Ma la 123456", "123456"}).ok());
    std::ifstream lines{file};
    std::string line;
    std::getline(lines, line);
    BOOST_TEST(line == R"({"kind":"captcha","id":"id-1","answer":"M7K4R"})");
    std::getline(lines, line);
    BOOST_TEST(line == R"({"kind":"sms","to":"0912345678","text":"Ma la 123456","code":"123456"})");
    BOOST_TEST(shown == 1);
    sms::DemoOutbox nowhere{folder.path() / "none" / "outbox.jsonl", {}};
    BOOST_TEST(nowhere.send({}).error().code == ErrorCode::file_unwritable);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
