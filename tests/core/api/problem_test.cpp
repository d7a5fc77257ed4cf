#include "core/api/problem.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

namespace tiemchung::api {
namespace {

BOOST_AUTO_TEST_SUITE(problem_test)

BOOST_AUTO_TEST_CASE(a_problem_says_what_rfc_9457_wants_and_reads_back_as_it_was) {
    const std::string json = to_json(Problem{404, "Not Found", ErrorCode::request_not_found,
                                             "Không có tài nguyên này.", "No such resource."});
    BOOST_TEST(json == R"({"type":"about:blank","title":"Not Found","status":404,)"
                       R"("code":"request.not_found","message":{"vi":"Không có tài nguyên này.",)"
                       R"("en":"No such resource."}})");
    const auto problem = parse_problem(json);
    BOOST_REQUIRE(problem.ok());
    BOOST_TEST(problem->status == 404);
    BOOST_TEST(problem->code == ErrorCode::request_not_found);
    BOOST_TEST(problem->message_en == "No such resource.");
}

BOOST_AUTO_TEST_CASE(what_is_no_problem_document_is_refused_with_its_reason) {
    BOOST_TEST(parse_problem("{").error().code == ErrorCode::json_malformed);
    BOOST_TEST(parse_problem("[]").error().code == ErrorCode::json_malformed);
    BOOST_TEST(parse_problem(R"({"status":404})").error().code == ErrorCode::json_missing_member);
    BOOST_TEST(
        parse_problem(R"({"status":404,"title":"x","code":"no.such","message":{"vi":"","en":""}})")
            .error()
            .code == ErrorCode::json_bad_member);
    BOOST_TEST(parse_problem(R"({"status":"404","title":"x","code":"server.busy","message":{}})")
                   .error()
                   .code == ErrorCode::json_bad_member);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::api
