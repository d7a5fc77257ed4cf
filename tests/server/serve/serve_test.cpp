#include "server/command/serve.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <sstream>

#include "core/api/configuration.h"
#include "core/api/signed_trust_list.h"
#include "tests/core/printing.h"
#include "tests/server/serve/running_program.h"
#include "tests/server/support/page_documents.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::command {
namespace {

using namespace std::chrono_literals;
using test::get;
using test::RunningProgram;

/// A data folder and a web folder with one page.
struct Folders {
    test::TemporaryFolder root;

    Folders() { test::write_page_documents(root); }

    [[nodiscard]] std::string path(const char* name) const { return (root.path() / name).string(); }

    [[nodiscard]] std::vector<std::string> arguments(std::vector<std::string> more = {}) const {
        std::vector<std::string> all{"--data", path("data"), "--web", path("web"), "--port", "0"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

api::Configuration configuration_at(std::uint16_t port) {
    auto configuration = api::parse_configuration(get(port, "/api/v1/configuration").body);
    BOOST_REQUIRE(configuration.ok());
    return *std::move(configuration);
}

BOOST_FIXTURE_TEST_SUITE(serve_test, Folders)

BOOST_AUTO_TEST_CASE(it_says_ready_once_answers_and_stops_at_once_on_either_signal) {
    for (const int signal : {SIGINT, SIGTERM}) {
        RunningProgram program{arguments({"--demo"})};
        const std::uint16_t port = program.ready_port();
        BOOST_REQUIRE(port != 0);
        test::RawClient kept_open{port};
        kept_open.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        BOOST_TEST(kept_open.receive().status == 200);
        program.signal(signal);
        BOOST_TEST(program.exit_status(1s) == 0);
        BOOST_TEST(program.output() == "ready http://127.0.0.1:" + std::to_string(port) + "/\n");
        // A demonstration shows text messages, and says nothing else.
        std::istringstream lines{program.errors()};
        for (std::string line; std::getline(lines, line);)
            BOOST_TEST(line.starts_with("SMS 09"), line);
    }
}

BOOST_AUTO_TEST_CASE(keys_and_samples_outlive_a_restart) {
    std::vector<crypto::Ed25519PublicKey> keys;
    for (int run = 0; run < 2; ++run) {
        RunningProgram program{arguments({"--demo"})};
        const std::uint16_t port = program.ready_port();
        BOOST_REQUIRE(port != 0);
        keys.push_back(configuration_at(port).publisher_key);
        const auto list = api::open_trust_list(get(port, "/api/v1/trust-list").body, keys[0]);
        BOOST_REQUIRE(list.ok());
        BOOST_TEST(list->keys.keys().size() == 4U);
    }
    BOOST_TEST((keys[0] == keys[1]));
    for (const char* file : {"data/samples/tiem-chung-ps256.txt", "data/samples/bi-sua.png",
                             "data/samples/het-han.svg", "data/publisher.pub"}) {
        BOOST_TEST(std::filesystem::exists(root.path() / file), file);
    }
    const auto mode = std::filesystem::status(root.path() / "data").permissions();
    BOOST_TEST((mode == std::filesystem::perms::owner_all));
}

BOOST_AUTO_TEST_CASE(without_demo_there_are_neither_samples_nor_demo_keys) {
    RunningProgram program{arguments()};
    const std::uint16_t port = program.ready_port();
    BOOST_REQUIRE(port != 0);
    const auto configuration = configuration_at(port);
    BOOST_TEST(!configuration.demo);
    BOOST_TEST(configuration.samples.empty());
    const auto list =
        api::open_trust_list(get(port, "/api/v1/trust-list").body, configuration.publisher_key);
    BOOST_REQUIRE(list.ok());
    BOOST_TEST(list->keys.keys().empty());
    BOOST_TEST(!std::filesystem::exists(root.path() / "data" / "demo-keys"));
    BOOST_TEST(!std::filesystem::exists(root.path() / "data" / "samples"));
}

BOOST_AUTO_TEST_CASE(trusted_certificates_given_by_path_are_published) {
    {
        RunningProgram maker{arguments({"--demo"})};
        BOOST_REQUIRE(maker.ready_port() != 0);
    }
    RunningProgram program{{"--data", path("other"), "--web", path("web"), "--port", "0", "--trust",
                            path("data/demo-certificates")}};
    const std::uint16_t port = program.ready_port();
    BOOST_REQUIRE(port != 0);
    const auto list = api::open_trust_list(get(port, "/api/v1/trust-list").body,
                                           configuration_at(port).publisher_key);
    BOOST_REQUIRE(list.ok());
    BOOST_TEST(list->keys.keys().size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_busy_port_is_told_in_both_languages) {
    RunningProgram first{arguments()};
    const std::string port = std::to_string(first.ready_port());
    RunningProgram second{{"--data", path("data"), "--web", path("web"), "--port", port}};
    BOOST_TEST(second.exit_status() == 2);
    BOOST_TEST(second.output() == "");
    const std::string errors = second.errors();
    BOOST_TEST(errors.find("127.0.0.1:" + port) != std::string::npos);
    BOOST_TEST(std::count(errors.begin(), errors.end(), '\n') == 2);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_used_stops_it_with_a_word_about_the_thing) {
    root.write("file", "not a folder");
    struct Case {
        std::vector<std::string> arguments;
        std::string subject;
    };
    for (const Case& wrong : {
             Case{{"--web", path("none"), "--data", path("data")}, path("none")},
             Case{{"--web", path("data"), "--data", path("data")}, path("data") + "/index.html"},
             Case{{"--web", path("web"), "--data", path("file")}, path("file")},
             Case{{"--web", path("web"), "--data", path("data"), "--trust", path("none")},
                  path("none")},
             Case{{"--web", path("web"), "--data", path("data"), "--address", "203.0.113.1"},
                  "203.0.113.1"},
             Case{{"--demo", "--address", "0.0.0.0"}, "0.0.0.0"},
             Case{{"--nonsense"}, "--nonsense"},
         }) {
        RunningProgram program{wrong.arguments};
        BOOST_TEST(program.exit_status() == 2, wrong.subject);
        BOOST_TEST(program.output() == "");
        const std::string errors = program.errors();
        BOOST_TEST(errors.find(wrong.subject) != std::string::npos, errors);
        BOOST_TEST(std::count(errors.begin(), errors.end(), '\n') == 2, errors);
    }
}

BOOST_AUTO_TEST_CASE(the_log_is_written_only_when_asked_for_and_names_no_query) {
    RunningProgram program{arguments({"--log"})};
    const std::uint16_t port = program.ready_port();
    get(port, "/kiem-tra?ten=NGUYEN");
    get(port, "/0912345678");
    program.signal(SIGINT);
    BOOST_TEST(program.exit_status() == 0);
    const std::string log = program.errors();
    BOOST_TEST(std::count(log.begin(), log.end(), '\n') == 2);
    BOOST_TEST(log.find(" GET (page) 200 ") != std::string::npos);
    BOOST_TEST(log.find(" GET (page) 404 ") != std::string::npos);
    BOOST_TEST(log.find("NGUYEN") == std::string::npos);
    BOOST_TEST(log.find("0912345678") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::command
