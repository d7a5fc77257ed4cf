#include "core/api/lookup_messages.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/api/replaced.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

LookupRequest sample_request() {
    LookupRequest request;
    request.form.name = "Lê Hoàng \"Phúc\"";
    request.form.birth_date = {"22", "3", "1979", false};
    request.form.sex = identity::Sex::male;
    request.form.id_kind = identity::IdKind::citizen;
    request.form.id_number = "001079012345";
    request.form.phone = "0912345678";
    request.form.last_dose = {"5", "10", "2021", false};
    request.captcha_id = "abc";
    request.captcha_answer = "7K3M";
    return request;
}

/// The sample's text with one part replaced.
std::string request_with(std::string_view part, std::string_view replacement) {
    return test::replaced(to_json(sample_request()), part, replacement);
}

ErrorCode request_error(std::string_view json) {
    return parse_lookup_request(json).error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lookup_messages)

BOOST_AUTO_TEST_CASE(a_request_is_spelled_as_the_interface_says) {
    BOOST_TEST(to_json(sample_request()) ==
               R"({"name":"Lê Hoàng \"Phúc\"",)"
               R"("birth_date":{"day":"22","month":"3","year":"1979","year_only":false},)"
               R"("sex":"male","id":{"kind":"citizen","number":"001079012345"},)"
               R"("phone":"0912345678",)"
               R"("last_dose":{"day":"5","month":"10","year":"2021","year_only":false},)"
               R"("captcha":{"id":"abc","answer":"7K3M"}})");
}

BOOST_AUTO_TEST_CASE(every_message_is_read_back_as_it_was) {
    BOOST_TEST((parse_lookup_request(to_json(sample_request())).value() == sample_request()));
    BOOST_TEST((parse_lookup_request(to_json(LookupRequest{})).value() == LookupRequest{}));
    LookupRequest year_only = sample_request();
    year_only.form.birth_date = {"", "", "1952", true};
    year_only.form.last_dose = {};
    BOOST_TEST((parse_lookup_request(to_json(year_only)).value() == year_only));
    const CaptchaChallenge challenge{"a", "/api/v1/captchas/a/image", "/api/v1/captchas/a/audio",
                                     179};
    BOOST_TEST((parse_captcha_challenge(to_json(challenge)).value() == challenge));
    const OtpSent sent{"b", 180, 60};
    BOOST_TEST((parse_otp_sent(to_json(sent)).value() == sent));
    const OtpAnswer answer{"123456"};
    BOOST_TEST((parse_otp_answer(to_json(answer)).value() == answer));
}

BOOST_AUTO_TEST_CASE(what_was_not_chosen_is_null_and_what_is_optional_may_lack) {
    const auto no_dose = parse_lookup_request(request_with(
        R"("last_dose":{"day":"5","month":"10","year":"2021","year_only":false},)", ""));
    BOOST_TEST(no_dose.value().form.last_dose.is_empty());
    BOOST_TEST(
        !parse_lookup_request(request_with(R"("male")", "null")).value().form.sex.has_value());
    BOOST_TEST(parse_lookup_request(request_with(R"(,"year_only":false)", "")).ok());
}

BOOST_AUTO_TEST_CASE(a_request_without_a_member_says_so) {
    for (const std::string_view part :
         {R"("name":)", R"("birth_date":)", R"("id":)", R"("phone":)", R"("captcha":)",
          R"("answer":)", R"("number":)", R"("month":)"}) {
        const std::string other = "\"x" + std::string(part.substr(1));
        BOOST_TEST(request_error(request_with(part, other)) == ErrorCode::json_missing_member,
                   part);
    }
    BOOST_TEST(request_error("{}") == ErrorCode::json_missing_member);
}

BOOST_AUTO_TEST_CASE(a_member_of_another_kind_is_refused) {
    BOOST_TEST(request_error(request_with(R"("0912345678")", "912345678")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(request_error(request_with(R"("male")", R"("other")")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(request_error(request_with(R"("citizen")", R"("")")) == ErrorCode::json_bad_member);
    BOOST_TEST(request_error(request_with(R"("7K3M")", "[\"7K3M\"]")) ==
               ErrorCode::json_bad_member);
    BOOST_TEST(request_error(request_with("false", "0")) == ErrorCode::json_bad_member);
    BOOST_TEST(request_error(request_with(R"({"id":"abc","answer":"7K3M"})", "\"abc\"")) ==
               ErrorCode::json_bad_member);
}

BOOST_AUTO_TEST_CASE(what_is_no_object_is_malformed) {
    for (const std::string_view json : {"", "[]", "null", "{", "{\"a\":}", "\xff", "{}x"})
        BOOST_TEST(request_error(json) == ErrorCode::json_malformed, json);
    BOOST_TEST(request_error(std::string(60'000, '[')) == ErrorCode::json_malformed);
}

BOOST_AUTO_TEST_CASE(every_text_and_the_whole_are_bounded) {
    const std::string at_limit = "\"" + std::string(200, '1') + "\"";
    const std::string beyond = "\"" + std::string(201, '1') + "\"";
    BOOST_TEST(parse_lookup_request(request_with(R"("0912345678")", at_limit)).ok());
    BOOST_TEST(request_error(request_with(R"("0912345678")", beyond)) ==
               ErrorCode::json_bad_member);
    const std::string padded = to_json(sample_request()) + std::string(65'536, ' ');
    BOOST_TEST(request_error(padded) == ErrorCode::json_too_large);
    BOOST_TEST(parse_otp_sent(R"({"id":"b","seconds":1e9,"resend_seconds":1})").error().code ==
               ErrorCode::json_bad_member);
    BOOST_TEST(parse_otp_sent(R"({"id":"b","seconds":-1,"resend_seconds":1})").error().code ==
               ErrorCode::json_bad_member);
    BOOST_TEST(parse_otp_sent(R"({"id":"b","seconds":18446744073709551615,"resend_seconds":1})")
                   .error()
                   .code == ErrorCode::json_bad_member);
}

BOOST_AUTO_TEST_SUITE_END()
