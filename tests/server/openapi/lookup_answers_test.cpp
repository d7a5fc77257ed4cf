#include <boost/test/unit_test.hpp>

#include "tests/server/lookup/lookup_portal.h"
#include "tests/server/openapi/held_answers.h"

namespace tiemchung::handlers {
namespace {

using test::LookupPortal;
using test::SiteLine;

/// The steps of a look-up, each answer held against its description.
struct LookupAnswersFixture : test::HeldAnswers {
    LookupPortal portal;
};

BOOST_FIXTURE_TEST_SUITE(lookup_answers_test, LookupAnswersFixture)

BOOST_AUTO_TEST_CASE(every_step_of_a_lookup_is_as_described) {
    const auto made = portal.send("POST", "/api/v1/captchas");
    hold("make_captcha", made);
    const auto challenge = test::required(api::parse_captcha_challenge(made.body));
    hold("read_captcha_image", portal.send("GET", challenge.image_path));
    hold("read_captcha_audio", portal.send("GET", challenge.audio_path));
    hold("read_captcha_image", portal.send("GET", "/api/v1/captchas/none/image"));
    auto request = portal.lookups.request(SiteLine{}, *portal.clock);
    hold_request("begin_lookup", api::to_json(request));
    request.form.last_dose = {"01", "07", "2021", false};
    hold_request("begin_lookup", api::to_json(request));

    const auto begun = portal.begin(SiteLine{});
    hold("begin_lookup", begun);
    const std::string id = test::required(api::parse_otp_sent(begun.body)).id;
    hold("begin_lookup", portal.begin(SiteLine{}));  // too soon
    const std::string resend = "/api/v1/lookups/" + id + "/resend";
    hold("resend_code", portal.send("POST", resend));  // too soon
    hold("resend_code", portal.send("POST", "/api/v1/lookups/none/resend"));
    *portal.clock = Timestamp{portal.clock->seconds + 60};
    hold("resend_code", portal.send("POST", resend));
    const std::string code = portal.lookups.newest_code(*portal.clock);
    hold_request("confirm_lookup", api::to_json(api::OtpAnswer{code}));
    hold("confirm_lookup", portal.confirm(id, test::other_than(code)));
    hold("confirm_lookup", portal.confirm("none", code));
    const auto opened = portal.confirm(id, code);
    hold("confirm_lookup", opened);

    const std::string cookie = LookupPortal::cookie_of(opened);
    hold("read_record", portal.send("GET", "/api/v1/record", "", cookie));
    hold("read_record", portal.send("GET", "/api/v1/record"));
    const std::string notice = api::to_json(api::NoticeRequest{1});
    hold_request("ask_for_notice", notice);
    hold("ask_for_notice", portal.send("POST", "/api/v1/record/notices", notice, cookie));
    hold("ask_for_notice", portal.send("POST", "/api/v1/record/notices",
                                       api::to_json(api::NoticeRequest{7}), cookie));
    hold("sign_out", portal.send("DELETE", "/api/v1/session", "", cookie));

    hold_all_of("lookup");
    hold_all_of("record");
}

BOOST_AUTO_TEST_CASE(faulty_forms_and_five_wrong_codes_are_as_described) {
    auto request = portal.lookups.request(SiteLine{}, *portal.clock);
    request.form.name = "";
    hold("begin_lookup", portal.send("POST", "/api/v1/lookups", api::to_json(request)));
    const std::string id = test::required(api::parse_otp_sent(portal.begin(SiteLine{}).body)).id;
    const std::string code = portal.lookups.newest_code(*portal.clock);
    for (int i = 0; i < 6; ++i)
        hold("confirm_lookup", portal.confirm(id, test::other_than(code)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
