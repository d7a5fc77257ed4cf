#include "server/handlers/case_handler.h"

#include <charconv>
#include <utility>

#include "server/handlers/photo_answer.h"
#include "server/handlers/refusals.h"
#include "server/http/problem.h"
#include "server/http/target.h"

namespace tiemchung::handlers {
namespace {

using api::StaffRole;
using http::Method;
using staff::StaffMember;

using ReviewDesk = std::shared_ptr<const review::Desk>;

constexpr int last_page = 10'000;

http::Response told(std::string json) {
    http::Response response;
    response.content_type = "application/json";
    response.body = std::move(json);
    return response;
}

template <class Message>
http::Response answer(const Result<Message>& message) {
    return message ? told(api::to_json(*message)) : problem_of(message.error());
}

http::Response bad_request() {
    return http::problem(http::Status::bad_request, ErrorCode::json_bad_member);
}

std::optional<int> number_in(std::string_view text, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > most) {
        return std::nullopt;
    }
    return number;
}

/// What may be asked for: nothing that nobody is shown.
bool is_listed(std::string_view status) {
    using report::ReportStatus;
    const auto known = report::report_status_named(status);
    return known && *known != ReportStatus::draft && *known != ReportStatus::wait_otp &&
           *known != ReportStatus::erased;
}

std::optional<review::QueueQuery> query_of(std::string_view query) {
    const auto text = [query](std::string_view name) {
        return http::query_value(query, name).value_or("");
    };
    review::QueueQuery asked;
    asked.kind = text("kind");
    asked.status = text("status");
    asked.site = text("site");
    asked.commune = text("commune");
    asked.unknown_site = text("unknown_site") == "1";
    asked.mine = text("mine") == "1";
    const std::string page = text("page");
    const auto number = page.empty() ? std::optional(0) : number_in(page, last_page);
    const bool known = (asked.kind.empty() || report::report_kind_named(asked.kind)) &&
                       (asked.status.empty() || is_listed(asked.status));
    if (!known || !number) return std::nullopt;
    asked.page = *number;
    return asked;
}

http::Response list(const review::Desk& desk, const http::Request& request,
                    const StaffMember& member, Timestamp now) {
    const auto query = query_of(request.query);
    return query ? answer(desk.queue(member, *query, now)) : bad_request();
}

http::Response photo(const review::Desk& desk, const http::Request& request,
                     const StaffMember& member, Timestamp now) {
    const auto number = number_in(request.parameters.at(1), 1'000);
    if (!number) {
        return http::problem(http::Status::not_found, ErrorCode::report_photo_missing);
    }
    const auto opened = desk.photo(member, request.parameters.at(0), *number, now);
    if (!opened) {
        return opened.error().code == ErrorCode::report_photo_missing
                   ? http::problem(http::Status::not_found, opened.error().code)
                   : problem_of(opened.error());
    }
    return photo_answer(*opened);
}

http::Response unlock(const review::Desk& desk, const http::Request& request,
                      const StaffMember& member, Timestamp now) {
    const Outcome unlocked = desk.unlock(member, request.parameters.at(0), now);
    if (!unlocked) return problem_of(unlocked.error());
    http::Response response;
    response.status = http::Status::no_content;
    return response;
}

http::Response decide(const review::Desk& desk, const http::Request& request,
                      const StaffMember& member, Timestamp now) {
    const auto decision = api::parse_case_decision(request.body);
    if (!decision) return problem_of(decision.error());
    const auto decided = desk.decide(member, request.parameters.at(0), *decision, now);
    if (!decided) return problem_of(decided.error());
    if (decided->file) return told(api::to_json(*decided->file));
    return http::problem(http::Status::unprocessable_content, decided->problems.front().code,
                         {decided->problems, {}, {}});
}

}  // namespace

std::vector<http::Route> case_routes(const StaffDoor& door, const ReviewDesk& desk) {
    const std::string one = "/api/v1/staff/cases/{code}";
    constexpr std::size_t most_decision_bytes = 65'536;
    const auto route = [&](Method method, std::string pattern, auto handler,
                           std::size_t body_limit = 0) {
        return staff_route(
            door, method, std::move(pattern), {StaffRole::reviewer, StaffRole::supervisor},
            [desk, handler](const http::Request& request, const StaffMember& member,
                            Timestamp now) { return handler(*desk, request, member, now); },
            body_limit);
    };
    // What only needs the case's code.
    const auto step = [&](Method method, const std::string& pattern, auto work) {
        return route(method, pattern,
                     [work](const review::Desk& at, const http::Request& request,
                            const StaffMember& member, Timestamp now) {
                         return answer((at.*work)(member, request.parameters.at(0), now));
                     });
    };
    return {
        route(Method::get, "/api/v1/staff/cases", list),
        step(Method::get, one, &review::Desk::read),
        step(Method::post, one + "/lock", &review::Desk::lock),
        route(Method::remove, one + "/lock", unlock),
        step(Method::post, one + "/assignment", &review::Desk::assign),
        route(Method::get, one + "/photos/{number}", photo),
        route(Method::post, one + "/decision", decide, most_decision_bytes),
        staff_route(door, Method::get, "/api/v1/staff/figures", {StaffRole::supervisor},
                    [desk](const http::Request&, const StaffMember& member, Timestamp now) {
                        return answer(desk->figures(member, now));
                    }),
    };
}

}  // namespace tiemchung::handlers
