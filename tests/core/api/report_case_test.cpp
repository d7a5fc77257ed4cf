#include "core/api/report_case.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/api/replaced.h"
#include "tests/core/api/sample_report_case.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

/// The sample's text with one part replaced.
std::string case_with(std::string_view part, std::string_view replacement) {
    return test::replaced(to_json(sample_report_case()), part, replacement);
}

ErrorCode case_error(std::string_view json) {
    return parse_report_case(json).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_case)

BOOST_AUTO_TEST_CASE(a_case_is_spelled_as_the_interface_says) {
    BOOST_TEST(to_json(sample_report_case()) ==
               R"({"code":"PA-7K3M-9QX2-4T","status":"REFUSED","kind":"K2",)"
               R"("received_at":"2022-06-12T02:13:20Z","deadline":"2022-06-14T02:13:20Z",)"
               R"("clock_stopped":true,"level":"site","handler":"Trạm Y tế phường Bình An",)"
               R"("phone_masked":"09•• ••• 678","photos":2,"reasons":["R08","R09"],)"
               R"("fields":["photos","dose_2.date"],"message":"Giấy ghi ngày 10/11/2021.",)"
               R"("put_off":null,"put_off_until":null,"signer":"","changes":[],"timeline":[)"
               R"({"event":"refuse","actor":"reviewer","who":"Trạm Y tế phường Bình An",)"
               R"("at":"2022-06-13T03:13:20Z"},)"
               R"({"event":"send","actor":"operator","who":"NV012","at":"2022-06-12T02:11:40Z"}],)"
               R"("accesses":[{"at":"2022-06-13T03:00:00Z","actor":"reviewer",)"
               R"("who":"Trạm Y tế phường Bình An","action":"read_photo"}],)"
               R"("erased_at":null,"now":"2022-06-13T06:00:00Z"})");
}

BOOST_AUTO_TEST_CASE(a_case_is_read_back_as_it_was) {
    BOOST_TEST((parse_report_case(to_json(sample_report_case())).value() == sample_report_case()));
    ReportCase later = sample_report_case();
    later.status = report::ReportStatus::later;
    later.reasons.clear();
    later.fields.clear();
    later.put_off = report::LaterReason::other_site;
    later.put_off_until = PartialDate{2022, 6, 17};
    BOOST_TEST((parse_report_case(to_json(later)).value() == later));
    ReportCase approved = sample_report_case();
    approved.status = report::ReportStatus::signing;
    approved.signer = "Trạm Y tế phường Bình An";
    approved.changes = {{report::ComparedItem::name, 0, "LE HOANG PHUC", "Lê Hoàng Phúc"},
                        {report::ComparedItem::dose_date, 2, "", "2021-11-10"}};
    approved.erased_at = Timestamp{1'655'100'000};
    BOOST_TEST((parse_report_case(to_json(approved)).value() == approved));
}

BOOST_AUTO_TEST_CASE(what_this_version_does_not_know_is_refused) {
    using Change = std::pair<std::string_view, std::string_view>;
    for (const auto& [part, replacement] :
         {Change{"REFUSED", "LOST"}, Change{"\"K2\"", "\"K9\""}, Change{"R08", "R14"},
          Change{"dose_2.date", "dose_3.date"}, Change{"\"site\"", "\"ward\""},
          Change{"\"refuse\"", "\"burn\""}, Change{"\"operator\"", "\"robot\""},
          Change{"\"photos\":2", "\"photos\":-1"}, Change{"\"put_off\":null", "\"put_off\":\"x\""},
          Change{"\"erased_at\":null", "\"erased_at\":true"},
          Change{"\"action\":\"read_photo\"", "\"action\":7"},
          Change{"\"changes\":[]", "\"changes\":[{\"item\":\"shoe_size\"}]"},
          Change{"[\"R08\",\"R09\"]", "\"R08\""}}) {
        BOOST_TEST(case_error(case_with(part, replacement)) == ErrorCode::json_bad_member, part);
    }
    BOOST_TEST(case_error(case_with("\"handler\"", "\"x\"")) == ErrorCode::json_missing_member);
    BOOST_TEST(case_error(to_json(sample_report_case()) + std::string(1 << 20, ' ')) ==
               ErrorCode::json_too_large);
}

BOOST_AUTO_TEST_SUITE_END()
