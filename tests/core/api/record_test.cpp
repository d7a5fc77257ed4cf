#include "core/api/record.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/api/replaced.h"
#include "tests/core/api/sample_record.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

std::string record_with(std::string_view part, std::string_view replacement) {
    return test::replaced(to_json(sample_record()), part, replacement);
}

ErrorCode record_error(std::string_view json) {
    return parse_record(json).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(a_record_is_read_back_as_it_was) {
    BOOST_TEST((parse_record(to_json(sample_record())).value() == sample_record()));
    Record without_doses = sample_record();
    without_doses.doses.clear();
    BOOST_TEST((parse_record(to_json(without_doses)).value() == without_doses));
}

BOOST_AUTO_TEST_CASE(states_dates_and_times_are_spelled_for_people_to_read) {
    const std::string json = to_json(sample_record());
    for (const std::string_view part :
         {R"("birth_date":"1979")", R"("state":"S2_WAIT_SIGN")", R"("state":"ISSUED")",
          R"("date":"2022-01-18")", R"("now":"2022-06-12T02:41:00Z")", R"("signed_at":null)",
          R"("replaced_at":null)", R"("notice_asked":true)"}) {
        BOOST_TEST(json.find(part) != std::string::npos, part);
    }
}

BOOST_AUTO_TEST_CASE(wrong_members_are_refused) {
    BOOST_TEST(record_error(record_with("S2_WAIT_SIGN", "S4")) == ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with(R"("sex":"male")", R"("sex":"x")")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with("2022-01-18", "18/01/2022")) == ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with(R"("number":2)", R"("number":0)")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with(R"("number":2)", R"("number":"2")")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with(R"("notice_asked":true)", R"("notice_asked":1)")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with(R"("signed_at":null)", R"("signed_at":"soon")")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(record_error(record_with(R"("lot":)", R"("lott":)")) ==
               ErrorCode::json_missing_member);
    BOOST_TEST(record_error(record_with(R"("phone":)", R"("fone":)")) ==
               ErrorCode::json_missing_member);
    BOOST_TEST(record_error(record_with(R"("certificates":[])", R"("certificates":[7])")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(record_error("[]") == ErrorCode::json_malformed);
}

BOOST_AUTO_TEST_CASE(a_record_is_bounded_in_bytes_and_in_doses) {
    Record endless = sample_record();
    while (endless.doses.size() <= 20)
        endless.doses.push_back(endless.doses.front());
    BOOST_TEST(record_error(to_json(endless)) == ErrorCode::json_bad_member);
    BOOST_TEST(record_error(std::string((std::size_t{1} << 20U) + 1, ' ')) ==
               ErrorCode::json_too_large);
}

BOOST_AUTO_TEST_CASE(a_notice_is_asked_for_one_dose) {
    BOOST_TEST(to_json(NoticeRequest{2}) == R"({"dose_number":2})");
    BOOST_TEST(parse_notice_request(R"({"dose_number":2})").value().dose_number == 2);
    BOOST_TEST(parse_notice_request(R"({"dose_number":10})").error().code ==
               ErrorCode::json_bad_member);
    BOOST_TEST(parse_notice_request(R"({"dose_number":2.0})").error().code ==
               ErrorCode::json_bad_member);
    BOOST_TEST(parse_notice_request("{}").error().code == ErrorCode::json_missing_member);
}

BOOST_AUTO_TEST_SUITE_END()
