#include "core/api/report_messages.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/api/replaced.h"
#include "tests/core/printing.h"
#include "tests/core/report/sample_report.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

ReportRequest sample_report() {
    return {report::sample_report(), "abc", "7K3M", "5f0c"};
}

/// The sample's text with one part replaced.
std::string report_with(std::string_view part, std::string_view replacement) {
    return test::replaced(to_json(sample_report()), part, replacement);
}

ErrorCode report_error(std::string_view json) {
    return parse_report_request(json).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_messages)

BOOST_AUTO_TEST_CASE(a_request_is_spelled_as_the_interface_says) {
    BOOST_TEST(
        to_json(sample_report()) ==
        R"({"report":{"for_whom":"self","consent":true,)"
        R"("name":" Lê  Hoàng Phúc ","name_without_marks":false,)"
        R"("birth_date":{"day":"22","month":"3","year":"1979","year_only":false},"sex":"male",)"
        R"("phone":"+84 912 345 678","id":{"kind":"citizen","number":"001 079 012 345",)"
        R"("without_card":false,"personal_number":""},"email":"phuc@vidu.vn","province":"79",)"
        R"("commune":"Phường Bến Thành","address":"12 Lê Lợi",)"
        R"("workplace":"Trường THCS Bình An","kind":"K3",)"
        R"("dose_1":{"date":{"day":"12","month":"8","year":"2021","year_only":false},)"
        R"("vaccine":"astrazeneca","lot":"ABV8119","province":"79","district":"Quận 1",)"
        R"("commune":"Bến Nghé","site":"79001","site_forgotten":false},)"
        R"("dose_2":{"date":{"day":"10","month":"11","year":"2021","year_only":false},)"
        R"("vaccine":"astrazeneca","lot":"ABX0412","province":"79","district":"Quận 1",)"
        R"("commune":"Bến Nghé","site":"79001","site_forgotten":false},)"
        R"("paper":{"photos":["a1"],"type":"confirmation","readable":["name","birth_date","sex",)"
        R"("dose_date","dose_number","vaccine","untouched"],"lost":false,"at_site":false},)"
        R"("note":"Tiêm tại trường học.","declaration":true},)"
        R"("captcha":{"id":"abc","answer":"7K3M"},"idempotency_key":"5f0c"})");
}

BOOST_AUTO_TEST_CASE(every_message_is_read_back_as_it_was) {
    BOOST_TEST((parse_report_request(to_json(sample_report())).value() == sample_report()));
    BOOST_TEST((parse_report_request(to_json(ReportRequest{})).value() == ReportRequest{}));
    const ReportReceipt receipt{"PA-7K3M-9QX2-4T", report::HandlingLevel::commune,
                                "Trạm Y tế phường Bình An", Timestamp{1'655'000'000},
                                Timestamp{1'655'172'800}};
    BOOST_TEST((parse_report_receipt(to_json(receipt)).value() == receipt));
}

BOOST_AUTO_TEST_CASE(a_draft_holds_no_number_and_is_read_back) {
    const report::ReportForm draft = report::draft_of(report::sample_report());
    const std::string json = to_json(draft);
    BOOST_TEST(json.find("001 079") == std::string::npos);
    BOOST_TEST(json.find("a1") == std::string::npos);
    BOOST_TEST((parse_report_draft(json).value() == draft));
}

BOOST_AUTO_TEST_CASE(a_request_without_a_member_says_so) {
    for (const std::string_view part : {R"("report":)",          R"("consent":)", R"("name":)",
                                        R"("birth_date":)",      R"("phone":)",   R"("id":)",
                                        R"("personal_number":)", R"("email":)",   R"("workplace":)",
                                        R"("dose_1":)",          R"("dose_2":)",  R"("vaccine":)",
                                        R"("site_forgotten":)",  R"("paper":)",   R"("photos":)",
                                        R"("readable":)",        R"("at_site":)", R"("note":)",
                                        R"("declaration":)",     R"("captcha":)", R"("answer":)",
                                        R"("idempotency_key":)"}) {
        const std::string other = "\"x" + std::string(part.substr(1));
        BOOST_TEST(report_error(report_with(part, other)) == ErrorCode::json_missing_member, part);
    }
    BOOST_TEST(report_error("{}") == ErrorCode::json_missing_member);
}

BOOST_AUTO_TEST_CASE(a_member_of_another_kind_is_refused) {
    using Change = std::pair<std::string_view, std::string_view>;
    for (const auto& [part, replacement] :
         {Change{R"("self")", R"("nobody")"}, Change{R"("K3")", R"("K4")"},
          Change{R"("consent":true)", R"("consent":"true")"}, Change{R"(["a1"])", R"("a1")"},
          Change{R"(["a1"])", R"([1])"}, Change{R"("untouched")", R"("lot")"},
          Change{R"("untouched")", R"(null)"}, Change{R"("confirmation")", R"("selfie")"},
          Change{R"("lost":false)", R"("lost":0)"}, Change{R"("79001")", R"(79001)"}}) {
        BOOST_TEST(report_error(report_with(part, replacement)) == ErrorCode::json_bad_member,
                   part);
    }
}

BOOST_AUTO_TEST_CASE(lists_and_texts_are_bounded_above_what_the_form_allows) {
    const auto photos = [](int count) {
        std::string list = "[\"a\"";
        for (int i = 1; i < count; ++i)
            list += ",\"a\"";
        return list + "]";
    };
    BOOST_TEST(parse_report_request(report_with(R"(["a1"])", photos(10))).ok());
    BOOST_TEST(report_error(report_with(R"(["a1"])", photos(11))) == ErrorCode::json_bad_member);
    const auto note = [](std::size_t size) { return '"' + std::string(size, 'a') + '"'; };
    const auto long_note =
        parse_report_request(report_with(R"("Tiêm tại trường học.")", note(4000)));
    BOOST_TEST(report::errors_of(long_note.value().form).front().code ==
               ErrorCode::report_note_too_long);
    BOOST_TEST(report_error(report_with(R"("Tiêm tại trường học.")", note(4001))) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(report_error(to_json(sample_report()) + std::string(65'536, ' ')) ==
               ErrorCode::json_too_large);
}

BOOST_AUTO_TEST_CASE(findings_travel_in_a_problem_document) {
    report::ReportForm form = report::sample_report();
    form.name.clear();
    form.doses[1].date = {};
    const auto findings = report::errors_of(form);
    Problem problem{422, "Unprocessable Content", findings[0].code, "a", "b", {}, {}, {}};
    problem.fields = field_problems(findings);
    BOOST_TEST(problem.fields[1].field == "dose_2.date");
    const auto read = parse_problem(to_json(problem));
    BOOST_TEST((report_findings(read.value().fields) == findings));
    const std::vector<FieldProblem> other{{"captcha", ErrorCode::captcha_wrong}};
    BOOST_TEST(report_findings(other).empty());
}

BOOST_AUTO_TEST_SUITE_END()
