#include <boost/test/unit_test.hpp>

#include "tests/core/api/message_round_trip.h"
#include "tests/core/api/replaced.h"
#include "tests/core/api/sample_messages.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

/// `text` with one part replaced.
template <class Value>
void check_names(std::initializer_list<std::pair<Value, std::string_view>> names,
                 std::optional<Value> (*named)(std::string_view)) {
    for (const auto& [value, name] : names) {
        BOOST_TEST(name_of(value) == name);
        BOOST_TEST((named(name) == value));
    }
    BOOST_TEST(!named("").has_value());
    BOOST_TEST(!named("nobody").has_value());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(staff_exchange)

BOOST_AUTO_TEST_CASE(staff_sign_in_by_messages_that_are_read_back) {
    check_message(SignIn{"nv.lan", "mật khẩu dài", "123456"}, parse_sign_in);
    check_message(StaffSession{"nv.lan", StaffRole::reviewer, "Trạm Y tế", true, sample_time},
                  parse_staff_session);
    check_message(PasswordChange{"mật khẩu cũ", "mật khẩu mới"}, parse_password_change);
    check_names<StaffRole>({{StaffRole::hotline, "operator"},
                            {StaffRole::reviewer, "reviewer"},
                            {StaffRole::supervisor, "supervisor"},
                            {StaffRole::admin, "admin"}},
                           staff_role_named);
}

BOOST_AUTO_TEST_CASE(calls_are_read_back) {
    check_message(CallOpening{"0912345678", Caller::proxy, true}, parse_call_opening);
    check_message(sample_call(), parse_call, {"record", "locked_until"});
    check_message(sample_caller_check(), parse_caller_check);
    check_message(CallerFiling{report::sample_report(), true, FilingWay::at_site, "5f0c"},
                  parse_caller_filing);
    check_message(FiledReport{"PA-7K3M-9QX2-4T", FilingWay::at_site, "09•• ••• 678", sample_time},
                  parse_filed_report, {"link_ends_at"});
    check_message(CallClosing{ClosingReason::informed, "Hỏi thời hạn."}, parse_call_closing);
    check_message(Shift{12, 7, 3}, parse_shift);
}

BOOST_AUTO_TEST_CASE(what_a_call_can_be_is_a_closed_list) {
    check_names<Caller>(
        {{Caller::self, "self"}, {Caller::guardian, "guardian"}, {Caller::proxy, "proxy"}},
        caller_named);
    check_names<FilingWay>({{FilingWay::link, "link"}, {FilingWay::at_site, "at_site"}},
                           filing_way_named);
    check_names<ClosingReason>({{ClosingReason::filed, "filed"},
                                {ClosingReason::informed, "informed"},
                                {ClosingReason::phone_change, "phone_change"},
                                {ClosingReason::not_verified, "not_verified"},
                                {ClosingReason::no_consent, "no_consent"},
                                {ClosingReason::cut_off, "cut_off"}},
                               closing_reason_named);
}

BOOST_AUTO_TEST_CASE(the_queue_and_the_figures_are_read_back) {
    check_message(sample_case_queue(), parse_case_queue);
    check_message(sample_figures(), parse_review_figures);
    CaseQueue page;
    page.cases.resize(25);
    BOOST_TEST(parse_case_queue(to_json(page)).value().cases.size() == 25);
    page.cases.resize(26);
    BOOST_TEST(parse_case_queue(to_json(page)).error().code == ErrorCode::json_bad_member);
}

BOOST_AUTO_TEST_CASE(a_case_and_its_decision_are_read_back) {
    check_message(sample_case_file(), parse_case_file,
                  {"document", "population_match", "put_off", "put_off_until", "lock_ends_at"});
    check_message(sample_decision(), parse_case_decision, {"put_off", "put_off_until"});
    CaseFile first = sample_case_file();
    first.population_match.reset();
    first.document.reset();
    BOOST_TEST((parse_case_file(to_json(first)).value() == first));
}

BOOST_AUTO_TEST_CASE(what_a_decision_cannot_say_is_refused) {
    const std::string json = to_json(sample_decision());
    using Change = std::pair<std::string_view, std::string_view>;
    for (const auto& [part, replacement] :
         {Change{"\"approve\"", "\"burn\""}, Change{"add_dose", "add_car"},
          Change{"\"dose\":2", "\"dose\":10"}, Change{"dose_2.date", "dose_3.date"},
          Change{"\"R08\"", "\"R14\""}, Change{"[\"photos\"]", "[\"shoes\"]"},
          Change{"\"population\"", "\"holiday\""}, Change{"2022-06-17", "2022-06-31"}}) {
        BOOST_TEST(parse_case_decision(test::replaced(json, part, replacement)).error().code ==
                       ErrorCode::json_bad_member,
                   part);
    }
}

BOOST_AUTO_TEST_CASE(what_a_case_cannot_be_is_refused) {
    const std::string json = to_json(sample_case_file());
    using Change = std::pair<std::string_view, std::string_view>;
    for (const auto& [part, replacement] :
         {Change{"WAIT_SECOND", "WAIT_THIRD"}, Change{"\"child\"", "\"cat\""},
          Change{"\"number\":1", "\"number\":0"}, Change{"screening_slip", "selfie"},
          Change{"dose_site", "dose_arm"}, Change{"\"different\"", "\"odd\""},
          Change{"approve_second", "approve_third"}, Change{"\"place\":2", "\"place\":-2"}}) {
        BOOST_TEST(parse_case_file(test::replaced(json, part, replacement)).error().code ==
                       ErrorCode::json_bad_member,
                   part);
    }
    const std::string call = to_json(sample_call());
    for (const auto& [part, replacement] :
         {Change{"\"guardian\"", "\"ghost\""}, Change{"S1_MISMATCH", "S9"},
          Change{"\"REFUSED\"", "\"LOST\""}, Change{"\"sex\":\"male\"", "\"sex\":\"x\""},
          Change{"\"number\":2", "\"number\":0"}}) {
        BOOST_TEST(parse_call(test::replaced(call, part, replacement)).error().code ==
                       ErrorCode::json_bad_member,
                   part);
    }
}

BOOST_AUTO_TEST_SUITE_END()
