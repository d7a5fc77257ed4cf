#include "core/api/verdict_line.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "core/check/check.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;
using Json = nlohmann::json;

namespace {

Json line_of(std::string_view input, const check::Verdict& verdict) {
    const std::string line = api::to_json_line(input, verdict);
    BOOST_TEST(line.find('\n') == std::string::npos);
    return Json::parse(line);
}

/// One publisher lists a time as `+00:00` that its certificate holds as `Z`.
std::string utc_as_z(std::string json) {
    constexpr std::string_view zero = "+00:00";
    for (std::size_t at = json.find(zero); at != std::string::npos; at = json.find(zero)) {
        json.replace(at, zero.size(), "Z");
    }
    return json;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(verdict_line)

BOOST_AUTO_TEST_CASE(an_unreadable_text_has_every_finding_and_no_content) {
    const auto pending = check::begin("HC1:%%%a", trust::TrustList{}, Timestamp{0});
    const Json line = line_of("thư mục/\"mã\".png", pending.verdict);
    BOOST_TEST(line["input"] == "thư mục/\"mã\".png");
    BOOST_TEST(line["verdict"] == "UNREADABLE");
    BOOST_REQUIRE(line["findings"].size() == check::check_count);
    BOOST_TEST(line["findings"][0] ==
               (Json{{"check", "picture"}, {"result", "unknown"}, {"code", "not_a_picture"}}));
    BOOST_TEST(line["findings"][1] ==
               (Json{{"check", "prefix"}, {"result", "passed"}, {"code", "none"}}));
    BOOST_TEST(line["findings"][2] ==
               (Json{{"check", "base45"}, {"result", "failed"}, {"code", "base45.bad_character"}}));
    BOOST_TEST(line["findings"][3] ==
               (Json{{"check", "inflate"}, {"result", "unknown"}, {"code", "not_reached"}}));
    BOOST_TEST(line["header"].is_null());
    BOOST_TEST(line["claims"].is_null());
    BOOST_TEST(line["dcc"].is_null());
}

BOOST_AUTO_TEST_CASE(an_input_that_is_not_utf8_still_makes_a_line) {
    const auto verdict = check::unreadable_picture(ErrorCode::picture_no_code, Timestamp{0});
    const Json line = line_of("\xff.png", verdict);
    BOOST_TEST(line["findings"][0]["code"] == "picture.no_code");
}

BOOST_AUTO_TEST_CASE(the_payload_of_published_certificates_is_printed_whole) {
    for (const tests::VectorCase& one : tests::vector_cases()) {
        if (one.dcc.empty()) continue;
        const auto pending = check::begin(one.text, trust::TrustList{}, one.at);
        const Json line = line_of(one.id, pending.verdict);
        BOOST_TEST(utc_as_z(line["dcc"].dump()) == utc_as_z(Json::parse(one.dcc).dump()), one.id);
        BOOST_TEST(line["header"]["alg"].is_string());
        BOOST_TEST(line["claims"].contains("exp"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
