#include <boost/test/unit_test.hpp>
#include <set>

#include "core/api/problem.h"
#include "tests/server/authorisation/sample_body.h"
#include "tests/server/authorisation/visitors.h"
#include "tests/server/openapi/openapi_document.h"
#include "tests/server/support/raw_client.h"

namespace tiemchung::handlers {
namespace {

using test::Operation;
using test::Reply;
using test::Visitor;

/// What openapi.yaml says about a visitor and an operation.
enum class Verdict : unsigned char {
    allowed,
    signed_out,  ///< 401: nobody whom this door knows
    forbidden,   ///< 403: known, but not for this
    unknown,     ///< 404: as if there were no such report
};

std::string replaced(std::string path, const std::string& name, const std::string& value) {
    const std::size_t at = path.find(name);
    if (at != std::string::npos) path.replace(at, name.size(), value);
    return path;
}

struct Fixture {
    test::DemoPortal portal;
    test::OpenapiDocument document;
    test::Visitors visitors{portal};

    static std::set<std::string> roles_of(const Operation& operation) {
        std::set<std::string> roles;
        for (const auto& role : operation.node["x-roles"])
            roles.insert(role.Scalar());
        return roles;
    }

    /// Which cookie opens it.
    static std::string door_of(const Operation& operation) {
        for (const auto& scheme : operation.node["security"])
            for (const auto& name : scheme)
                return name.first.Scalar();
        return "";
    }

    static bool is_about_a_report(const Operation& operation) {
        return operation.path.find("{code}") != std::string::npos;
    }

    static Verdict verdict_for_staff(const Operation& operation, Visitor visitor) {
        const auto role = test::role_of(visitor);
        if (!role) return Verdict::signed_out;
        if (!roles_of(operation).contains(std::string{api::name_of(*role)})) {
            return Verdict::forbidden;
        }
        const bool is_session =
            operation.path == "/api/v1/staff/session" || operation.path == "/api/v1/staff/password";
        if (visitor == Visitor::newcomer && !is_session) return Verdict::forbidden;
        const bool is_other =
            visitor == Visitor::other_reviewer || visitor == Visitor::other_supervisor;
        return is_other && is_about_a_report(operation) ? Verdict::unknown : Verdict::allowed;
    }

    static Verdict verdict(const Operation& operation, Visitor visitor) {
        const std::set<std::string> roles = roles_of(operation);
        if (roles.contains("public")) return Verdict::allowed;
        const std::string door = door_of(operation);
        if (!roles.contains("citizen")) return verdict_for_staff(operation, visitor);
        if (door == "session") {
            return visitor == Visitor::citizen ? Verdict::allowed : Verdict::signed_out;
        }
        if (visitor == Visitor::follower) return Verdict::allowed;
        if (visitor != Visitor::other_follower) return Verdict::signed_out;
        return is_about_a_report(operation) ? Verdict::unknown : Verdict::allowed;
    }

    Reply ask(const Operation& operation, Visitor visitor, const std::string& fields = "") const {
        const std::string here = visitors.report_here();
        std::string path = replaced(operation.path, "{code}", here);
        path = replaced(replaced(path, "{number}", "1"), "{offset}", "0");
        const std::string body = test::sample_body(document, operation);
        return test::exchange(
            portal.port(), operation.method, replaced(path, "{id}", "none"),
            "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                "\r\n" + fields + visitors.cookie(visitor),
            body);
    }
};

std::string code_of(const Reply& reply) {
    const auto problem = api::parse_problem(reply.body);
    return problem ? std::string{code_name(problem->code)} : "";
}

void hold(const Reply& reply, Verdict verdict) {
    switch (verdict) {
        case Verdict::allowed:
            BOOST_TEST(reply.status != 0);
            BOOST_TEST(reply.status != 401);
            BOOST_TEST(reply.status != 403);
            BOOST_TEST(reply.status != 500);
            return;
        case Verdict::signed_out:
            BOOST_TEST(reply.status == 401);
            BOOST_TEST(code_of(reply) == "session.ended");
            return;
        case Verdict::forbidden:
            BOOST_TEST(reply.status == 403);
            return;
        case Verdict::unknown:
            BOOST_TEST(reply.status == 404);
            BOOST_TEST(code_of(reply) == "report.unknown");
            return;
    }
}

BOOST_FIXTURE_TEST_SUITE(authorisation, Fixture)

BOOST_AUTO_TEST_CASE(every_route_says_who_may_use_it) {
    const std::set<std::string> known{"public",   "citizen",    "operator",
                                      "reviewer", "supervisor", "admin"};
    std::set<std::string> described;
    for (const Operation& operation : document.operations()) {
        BOOST_TEST_CONTEXT(operation.method << " " << operation.path) {
            const auto roles = roles_of(operation);
            BOOST_TEST(!roles.empty());
            for (const std::string& role : roles)
                BOOST_TEST(known.contains(role), role);
            // Everybody, or somebody: a door for all has no key.
            BOOST_TEST((roles.contains("public") == door_of(operation).empty()));
            BOOST_TEST((!roles.contains("public") || roles.size() == 1));
            described.insert(operation.method + " " + operation.path);
        }
    }
    for (const http::Route& route : all_routes(portal.services())) {
        const std::string line = std::string{name_of(route.method)} + " " + route.pattern;
        BOOST_TEST(described.contains(line), line);
    }
}

BOOST_AUTO_TEST_CASE(every_visitor_gets_what_is_written_down_and_no_more) {
    for (const Operation& operation : document.operations()) {
        for (const Visitor visitor : test::all_visitors()) {
            BOOST_TEST_CONTEXT(test::name_of(visitor)
                               << " asks for " << operation.method << " " << operation.path) {
                const Reply reply = ask(operation, visitor);
                BOOST_TEST_INFO(reply.body);
                hold(reply, verdict(operation, visitor));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_report_that_one_may_see_is_shown) {
    int shown = 0;
    for (const Operation& operation : document.operations()) {
        if (operation.method != "GET" || !operation.path.ends_with("/{code}")) continue;
        for (const Visitor visitor : test::all_visitors()) {
            if (verdict(operation, visitor) != Verdict::allowed) continue;
            BOOST_TEST_CONTEXT(test::name_of(visitor) << " " << operation.path) {
                BOOST_TEST(ask(operation, visitor).status == 200);
                ++shown;
            }
        }
    }
    BOOST_TEST(shown >= 3);
}

BOOST_AUTO_TEST_CASE(a_report_that_one_may_not_see_is_as_unknown_as_none) {
    for (const Operation& operation : document.operations()) {
        if (operation.method != "GET" || !operation.path.ends_with("/{code}")) continue;
        for (const Visitor visitor : test::all_visitors()) {
            if (verdict(operation, visitor) != Verdict::unknown) continue;
            Operation none = operation;
            none.path = replaced(none.path, "{code}", "PA-2222-2222-22");
            BOOST_TEST(ask(operation, visitor).body == ask(none, visitor).body);
        }
    }
}

BOOST_AUTO_TEST_CASE(another_site_cannot_make_staff_change_anything) {
    for (const Operation& operation : document.operations()) {
        if (!operation.path.starts_with("/api/v1/staff/") || operation.method == "GET") continue;
        for (const char* site : {"cross-site", "same-site"}) {
            BOOST_TEST_CONTEXT(operation.method << " " << operation.path << " " << site) {
                const Reply reply = ask(operation, Visitor::reviewer,
                                        std::string{"Sec-Fetch-Site: "} + site + "\r\n");
                BOOST_TEST(reply.status == 403);
                BOOST_TEST(code_of(reply) == "staff.not_allowed");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_one_time_password_opens_nothing_but_its_change) {
    for (const Operation& operation : document.operations()) {
        if (!roles_of(operation).contains("reviewer")) continue;
        const bool is_session =
            operation.path == "/api/v1/staff/session" || operation.path == "/api/v1/staff/password";
        BOOST_TEST_CONTEXT(operation.method << " " << operation.path) {
            const std::string code = code_of(ask(operation, Visitor::newcomer));
            BOOST_TEST((code == "staff.password_due") == !is_session);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
