#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "core/api/signed_trust_list.h"
#include "server/pictures/qr_picture.h"
#include "tests/server/command/demo_signer.h"
#include "tests/server/command/program.h"

using namespace tiemchung;
using Json = nlohmann::json;
using tests::ProgramRun;

namespace {

/// A workshop with a signer, its certificate `signer.der`, and a genuine certificate `good.txt`;
/// `in_time` judges within its validity.
struct Bench : tests::Workshop {
    tests::DemoSigner signer;
    std::string text = signer.sign();

    Bench() {
        write("signer.der", std::string(as_text(signer.certificate())));
        write("good.txt", text + "\n");
    }
    [[nodiscard]] ProgramRun in_time(const std::string& arguments,
                                     const std::string& input = "") const {
        return run("check --at 2023-01-01 " + arguments, input);
    }
};

std::string with_one_character_changed(std::string text) {
    char& digit = text[text.size() - 20];
    digit = digit == 'A' ? 'B' : 'A';
    return text;
}

Json only_line(const ProgramRun& run) {
    const auto lines = run.lines();
    BOOST_REQUIRE(lines.size() == 1U);
    return Json::parse(lines.front());
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(check_command, Bench)

BOOST_AUTO_TEST_CASE(a_genuine_certificate_exits_with_0_and_is_told_in_vietnamese) {
    const ProgramRun run = in_time("--trust signer.der good.txt");
    BOOST_TEST(run.exit_code == 0);
    BOOST_TEST(run.errors == "");
    BOOST_TEST(
        run.output.starts_with("✔ good.txt: Mã QR thật và còn hạn. Chữ ký số đúng. Nơi "
                               "cấp: Nơi cấp thử. Hiệu lực đến 15/11/2023.\n"));
    BOOST_TEST(run.output.find("Họ và tên: Nguyễn Ánh Dương\n") != std::string::npos);
    const ProgramRun english = in_time("--lang en --trust signer.der good.txt");
    BOOST_TEST(english.output.find("Full name: Nguyễn Ánh Dương\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_has_the_promised_shape) {
    const ProgramRun run = in_time("--json --trust signer.der good.txt");
    BOOST_TEST(run.exit_code == 0);
    const Json line = only_line(run);
    BOOST_TEST(line["input"] == "good.txt");
    BOOST_TEST(line["verdict"] == "OK");
    BOOST_TEST(line["findings"].size() == 13U);
    for (const Json& finding : line["findings"]) {
        BOOST_TEST(finding.size() == 3U);
        BOOST_TEST(finding["check"].is_string());
        BOOST_TEST(finding["result"].is_string());
        BOOST_TEST(finding["code"].is_string());
    }
    BOOST_TEST(line["header"]["alg"] == "ES256");
    BOOST_TEST(line["header"]["kid"] == to_base64(signer.trusted().kid));
    BOOST_TEST(line["claims"] ==
               (Json{{"iss", "VN"}, {"iat", 1'650'000'000}, {"exp", 1'700'000'000}}));
    BOOST_TEST(line["dcc"]["nam"]["gn"] == "Ánh Dương");
    BOOST_TEST(line["dcc"]["v"][0]["dn"] == 2);
}

BOOST_AUTO_TEST_CASE(standard_input_and_pictures_are_read_by_content) {
    BOOST_TEST(in_time("--trust signer.der -", text).exit_code == 0);
    const auto png = pictures::to_png(qr::draw(text).value(), 4).value();
    write("picture.txt", std::string(as_text(png)));
    const Json from_file = only_line(in_time("--json --trust signer.der picture.txt"));
    BOOST_TEST(from_file["verdict"] == "OK");
    BOOST_TEST(from_file["findings"][0] ==
               (Json{{"check", "picture"}, {"result", "passed"}, {"code", "none"}}));
    const Json from_input =
        only_line(in_time("--json --trust signer.der -", std::string(as_text(png))));
    BOOST_TEST(from_input["verdict"] == "OK");
    BOOST_TEST(from_input["input"] == "-");
}

BOOST_AUTO_TEST_CASE(every_input_is_judged_in_order_and_one_that_is_not_ok_exits_with_1) {
    write("altered.txt", with_one_character_changed(text));
    const ProgramRun run =
        in_time("--json --trust signer.der good.txt no_such_file altered.txt . good.txt");
    BOOST_TEST(run.exit_code == 1);
    std::vector<std::string> seen;
    for (const std::string& line : run.lines()) {
        const Json json = Json::parse(line);
        seen.push_back(json["input"].get<std::string>() + ' ' + json["verdict"].get<std::string>());
    }
    BOOST_REQUIRE(seen.size() >= 7U);
    BOOST_TEST(seen[0] == "good.txt OK");
    BOOST_TEST(seen[1] == "no_such_file UNREADABLE");
    BOOST_TEST((seen[2] == "altered.txt BAD_SIGNATURE" || seen[2] == "altered.txt UNREADABLE"),
               seen[2]);
    BOOST_TEST(seen.back() == "good.txt OK");
    BOOST_TEST(std::is_sorted(seen.begin() + 3, seen.end() - 1));
}

BOOST_AUTO_TEST_CASE(a_folder_is_walked_and_its_order_kept_whatever_thread_is_faster) {
    constexpr int count = 300;
    for (int i = 0; i < count; ++i) {
        const std::string name = "folder/" + std::to_string(1000 + i) + ".txt";
        write(name, i % 3 == 0 ? text : "broken " + std::to_string(i));
    }
    const ProgramRun run = in_time("--json --trust signer.der folder");
    BOOST_TEST(run.exit_code == 1);
    const auto lines = run.lines();
    BOOST_REQUIRE(lines.size() == static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const Json line = Json::parse(lines[static_cast<std::size_t>(i)]);
        BOOST_TEST(line["input"] == "folder/" + std::to_string(1000 + i) + ".txt");
        BOOST_TEST(line["verdict"] == (i % 3 == 0 ? "OK" : "UNREADABLE"));
    }
    const ProgramRun told = in_time("--trust signer.der folder");
    BOOST_TEST(told.lines().back() == "Đã kiểm tra 300: 100 đạt, 200 không đạt.");
}

BOOST_AUTO_TEST_CASE(a_text_with_several_codes_has_a_verdict_for_each) {
    write("two.txt", text + "\nHC1:???\n" + text + "\n");
    const ProgramRun run = in_time("--json --trust signer.der two.txt");
    BOOST_TEST(run.lines().size() == 3U);
    BOOST_TEST(run.exit_code == 1);
}

BOOST_AUTO_TEST_CASE(validity_is_judged_at_the_time_asked_for) {
    const auto verdict_at = [&](const std::string& time) {
        return only_line(
                   run("check --json --trust signer.der --at " + time + " good.txt"))["verdict"]
            .get<std::string>();
    };
    BOOST_TEST(verdict_at("2022-04-15T05:19:59Z") == "NOT_YET");
    BOOST_TEST(verdict_at("2022-04-15T12:20:00+07:00") == "OK");
    BOOST_TEST(verdict_at("2023-11-14T22:13:20Z") == "EXPIRED");
}

BOOST_AUTO_TEST_CASE(trust_comes_as_der_pem_folder_or_list) {
    const std::string pem = signing::certificate_pem(signer.certificate());
    write("keys/deeper/signer.pem", "a comment\n" + pem);
    write("keys/readme", "not a certificate");
    write("list.json", R"({"certificates":[{"rawData":")" + to_base64(signer.certificate()) +
                           R"(","country":"VN"}]})");
    write("signed_list.json", "MEUCIQD=\n{\"certificates\":[{\"rawData\":\"" +
                                  to_base64(signer.certificate()) + "\"}]}");
    for (const std::string path :
         {"signer.der", "keys", "keys/deeper/signer.pem", "list.json", "signed_list.json"}) {
        BOOST_TEST(in_time("--trust " + path + " good.txt").exit_code == 0, path);
    }
    BOOST_TEST(in_time("--trust keys good.txt").errors.find("keys/readme") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_signed_list_counts_only_with_its_publishers_key) {
    const crypto::Ed25519KeyPair publisher(crypto::Ed25519Seed{3});
    const crypto::Ed25519KeyPair stranger(crypto::Ed25519Seed{4});
    write("list.json", api::sign_trust_list({trust::TrustList({signer.trusted()}), {}},
                                            Timestamp{1'660'000'000}, publisher));
    const ProgramRun unnamed = in_time("--trust list.json good.txt");
    BOOST_TEST(unnamed.exit_code == 2);
    BOOST_TEST(unnamed.errors.find("--publisher-key") != std::string::npos);

    const std::string key = to_base64(publisher.public_key());
    BOOST_TEST(in_time("--trust list.json --publisher-key " + key + " good.txt").exit_code == 0);
    const std::string wrong = to_base64(stranger.public_key());
    BOOST_TEST(in_time("--trust list.json --publisher-key " + wrong + " good.txt").exit_code == 2);
    write("list.json.pub", key + "\n");
    BOOST_TEST(in_time("--trust list.json good.txt").exit_code == 0);
}

BOOST_AUTO_TEST_CASE(wrong_use_exits_with_2_and_says_how_it_is_meant) {
    for (const std::string arguments :
         {"", "nonsense", "check", "check --json", "check --at yesterday good.txt",
          "check --nonsense good.txt", "check good.txt --trust", "check --lang fr good.txt",
          "check --publisher-key AAAA good.txt", "check --trust nowhere good.txt",
          "check --trust good.txt good.txt"}) {
        const ProgramRun told = run(arguments);
        BOOST_TEST(told.exit_code == 2, arguments);
        BOOST_TEST(told.output == "", arguments);
        BOOST_TEST(told.errors != "", arguments);
    }
    BOOST_TEST(run("check").errors.find("Cách dùng") != std::string::npos);
    BOOST_TEST(run("check --lang en").errors.find("Usage") != std::string::npos);
    BOOST_TEST(run("check --help").exit_code == 0);
    BOOST_TEST(run("--help").exit_code == 0);
}

BOOST_AUTO_TEST_CASE(content_that_was_not_verified_is_marked_and_altered_content_not_shown) {
    const ProgramRun unknown = in_time("good.txt");
    BOOST_TEST(unknown.exit_code == 1);
    BOOST_TEST(unknown.output.find("Nội dung chưa được xác minh.") != std::string::npos);

    const tests::DemoSigner other;
    auto message = hcert::prepare(tests::sample_dcc(), tests::sample_claims(),
                                  hcert::CoseAlgorithm::es256, signer.trusted().kid);
    write("forged.txt", hcert::assemble(std::move(message), Bytes(64, 9)).value());
    const ProgramRun forged = in_time("--trust signer.der forged.txt");
    BOOST_TEST(forged.exit_code == 1);
    BOOST_TEST(forged.output.starts_with("✖ forged.txt: Chữ ký số không đúng."));
    BOOST_TEST(forged.output.find("Nguyễn") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_certificate_cannot_steer_the_terminal) {
    hcert::Dcc dcc = tests::sample_dcc();
    dcc.name.family = "\x1b[2JNguyễn\xc2\x9b";
    write("hostile.txt", signer.sign(dcc));
    const ProgramRun run = in_time("--trust signer.der hostile.txt");
    BOOST_TEST(run.output.find("Nguyễn") != std::string::npos);
    BOOST_TEST(run.output.find('\x1b') == std::string::npos);
    BOOST_TEST(run.output.find("\xc2\x9b") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_person_is_named_on_standard_error) {
    write("altered.txt", with_one_character_changed(text));
    const ProgramRun run = in_time("--trust signer.der good.txt altered.txt nowhere .");
    BOOST_TEST(run.errors.find("Nguyễn") == std::string::npos);
    BOOST_TEST(run.errors.find("HC1:") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
