#include "core/api/configuration.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

namespace tiemchung::api {
namespace {

Configuration example() {
    Configuration configuration;
    configuration.publisher_key.fill(7);
    configuration.demo = true;
    configuration.samples.push_back({"Còn hạn", "Valid", "HC1:ABC"});
    configuration.report_retention_days = 30;
    return configuration;
}

BOOST_AUTO_TEST_SUITE(configuration_test)

BOOST_AUTO_TEST_CASE(a_configuration_reads_back_as_it_was_written) {
    const auto read = parse_configuration(to_json(example()));
    BOOST_REQUIRE(read.ok());
    BOOST_TEST((*read == example()));
}

BOOST_AUTO_TEST_CASE(without_demo_mode_no_samples_are_written) {
    Configuration configuration = example();
    configuration.demo = false;
    BOOST_TEST(to_json(configuration).find("samples") == std::string::npos);
    BOOST_TEST(to_json(configuration).find("HC1:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_configuration_is_refused_with_its_reason) {
    const auto code_of = [](std::string_view json) {
        return parse_configuration(json).error().code;
    };
    BOOST_TEST(code_of("") == ErrorCode::json_malformed);
    BOOST_TEST(code_of("null") == ErrorCode::json_malformed);
    BOOST_TEST(code_of("{}") == ErrorCode::json_missing_member);
    BOOST_TEST(code_of(R"({"publisher_key":"AAAA","demo":false})") == ErrorCode::json_bad_member);
    const std::string json = to_json(example());
    std::string no_days = json;
    no_days.replace(no_days.find(":30") + 1, 2, "0");
    BOOST_TEST(code_of(no_days) == ErrorCode::json_bad_member);
    std::string no_array = json;
    no_array.replace(no_array.find('['), no_array.size(), "1}");
    BOOST_TEST(code_of(no_array) == ErrorCode::json_bad_member);
    BOOST_TEST(code_of(std::string((1U << 20U) + 1, ' ')) == ErrorCode::json_too_large);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::api
