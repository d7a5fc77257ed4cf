#include "server/handlers/case_handler.h"
#include "server/security/token.h"
#include "server/staff/staff_session.h"
#include "server/storage/staff.h"
#include "tests/server/review/review_workshop.h"

namespace {

using namespace tiemchung;
using test::adding;
using test::approving;
using test::ReportKind;
using test::ReviewWorkshop;
using test::SiteLine;

/// What a reviewer's browser sends and gets.
class Browser {
  public:
    Browser(ReviewWorkshop& workshop, api::StaffRole role, const std::string& pile)
        : workshop_(workshop),
          routes_(handlers::case_routes({workshop.workshop.database,
                                         {&workshop.workshop.vault, [](const storage::Vault*) {}},
                                         [&workshop] { return workshop.workshop.now; }},
                                        {&workshop.desk, [](const review::Desk*) {}})),
          cookie_("tiemchung_staff=" + sign_in(role, pile)) {}

    http::Response ask(http::Method method, const std::string& pattern,
                       std::vector<std::string> parameters = {}, const std::string& query = {},
                       const std::string& body = {}) const {
        for (const http::Route& route : routes_) {
            if (route.method != method || route.pattern != "/api/v1/staff/" + pattern) continue;
            http::Request request;
            request.method = method;
            request.path = route.pattern;
            request.query = query;
            request.fields = {{"Cookie", cookie_}};
            request.parameters = std::move(parameters);
            request.body = body;
            return route.handler(request);
        }
        BOOST_FAIL("no route " << pattern);
        return {};
    }
    [[nodiscard]] http::Response get(const std::string& pattern,
                                     std::vector<std::string> parameters = {},
                                     const std::string& query = {}) const {
        return ask(http::Method::get, pattern, std::move(parameters), query);
    }
    [[nodiscard]] http::Response decide(const std::string& code,
                                        const api::CaseDecision& decision) const {
        return ask(http::Method::post, "cases/{code}/decision", {code}, {}, api::to_json(decision));
    }

  private:
    std::string sign_in(api::StaffRole role, const std::string& pile) {
        const std::string token = test::required(security::draw_token());
        workshop_.workshop.write([&](storage::Connection& connection) -> Outcome {
            storage::StaffRow row;
            row.account = "an";
            row.role = role;
            row.pile = pile;
            row.password_is_one_time = false;
            row.created_at = workshop_.workshop.now;
            const auto added = storage::add_staff(connection, row);
            if (!added) return added.error();
            return staff::begin_session(connection, workshop_.workshop.vault, token, "an",
                                        workshop_.workshop.now, workshop_.workshop.now);
        });
        return token;
    }

    ReviewWorkshop& workshop_;
    std::vector<http::Route> routes_;
    std::string cookie_;
};

std::string code_of(const http::Response& response) {
    const auto problem = api::parse_problem(response.body.text());
    return problem ? std::string(code_name(problem->code)) : "none";
}

BOOST_AUTO_TEST_SUITE(cases_http)

BOOST_AUTO_TEST_CASE(a_case_goes_from_the_queue_to_its_decision) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        const Browser browser(workshop, api::StaffRole::reviewer, "site/TYT-01");
        const auto queue =
            api::parse_case_queue(browser.get("cases", {}, "kind=K1&page=0").body.text());
        BOOST_REQUIRE(queue.ok());
        BOOST_TEST(queue->total == 1);
        BOOST_TEST(code_of(browser.decide(code, approving({adding(1)}))) == "report.lock_ended");
        const auto locked = browser.ask(http::Method::post, "cases/{code}/lock", {code});
        BOOST_TEST((locked.status == http::Status::ok));
        const auto bad = browser.decide(code, approving({{report::ChangeKind::correct_lot, 1}}));
        BOOST_TEST((bad.status == http::Status::unprocessable_content));
        const auto problem = api::parse_problem(bad.body.text());
        BOOST_REQUIRE(problem.ok());
        BOOST_REQUIRE(problem->fields.size() == 1U);
        BOOST_TEST(problem->fields[0].field == "dose_1.date");
        const auto decided = browser.decide(code, approving({adding(1)}));
        BOOST_TEST((decided.status == http::Status::ok));
        BOOST_TEST(
            (api::parse_case_file(decided.body.text())->status == report::ReportStatus::approved));
        const auto freed = browser.ask(http::Method::remove, "cases/{code}/lock", {code});
        BOOST_TEST((freed.status == http::Status::no_content));
    });
}

BOOST_AUTO_TEST_CASE(photos_are_given_as_what_they_are_and_pdfs_to_be_saved) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        const Browser browser(workshop, api::StaffRole::reviewer, "site/TYT-01");
        const auto photo = browser.get("cases/{code}/photos/{number}", {code, "1"});
        BOOST_TEST(photo.content_type == "image/jpeg");
        BOOST_TEST(photo.body.text() == "a picture");
        BOOST_TEST(photo.cache_control == "no-store");
        for (const char* number : {"0", "2", "x", "99999999999", ""}) {
            const auto none = browser.get("cases/{code}/photos/{number}", {code, number});
            BOOST_TEST((none.status == http::Status::not_found), number);
        }
        workshop.execute("UPDATE photos SET format = 'application/pdf'");
        const auto pdf = browser.get("cases/{code}/photos/{number}", {code, "1"});
        BOOST_TEST(pdf.field("Content-Disposition").value_or("").starts_with("attachment"));
    });
}

BOOST_AUTO_TEST_CASE(other_piles_are_not_found_and_queries_nobody_may_ask_are_refused) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        const Browser browser(workshop, api::StaffRole::reviewer, "site/TYT-02");
        BOOST_TEST(code_of(browser.get("cases/{code}", {code})) == "report.unknown");
        BOOST_TEST((browser.get("cases/{code}", {"nonsense"}).status == http::Status::not_found));
        for (const char* query : {"status=WAIT_OTP", "status=ERASED", "status=x", "kind=K4",
                                  "page=-1", "page=10001", "page=x"}) {
            const auto refused = browser.get("cases", {}, query);
            BOOST_TEST((refused.status == http::Status::bad_request), query);
        }
        BOOST_TEST((browser.get("figures").status == http::Status::forbidden));
    });
}

BOOST_AUTO_TEST_CASE(a_supervisor_reads_figures) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.file(ReportKind::dose_1);
        const Browser browser(workshop, api::StaffRole::supervisor, "");
        const auto figures = api::parse_review_figures(browser.get("figures").body.text());
        BOOST_REQUIRE(figures.ok());
        BOOST_TEST(figures->piles.size() == 1U);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
