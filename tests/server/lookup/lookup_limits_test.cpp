#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/lookup/desk.h"
#include "tests/server/lookup/lookup_workshop.h"

namespace {

using namespace tiemchung;
using security::Refusal;
using test::later;
using test::LookupServer;
using test::nobody;
using test::RegisterWorkshop;
using test::SiteLine;

BOOST_AUTO_TEST_SUITE(lookup_limits)

BOOST_AUTO_TEST_CASE(a_phone_gets_five_codes_a_day_from_all_servers_together) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        Timestamp now = workshop.now;
        for (int i = 0; i < 5; ++i, now = later(now, 3'600)) {
            LookupServer& server = i % 2 == 0 ? one : other;
            // Somebody's and nobody's count alike, else the limit would tell who is there.
            (void)server.id_of(server.begin(i % 2 == 0 ? SiteLine{} : nobody(), now));
        }
        const auto sixth = other.begin(SiteLine{}, now);
        BOOST_TEST((test::refusal_code(sixth) == ErrorCode::limit_reached));
        BOOST_TEST(std::get<Refusal>(sixth).retry_after_seconds.value_or(0) == 19 * 3'600);
        (void)one.id_of(one.begin(SiteLine{}, later(now, 19 * 3'600)));
    });
}

BOOST_AUTO_TEST_CASE(the_daily_cap_holds_when_all_ask_at_once) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer one(address, workshop.vault);
        LookupServer other(address, workshop.vault);
        const Timestamp now = workshop.now;
        std::vector<api::LookupRequest> requests;
        requests.reserve(8);
        for (int i = 0; i < 8; ++i)
            requests.push_back(one.request(SiteLine{}, now));
        std::atomic<int> sent{0};
        std::vector<std::thread> visitors;
        visitors.reserve(requests.size());
        for (std::size_t i = 0; i < requests.size(); ++i) {
            visitors.emplace_back([&, i] {
                const auto begun =
                    (i % 2 == 0 ? one : other).desk.begin(requests[i], {"192.0.2.1", {}}, now);
                if (begun.ok() && std::holds_alternative<api::OtpSent>(*begun)) ++sent;
            });
        }
        for (std::thread& visitor : visitors)
            visitor.join();
        BOOST_TEST(sent.load() == 1);  // the others came within 60 seconds
    });
}

BOOST_AUTO_TEST_CASE(each_browser_behind_one_address_has_lookups_of_its_own) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault, {1, 1'000'000});
        const Timestamp now = workshop.now;
        const auto device = [&server] {
            return test::required(server.desk.new_device("")).value_or("");
        };
        const std::string one = device();
        BOOST_TEST(!test::required(server.desk.new_device(one)).has_value());
        SiteLine line;
        int visits = 0;
        const auto begin = [&](const std::string& name) {
            line.phone = "09876" + std::to_string(10'000 + visits++);
            // Captchas have a limit of their own.
            const std::string elsewhere = "203.0." + std::to_string(visits) + ".1";
            const auto request = server.request(line, now, elsewhere);
            return test::required(server.desk.begin(request, {"198.51.100.7", name}, now));
        };
        (void)server.id_of(begin(one));
        BOOST_TEST((test::refusal_code(begin(one)) == ErrorCode::limit_reached));
        (void)server.id_of(begin(device()));

        // A name that was made up is none.
        std::string forged = device();
        forged.back() = forged.back() == 'A' ? 'B' : 'A';
        (void)server.id_of(begin(forged));
        BOOST_TEST((test::refusal_code(begin("")) == ErrorCode::limit_reached));

        // All of a range together have twenty times what one has.
        for (int i = 3; i < 20; ++i)
            (void)server.id_of(begin(device()));
        BOOST_TEST((test::refusal_code(begin(device())) == ErrorCode::limit_reached));
    });
}

BOOST_AUTO_TEST_CASE(browsers_without_a_name_have_five_lookups_in_ten_minutes_in_a_range) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault, {5, 1'000'000});
        const Timestamp now = workshop.now;
        SiteLine line;
        for (int i = 0; i < 5; ++i) {
            line.phone = "091234567" + std::to_string(i);
            (void)server.id_of(server.begin(line, later(now, 60 * i), "198.51.100.7"));
        }
        line.phone = "0912345679";
        const auto sixth = server.begin(line, later(now, 300), "198.51.100.200");
        BOOST_TEST((test::refusal_code(sixth) == ErrorCode::limit_reached));
        BOOST_TEST(std::get<Refusal>(sixth).retry_after_seconds.value_or(0) == 300);
        (void)server.id_of(server.begin(line, later(now, 300), "198.51.101.7"));
        line.phone = "0912345678";
        (void)server.id_of(server.begin(line, later(now, 600), "198.51.100.7"));
    });
}

BOOST_AUTO_TEST_CASE(when_the_hours_messages_are_used_up_everybody_is_told_to_wait) {
    test::on_every_lookup_register([](RegisterWorkshop& workshop, const std::string& address) {
        LookupServer server(address, workshop.vault, {1'000, 1});
        const Timestamp now = workshop.now;  // on the hour
        (void)server.id_of(server.begin(SiteLine{}, now));
        (void)server.newest_code(now);
        for (SiteLine line : {SiteLine{}, nobody()}) {
            line.phone = line.id_number == nobody().id_number ? "0912345670" : "0912345671";
            const auto begun = server.begin(line, later(now, 600));
            BOOST_TEST((test::refusal_code(begun) == ErrorCode::server_busy));
            BOOST_TEST(std::get<Refusal>(begun).retry_after_seconds.value_or(0) == 3'000);
        }
        SiteLine next_hour;
        next_hour.phone = "0912345672";
        (void)server.id_of(server.begin(next_hour, later(now, 3'600)));
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
