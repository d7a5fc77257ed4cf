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

BOOST_AUTO_TEST_CASE(a_problem_carries_the_fields_to_mend_and_how_long_to_wait) {
    Problem refused{422, "Unprocessable Content", ErrorCode::person_name_missing, "a", "b"};
    refused.fields = {{"name", ErrorCode::person_name_missing},
                      {"phone", ErrorCode::person_phone_landline}};
    refused.tries_left = 3;
    refused.retry_after_seconds = 600;
    const auto read = parse_problem(to_json(refused));
    BOOST_REQUIRE(read.ok());
    BOOST_TEST((read->fields == refused.fields));
    BOOST_TEST((read->tries_left == 3));
    BOOST_TEST((read->retry_after_seconds == 600));
}

BOOST_AUTO_TEST_CASE(details_of_a_problem_that_make_no_sense_are_refused) {
    const std::string head =
        R"({"status":422,"title":"x","code":"otp.wrong","message":{"vi":"","en":""},)";
    for (const char* bad : {R"("fields":{}})", R"("fields":[{"field":1,"code":"otp.wrong"}]})",
                            R"("fields":[{"field":"name","code":"no.such"}]})",
                            R"("tries_left":"3"})", R"("retry_after_seconds":-1})"}) {
        BOOST_TEST(parse_problem(head + bad).error().code == ErrorCode::json_bad_member);
    }
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
