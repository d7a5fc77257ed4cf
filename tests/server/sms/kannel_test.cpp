#include "tests/server/sms/kannel.h"

#include <boost/test/unit_test.hpp>

#include "server/sms/kannel_gateway.h"
#include "tests/core/printing.h"

namespace tiemchung::sms {
namespace {

using namespace std::chrono_literals;

KannelAccount account_at(std::uint16_t port) {
    return {{"127.0.0.1", std::to_string(port), "/cgi-bin/sendsms"}, "portal", "secret", ""};
}

BOOST_AUTO_TEST_SUITE(kannel_test)

BOOST_AUTO_TEST_CASE(kannel_takes_messages_and_its_message_centre_gets_them) {
    auto kannel = test::Kannel::start();
    if (!kannel) return;
    KannelAccount account = account_at(kannel->sendsms_port());
    BOOST_TEST(KannelGateway{account}
                   .send({"otp", "0912345678", "BYT: Ma OTP la 123456, hieu luc 3 phut.", "123456"})
                   .ok());
    account.sender = "BYT";
    BOOST_TEST(
        KannelGateway{account}.send({"notice", "0987654321", "Da cap nhat & xong", ""}).ok());
    const auto received = kannel->received(2, 15s);
    BOOST_REQUIRE(received.size() == 2U);
    BOOST_TEST(received[0] == "8066 +84912345678 text BYT: Ma OTP la 123456, hieu luc 3 phut.");
    BOOST_TEST(received[1] == "BYT +84987654321 text Da cap nhat & xong");

    account.password = "wrong";
    BOOST_TEST(KannelGateway{account}.send({"otp", "0912345678", "x", ""}).error().code ==
               ErrorCode::network_bad_answer);
}

BOOST_AUTO_TEST_CASE(a_gateway_that_is_not_there_is_told) {
    BOOST_TEST(KannelGateway{account_at(1)}.send({"otp", "0912345678", "x", ""}).error().code ==
               ErrorCode::network_unreachable);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::sms
