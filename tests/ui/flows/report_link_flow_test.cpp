// The link that an operator had sent: photos, declaration and code, by the citizen alone.
#include <boost/test/unit_test.hpp>

#include "core/api/report_messages.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"
#include "tests/ui/reports.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr const char* links = "POST /api/v1/report-links";
constexpr const char* confirmation = "POST /api/v1/report-links/confirmation";

struct Link {
    Link() {
        page.set_time(test_time());
        page.open("/phan-anh/lien-ket#secret-of-the-link", made_configuration());
    }
    void open() { page.serve(links, 200, made_linked_report()); }

    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(report_link_flow, Link)

BOOST_AUTO_TEST_CASE(the_secret_goes_to_the_server_and_never_into_the_address) {
    BOOST_TEST(page.request_body(links).find("secret-of-the-link") != std::string::npos);
    BOOST_TEST(!page.says("secret-of-the-link"));
}

BOOST_AUTO_TEST_CASE(what_the_operator_wrote_is_shown_masked_and_cannot_be_changed) {
    open();
    BOOST_TEST(page.says("Lê Hoàng Phúc"));
    BOOST_TEST(page.says("•••••••••145"));
    BOOST_TEST(page.says("TD042"));
    BOOST_TEST(page.keyed("report/name") == nullptr);
    BOOST_TEST(page.keyed("report/shown_person/change") == nullptr);
}

BOOST_AUTO_TEST_CASE(photo_and_declaration_are_asked_for_and_sent) {
    open();
    use(page, "report/send");
    BOOST_TEST(page.keyed("report/summary") != nullptr);
    fill_paper(page);
    page.tick("report/declaration", true);
    use(page, "report/send");
    const auto sent = api::parse_link_confirmation(page.request_body(confirmation));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->token == "secret-of-the-link");
    BOOST_TEST(sent->declaration);
    BOOST_TEST(sent->paper.photos.size() == 1U);
    page.serve(confirmation, 202, made_otp_sent());
    BOOST_TEST(page.says("09•• ••• 789"));
    BOOST_TEST(page.keyed("report/other_phone") == nullptr);
    page.type("code/digits", "482913");
    use(page, "report/confirm");
    page.serve("POST /api/v1/reports/l1/otp", 200, made_confirmed());
    BOOST_TEST(page.keyed("page/title")->label == "Đã gửi phản ánh");
}

BOOST_AUTO_TEST_CASE(a_link_that_has_ended_says_what_to_do) {
    page.serve(links, 410, made_problem(410, ErrorCode::report_link_ended));
    BOOST_TEST(page.keyed("report/link/trouble") != nullptr);
    BOOST_TEST(page.keyed("report/link/again") == nullptr);
    BOOST_TEST(page.keyed("report/link/own") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_broken_network_can_be_tried_again) {
    page.serve(links, 0);
    use(page, "report/link/again");
    open();
    BOOST_TEST(page.keyed("report/send") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_page_that_the_phone_let_go_opens_the_link_again) {
    Harness again;
    again.post(Event{Remembered{{{"tab.report_link", "secret-of-the-link"}}}});
    again.open("/phan-anh/lien-ket");
    BOOST_TEST(again.request_body(links).find("secret-of-the-link") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
