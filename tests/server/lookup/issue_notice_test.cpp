#include "server/lookup/issue_notice.h"

#include <boost/test/unit_test.hpp>

#include "server/registry/issue.h"
#include "server/registry/records.h"
#include "tests/server/lookup/lookup_workshop.h"
#include "tests/server/registry/issuing_workshop.h"

namespace {

using namespace tiemchung;
using test::IssuingWorkshop;

BOOST_AUTO_TEST_SUITE(issue_notice)

BOOST_AUTO_TEST_CASE(who_asked_is_told_once_by_message_and_nobody_else) {
    test::on_every_database([](const std::string& address) {
        test::RegisterWorkshop workshop(address);
        const IssuingWorkshop issuing{workshop, 2, 1};
        test::LookupServer server(address, workshop.vault);
        test::SiteLine line;
        line.id_number = test::invented_number(0);
        const auto citizen =
            registry::key_of_number(workshop.vault, {identity::IdKind::citizen, line.id_number});
        test::required(server.database->write([&](storage::Connection& connection) {
            return registry::ask_for_notice(connection, citizen, 1, workshop.now);
        }));

        auto certification = issuing.certification();
        certification.send_notice = lookup::issue_notice(server.vault, "tiemchung.example");
        BOOST_TEST(test::required(registry::issue(certification)).issued == 2);
        BOOST_TEST(test::required(registry::issue(certification)).issued == 0);
        test::required(server.dispatcher.dispatch(workshop.now));

        const auto messages = server.phone->received();
        BOOST_REQUIRE(messages.size() == 1U);
        BOOST_TEST(messages[0].kind == "notice");
        BOOST_TEST(messages[0].to == line.phone);
        BOOST_TEST(messages[0].text.find("tiemchung.example") != std::string::npos);
        BOOST_TEST(messages[0].text.size() <= 160U);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
