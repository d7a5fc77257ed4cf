#include "server/command/serve_options.h"

#include <boost/test/unit_test.hpp>

namespace tiemchung::command {
namespace {

ServeOptions parsed(std::vector<std::string_view> arguments) {
    auto result = parse_serve_options(arguments);
    BOOST_REQUIRE(std::holds_alternative<ServeOptions>(result));
    return std::get<ServeOptions>(result);
}

bool refuses(std::vector<std::string_view> arguments) {
    return std::holds_alternative<ServeMisuse>(parse_serve_options(arguments));
}

BOOST_AUTO_TEST_SUITE(serve_options_test)

BOOST_AUTO_TEST_CASE(without_arguments_it_serves_this_machine_alone_and_no_samples) {
    const ServeOptions options = parsed({});
    BOOST_TEST(options.address == "127.0.0.1");
    BOOST_TEST(options.port == 8080);
    BOOST_TEST(!options.demo);
    BOOST_TEST(!options.log);
    BOOST_TEST(options.trust_paths.empty());
}

BOOST_AUTO_TEST_CASE(every_argument_is_taken_in_both_spellings) {
    const ServeOptions options =
        parsed({"--demo", "--data", "d", "--web=w", "--trust", "a", "--trust=b=c", "--port", "0",
                "--threads=3", "--address", "127.0.0.2", "--behind-https", "--log"});
    BOOST_TEST(options.demo);
    BOOST_TEST(options.data == "d");
    BOOST_TEST(options.web == "w");
    BOOST_REQUIRE(options.trust_paths.size() == 2U);
    BOOST_TEST(options.trust_paths[1] == "b=c");
    BOOST_TEST(options.port == 0);
    BOOST_TEST(options.threads == 3U);
    BOOST_TEST(options.behind_https);
    BOOST_TEST(options.log);
    BOOST_TEST(parsed({"-h"}).help);
    BOOST_TEST(parsed({"--address", "localhost"}).address == "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(demo_mode_and_an_address_that_others_reach_do_not_go_together) {
    BOOST_TEST(refuses({"--demo", "--address", "0.0.0.0"}));
    BOOST_TEST(refuses({"--address", "::", "--demo"}));
    BOOST_TEST(refuses({"--demo", "--address", "192.168.1.2"}));
    BOOST_TEST(refuses({"--demo", "--address", "example.org"}));
    BOOST_TEST(refuses({"--demo", "--address", ""}));
    BOOST_TEST(parsed({"--demo", "--address", "::1"}).demo);
    BOOST_TEST(parsed({"--address", "0.0.0.0"}).address == "0.0.0.0");
}

BOOST_AUTO_TEST_CASE(the_register_lies_in_the_data_folder_unless_an_address_is_given) {
    BOOST_TEST(parsed({"--data", "here"}).database == "sqlite:here/register.db");
    BOOST_TEST(parsed({"--database", "postgresql://db/tiemchung"}).database ==
               "postgresql://db/tiemchung");
}

BOOST_AUTO_TEST_CASE(a_gateway_its_account_and_the_limits_are_read) {
    const auto options =
        parsed({"--sms-gateway", "http://10.0.0.5:13013/cgi-bin/sendsms", "--sms-user", "portal",
                "--sms-password-file", "secret", "--sms-sender", "BYT", "--sms-budget", "500",
                "--lookup-limit", "50", "--domain", "tiemchung.example.vn"});
    BOOST_REQUIRE(options.sms.gateway.has_value());
    BOOST_TEST(options.sms.gateway->host == "10.0.0.5");
    BOOST_TEST(options.sms.gateway->target == "/cgi-bin/sendsms");
    BOOST_TEST(options.sms.user == "portal");
    BOOST_TEST(options.sms.password_file == "secret");
    BOOST_TEST(options.sms.sender == "BYT");
    BOOST_TEST(options.sms.budget_an_hour == 500U);
    BOOST_TEST(options.lookup_limit == 50U);
    BOOST_TEST(options.domain == "tiemchung.example.vn");
}

BOOST_AUTO_TEST_CASE(messages_of_demo_mode_lead_to_where_it_is_served) {
    BOOST_TEST(parsed({"--demo"}).domain == "127.0.0.1:8080");
    BOOST_TEST(parsed({"--demo", "--address", "::1", "--port", "81"}).domain == "[::1]:81");
    BOOST_TEST(parsed({"--demo", "--port", "0"}).domain == "127.0.0.1");
    BOOST_TEST(parsed({"--demo", "--domain", "vidu.vn"}).domain == "vidu.vn");
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_refused_in_both_languages) {
    for (const auto& arguments : std::vector<std::vector<std::string_view>>{
             {"--nonsense"},
             {"file"},
             {"--port"},
             {"--port", "65536"},
             {"--port", "-1"},
             {"--port", "80a"},
             {"--port="},
             {"--threads", "257"},
             {"--demo=yes"},
             {"--sms-gateway", "https://sms.example/"},
             {"--sms-gateway", "sms.example"},
             {"--demo", "--sms-gateway", "http://127.0.0.1/"},
             {"--sms-gateway", "http://127.0.0.1/"},
             {"--domain", "https://vidu.vn"},
             {"--domain", "cong tiem chung"},
             {"--domain", "vidu"},
             {"--domain", ""},
             {"--domain", "mot.ten.mien.dai.den.muc.khong.con.cho.cho.lien.ket.vn"},
             {"--lookup-limit", "0"},
             {"--sms-budget", "many"},
         }) {
        const auto result = parse_serve_options(arguments);
        BOOST_TEST_CONTEXT(arguments.front()) {
            BOOST_REQUIRE(std::holds_alternative<ServeMisuse>(result));
            const std::string& message = std::get<ServeMisuse>(result).message;
            BOOST_TEST(message.find('\n') != std::string::npos);
            BOOST_TEST(message.find('{') == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::command
