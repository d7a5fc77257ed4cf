#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/server/lookup/lookup_portal.h"
#include "tests/server/openapi/openapi_document.h"

namespace tiemchung::handlers {
namespace {

using test::LookupPortal;
using test::OpenapiDocument;
using test::Operation;
using test::Reply;
using test::SiteLine;

/// The steps of a look-up, each answer held against its description.
struct Fixture {
    LookupPortal portal;
    OpenapiDocument document;
    std::set<std::string> checked;  ///< operationIds

    Operation operation(const std::string& id) const {
        for (const Operation& one : document.operations())
            if (one.node["operationId"].Scalar() == id) return one;
        throw std::runtime_error{"no operation " + id};
    }

    /// Fails the test where the answer is not as the operation describes its status.
    void hold(const std::string& operation_id, const Reply& reply) {
        BOOST_TEST_CONTEXT(operation_id << " " << reply.status << " " << reply.body) {
            const YAML::Node responses = operation(operation_id).node["responses"];
            const std::string status = std::to_string(reply.status);
            BOOST_REQUIRE(responses[status].IsDefined());
            const YAML::Node described = document.resolved(responses[status]);
            for (const auto& header : described["headers"]) {
                const YAML::Node schema = document.resolved(header.second)["schema"];
                const std::string value = reply.field(header.first.Scalar());
                const bool is_number = schema["type"].Scalar() == "integer";
                BOOST_TEST(document.fault(is_number ? value : '"' + value + '"', schema) == "");
            }
            if (reply.status < 400) checked.insert(operation_id);
            if (!described["content"]) {
                BOOST_TEST(reply.body.empty());
                return;
            }
            const YAML::Node content = described["content"][reply.field("Content-Type")];
            BOOST_REQUIRE(content.IsDefined());
            if (content["schema"]) BOOST_TEST(document.fault(reply.body, content["schema"]) == "");
        }
    }

    void hold_request(const std::string& operation_id, const std::string& body) const {
        const YAML::Node content =
            operation(operation_id).node["requestBody"]["content"]["application/json"];
        BOOST_TEST(document.fault(body, content["schema"]) == "", operation_id);
    }
};

BOOST_FIXTURE_TEST_SUITE(lookup_answers_test, Fixture)

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

    for (const Operation& operation : document.operations()) {
        const std::string tag = operation.node["tags"][0].Scalar();
        if (tag != "lookup" && tag != "record") continue;
        const std::string name = operation.node["operationId"].Scalar();
        BOOST_TEST(checked.contains(name), name);
    }
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
