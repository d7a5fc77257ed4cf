#include <boost/test/unit_test.hpp>
#include <fstream>

#include "core/api/lookup_messages.h"
#include "core/api/problem.h"
#include "tests/core/printing.h"
#include "tests/server/serve/running_program.h"
#include "tests/server/support/page_documents.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::command {
namespace {

using test::RunningProgram;

/// What stands behind `"name":"` in the newest line of a kind.
std::string newest(const std::filesystem::path& outbox, const std::string& kind,
                   const std::string& name) {
    std::string found;
    std::ifstream lines{outbox};
    for (std::string line; std::getline(lines, line);) {
        if (line.find("\"kind\":\"" + kind + "\"") == std::string::npos) continue;
        const std::string before = "\"" + name + "\":\"";
        const std::size_t begin = line.find(before) + before.size();
        found = line.substr(begin, line.find('"', begin) - begin);
    }
    return found;
}

test::Reply post(std::uint16_t port, const std::string& path, const std::string& body = "") {
    return test::exchange(port, "POST", path,
                          "Content-Length: " + std::to_string(body.size()) + "\r\n", body);
}

/// A form that holds, of somebody whom no register knows.
identity::LookupForm stranger() {
    identity::LookupForm form;
    form.name = "Trần Không Có";
    form.birth_date = {"01", "02", "1983", false};
    form.sex = identity::Sex::male;
    form.id_kind = identity::IdKind::citizen;
    form.id_number = "001083999999";
    form.phone = "0912345678";
    return form;
}

BOOST_AUTO_TEST_SUITE(two_servers_test)

BOOST_AUTO_TEST_CASE(two_processes_on_one_database_answer_as_one) {
    const test::TemporaryFolder root;
    test::write_page_documents(root);
    const std::vector<std::string> arguments{"--demo",
                                             "--data",
                                             (root.path() / "data").string(),
                                             "--web",
                                             (root.path() / "web").string(),
                                             "--port",
                                             "0"};
    RunningProgram one{arguments};
    const std::uint16_t first = one.ready_port();
    RunningProgram other{arguments};
    const std::uint16_t second = other.ready_port();
    BOOST_REQUIRE(first != 0);
    BOOST_REQUIRE(second != 0);

    const auto challenge = api::parse_captcha_challenge(post(first, "/api/v1/captchas").body);
    BOOST_REQUIRE(challenge.ok());
    const std::string picture = test::get(first, challenge->image_path).body;
    BOOST_TEST(picture.starts_with("\x89PNG"));
    BOOST_TEST(test::get(second, challenge->image_path).body == picture);
    const auto outbox = root.path() / "data" / "outbox.jsonl";
    BOOST_TEST(newest(outbox, "captcha", "id") == challenge->id);

    const api::LookupRequest request{stranger(), challenge->id,
                                     newest(outbox, "captcha", "answer")};
    const auto sent =
        api::parse_otp_sent(post(second, "/api/v1/lookups", api::to_json(request)).body);
    BOOST_REQUIRE(sent.ok());
    BOOST_TEST(post(first, "/api/v1/lookups", api::to_json(request)).status == 422);

    const std::string answer = api::to_json(api::OtpAnswer{"123456"});
    for (int attempt = 1; attempt <= 7; ++attempt) {
        const auto reply =
            post(attempt % 2 == 0 ? first : second, "/api/v1/lookups/" + sent->id + "/otp", answer);
        BOOST_TEST(reply.status == (attempt < 5 ? 422 : 429));
        const auto problem = api::parse_problem(reply.body);
        BOOST_REQUIRE(problem.ok());
        BOOST_TEST(problem->tries_left.value_or(0) == std::max(0, 5 - attempt));
    }
}

BOOST_AUTO_TEST_CASE(without_demo_and_gateway_there_are_no_lookups_and_no_outbox) {
    const test::TemporaryFolder root;
    test::write_page_documents(root);
    RunningProgram program{{"--data", (root.path() / "data").string(), "--web",
                            (root.path() / "web").string(), "--port", "0"}};
    const std::uint16_t port = program.ready_port();
    BOOST_REQUIRE(port != 0);
    BOOST_TEST(post(port, "/api/v1/captchas").status == 404);
    BOOST_TEST(!std::filesystem::exists(root.path() / "data" / "outbox.jsonl"));
}

BOOST_AUTO_TEST_CASE(with_a_gateway_nothing_is_written_to_an_outbox_file) {
    const test::TemporaryFolder root;
    test::write_page_documents(root);
    root.write("password", "secret\n");
    RunningProgram program{{"--data", (root.path() / "data").string(), "--web",
                            (root.path() / "web").string(), "--port", "0", "--sms-gateway",
                            "http://127.0.0.1:1/cgi-bin/sendsms", "--sms-user", "portal",
                            "--sms-password-file", (root.path() / "password").string(), "--domain",
                            "vidu.vn"}};
    const std::uint16_t port = program.ready_port();
    BOOST_REQUIRE(port != 0);
    BOOST_TEST(post(port, "/api/v1/captchas").status == 201);
    BOOST_TEST(!std::filesystem::exists(root.path() / "data" / "outbox.jsonl"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::command
