#include "core/api/phone_changes.h"
#include "server/handlers/call_handler.h"
#include "server/handlers/staff_handler.h"
#include "tests/server/hotline/hotline_workshop.h"
#include "tests/server/openapi/held_answers.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::handlers {
namespace {

using test::Reply;
using test::required;
using enum api::StaffRole;

/// Staff at work over HTTP, each answer held against its description.
struct StaffAnswersFixture : test::HeldAnswers {
    test::TemporaryFolder folder;
    std::string address = "sqlite:" + (folder.path() / "register.db").string();
    test::RegisterWorkshop workshop{address};
    test::StaffWorkshop people{address, workshop.vault, workshop.now};
    std::unique_ptr<test::RunningServer> server;
    std::string cookie;

    StaffAnswersFixture() {
        workshop.import_usual_sites();
        workshop.import_doses(test::SiteLine{}.text());
        const StaffDoor door{people.database, people.vault, [this] { return people.now; }};
        std::vector<http::Route> all = staff_routes(door, people.desk);
        const auto calls = std::make_shared<const hotline::Desk>(people.database, people.vault,
                                                                 "tiemchung.example", [] {});
        const auto changes =
            std::make_shared<const hotline::PhoneChangeDesk>(people.database, people.vault);
        for (const auto& more : {call_routes(door, calls), phone_change_routes(door, changes)})
            all.insert(all.end(), more.begin(), more.end());
        server = std::make_unique<test::RunningServer>(std::move(all));
    }

    Reply send(std::string_view method, const std::string& path, const std::string& body = "") {
        const Reply reply = test::exchange(server->port(), method, "/api/v1/staff/" + path,
                                           "Content-Type: application/json\r\nContent-Length: " +
                                               std::to_string(body.size()) + "\r\n" + cookie,
                                           body);
        const std::string set = reply.field("Set-Cookie");
        if (!set.empty()) cookie = "Cookie: " + set.substr(0, set.find(';')) + "\r\n";
        return reply;
    }

    /// Sends a body that is held against its description too.
    Reply post(const std::string& operation_id, const std::string& path, const std::string& body) {
        if (!body.empty()) hold_request(operation_id, body);
        Reply reply = send("POST", path, body);
        hold(operation_id, reply);
        return reply;
    }

    /// Signs somebody in whose password is their own.
    void sign_in(const std::string& account, api::StaffRole role, const std::string& pile = "") {
        cookie = "Cookie: tiemchung_staff=" + people.at_work(account, role, pile) + "\r\n";
    }
};

BOOST_FIXTURE_TEST_SUITE(staff_answers_test, StaffAnswersFixture)

BOOST_AUTO_TEST_CASE(signing_in_and_out_is_as_described) {
    const auto secrets = people.add("nv042", hotline);
    hold("read_staff_session", send("GET", "session"));  // 401
    post("sign_in_staff", "session", api::to_json(api::SignIn{"nv042", "wrong", "000000"}));
    const Reply opened =
        post("sign_in_staff", "session", api::to_json(people.proofs("nv042", secrets)));
    BOOST_TEST(required(api::parse_staff_session(opened.body)).must_change_password);
    hold("read_staff_session", send("GET", "session"));
    hold("read_shift", send("GET", "shift"));  // 403: password due
    const std::string chosen = "mưa rơi trên phố Huế";
    post("change_password", "password", api::to_json(api::PasswordChange{"wrong", chosen}));
    const Reply changed = post("change_password", "password",
                               api::to_json(api::PasswordChange{secrets.password, chosen}));
    BOOST_TEST(!required(api::parse_staff_session(changed.body)).must_change_password);
    hold("sign_out_staff", send("DELETE", "session"));
    hold("sign_out_staff", send("DELETE", "session"));  // 401
    for (int i = 0; i < 5; ++i)
        post("sign_in_staff", "session", api::to_json(api::SignIn{"nv042", "wrong", "000000"}));
    hold_all_of("staff");
}

BOOST_AUTO_TEST_CASE(every_step_of_a_call_is_as_described) {
    sign_in("nv042", hotline);
    hold("read_shift", send("GET", "shift"));
    hold("read_call", send("GET", "calls/current"));  // 404
    api::CallOpening opening{"0912345678", api::Caller::self, false};
    post("open_call", "calls", api::to_json(opening));  // 422: no consent
    opening.consent = true;
    const auto call =
        required(api::parse_call(post("open_call", "calls", api::to_json(opening)).body));
    post("open_call", "calls", api::to_json(opening));  // 409
    hold("read_call", send("GET", "calls/current"));
    const std::string here = "calls/" + call.id;
    const std::string change = api::to_json(api::PhoneChange{"0987654321"});
    post("ask_phone_change", here + "/phone-change", change);  // 422: not verified
    api::CallerCheck check = test::usual_check();
    check.id_last4 = "9999";
    post("verify_caller", here + "/verification", api::to_json(check));  // 422: tries left
    check.id_last4 = "";
    post("verify_caller", here + "/verification", api::to_json(check));  // 422: fields
    post("verify_caller", "calls/none/verification", api::to_json(check));
    post("verify_caller", here + "/verification", api::to_json(test::usual_check()));
    hold("read_call", send("GET", "calls/current"));
    auto filing = test::usual_filing(api::FilingWay::link);
    post("file_report", here + "/reports", api::to_json(filing));
    filing.read_back = false;
    post("file_report", here + "/reports", api::to_json(filing));  // 422
    post("ask_phone_change", here + "/phone-change", change);
    post("close_call", here + "/closing",
         api::to_json(api::CallClosing{api::ClosingReason::filed, "123456"}));  // 422
    post("close_call", here + "/closing",
         api::to_json(api::CallClosing{api::ClosingReason::filed, ""}));

    sign_in("hoa.tran", reviewer, "site/TYT-01");
    hold("open_call", send("POST", "calls", api::to_json(opening)));  // 403
    const Reply waiting = send("GET", "phone-changes");
    hold("read_phone_changes", waiting);
    const auto wishes = required(api::parse_phone_change_wishes(waiting.body)).wishes;
    BOOST_REQUIRE(wishes.size() == 1U);
    BOOST_TEST((required(api::parse_phone_change_wishes(api::to_json({wishes}))).wishes == wishes));
    const std::string confirmation = "phone-changes/" + wishes[0].id + "/confirmation";
    post("confirm_phone_change", confirmation, "");
    post("confirm_phone_change", confirmation, "");  // 404
    hold_all_of("calls");
}

BOOST_AUTO_TEST_CASE(three_wrong_answers_of_a_caller_are_as_described) {
    sign_in("nv042", hotline);
    const auto opened = post("open_call", "calls",
                             api::to_json(api::CallOpening{"0912345678", api::Caller::self, true}));
    const std::string here = "calls/" + required(api::parse_call(opened.body)).id;
    api::CallerCheck check = test::usual_check();
    check.id_last4 = "9999";
    for (int i = 0; i < 4; ++i)
        post("verify_caller", here + "/verification", api::to_json(check));
    hold("read_call", send("GET", "calls/current"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
