#include "tests/server/authorisation/visitors.h"

#include <stdexcept>

#include "core/report/report_code.h"
#include "server/reports/report_session.h"
#include "server/reports/report_step.h"
#include "server/security/citizen_session.h"
#include "server/security/token.h"
#include "server/staff/staff_session.h"
#include "server/storage/reports.h"
#include "server/storage/staff.h"
#include "tests/core/report/sample_report.h"

namespace tiemchung::test {
namespace {

template <class T>
T done(Result<T> result) {
    if (!result) throw std::runtime_error{std::string{code_name(result.error().code)}};
    return *std::move(result);
}

struct Place {
    const char* site;
    const char* province;
};
constexpr Place here{"79001", "79"};
constexpr Place elsewhere{"01001", "01"};

std::string add_report(const DemoPortal& portal, const Place& place, std::uint8_t first_byte) {
    storage::ReportRow row;
    row.report = report::report_code({first_byte, 2, 3, 4, 5, 6, 7, 8});
    row.status = report::ReportStatus::received;
    row.kind = report::ReportKind::both;
    row.person = row.report;
    row.phone = row.report;
    row.forgotten = row.report;
    row.route.level = report::HandlingLevel::site;
    row.route.place.province = place.province;
    row.route.site = place.site;
    row.sent_at = test_now;
    row.received_at = test_now;
    row.clock_started = test_now;
    row.due_at = Timestamp{test_now.seconds + 48 * 3'600};
    reports::keep_form(portal.vault(), row, report::sample_report());
    done(portal.database().write(
        [&](storage::Connection& connection) { return storage::add_report(connection, row); }));
    return row.report;
}

std::string pile_of(Visitor visitor) {
    switch (visitor) {
        case Visitor::reviewer:
        case Visitor::newcomer:
            return std::string{"site/"} + here.site;
        case Visitor::other_reviewer:
            return std::string{"site/"} + elsewhere.site;
        case Visitor::other_supervisor:
            return std::string{"province/"} + elsewhere.province;
        default:
            return "";
    }
}

}  // namespace

std::vector<Visitor> all_visitors() {
    std::vector<Visitor> all;
    for (int i = 0; i <= static_cast<int>(Visitor::newcomer); ++i)
        all.push_back(static_cast<Visitor>(i));
    return all;
}

std::string_view name_of(Visitor visitor) {
    switch (visitor) {
        case Visitor::nobody:
            return "nobody";
        case Visitor::stranger:
            return "stranger";
        case Visitor::citizen:
            return "citizen";
        case Visitor::follower:
            return "follower";
        case Visitor::other_follower:
            return "other_follower";
        case Visitor::hotline:
            return "hotline";
        case Visitor::reviewer:
            return "reviewer";
        case Visitor::other_reviewer:
            return "other_reviewer";
        case Visitor::supervisor:
            return "supervisor";
        case Visitor::other_supervisor:
            return "other_supervisor";
        case Visitor::admin:
            return "admin";
        case Visitor::newcomer:
            return "newcomer";
    }
    return "";
}

std::optional<api::StaffRole> role_of(Visitor visitor) {
    switch (visitor) {
        case Visitor::hotline:
            return api::StaffRole::hotline;
        case Visitor::reviewer:
        case Visitor::other_reviewer:
        case Visitor::newcomer:
            return api::StaffRole::reviewer;
        case Visitor::supervisor:
        case Visitor::other_supervisor:
            return api::StaffRole::supervisor;
        case Visitor::admin:
            return api::StaffRole::admin;
        default:
            return std::nullopt;
    }
}

Visitors::Visitors(const DemoPortal& portal)
    : portal_(portal),
      here_(add_report(portal, here, 1)),
      elsewhere_(add_report(portal, elsewhere, 9)) {
    for (const Visitor visitor : all_visitors()) {
        const auto role = role_of(visitor);
        if (!role) continue;
        storage::StaffRow row;
        row.account = name_of(visitor);
        row.role = *role;
        row.pile = pile_of(visitor);
        row.password_hash = "none that anybody could type";
        row.password_is_one_time = visitor == Visitor::newcomer;
        row.created_at = test_now;
        done(portal.database().write(
            [&](storage::Connection& connection) { return storage::add_staff(connection, row); }));
    }
}

std::string Visitors::begin_session(Visitor visitor) const {
    std::string token = done(security::draw_token());
    done(portal_.database().write([&](storage::Connection& connection) -> Outcome {
        switch (visitor) {
            case Visitor::nobody:
            case Visitor::stranger:
                return Done{};
            case Visitor::citizen:
                return security::begin_session(connection, portal_.vault(), token, "citizen",
                                               test_now);
            case Visitor::follower:
                return reports::begin_session(connection, portal_.vault(), token, {here_},
                                              test_now);
            case Visitor::other_follower:
                return reports::begin_session(connection, portal_.vault(), token, {elsewhere_},
                                              test_now);
            default:
                return staff::begin_session(connection, portal_.vault(), token,
                                            std::string{name_of(visitor)}, test_now, test_now);
        }
    }));
    return token;
}

std::string Visitors::cookie(Visitor visitor) const {
    if (visitor == Visitor::nobody) return "";
    const std::string token = begin_session(visitor);
    // A session opens its own door only, whatever name it is sent under.
    return "Cookie: tiemchung_session=" + token + "; tiemchung_reports=" + token +
           "; tiemchung_staff=" + token + "\r\n";
}

}  // namespace tiemchung::test
