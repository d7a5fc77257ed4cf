#include "server/handlers/call_handler.h"

#include <utility>
#include <variant>

#include "server/handlers/json_answer.h"
#include "server/handlers/refusals.h"
#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using HotlineDesk = std::shared_ptr<const hotline::Desk>;
using http::Request;
using http::Status;
using staff::StaffMember;

http::Response written(Status status, const Done&) {
    http::Response response;
    response.status = status;
    return response;
}

template <class Message>
http::Response written(Status status, const Message& message) {
    return json_answer(status, api::to_json(message));
}

/// The thing, with `status`, or why there is none.
template <class T>
http::Response answered(const Result<hotline::Answer<T>>& answer, Status status) {
    if (!answer) return problem_of(answer.error());
    if (const auto* refusal = std::get_if<security::Refusal>(&*answer)) {
        return problem_of(*refusal);
    }
    if (const auto* bad = std::get_if<reports::BadForm>(&*answer)) {
        return http::problem(Status::unprocessable_content, bad->fields.front().code,
                             {bad->fields, {}, {}});
    }
    return written(status, std::get<T>(*answer));
}

http::Response open(const hotline::Desk& desk, const Request& request, const StaffMember& member,
                    Timestamp now) {
    const auto opening = api::parse_call_opening(request.body);
    if (!opening) return problem_of(opening.error());
    return answered(desk.open(member, *opening, now), Status::created);
}

http::Response current(const hotline::Desk& desk, const StaffMember& member, Timestamp now) {
    const auto call = desk.current(member, now);
    return call ? json_answer(Status::ok, api::to_json(*call)) : problem_of(call.error());
}

http::Response verify(const hotline::Desk& desk, const Request& request, const StaffMember& member,
                      Timestamp now) {
    const auto check = api::parse_caller_check(request.body);
    if (!check) return problem_of(check.error());
    return answered(desk.verify(member, request.parameters.at(0), *check, now), Status::ok);
}

http::Response file(const hotline::Desk& desk, const Request& request, const StaffMember& member,
                    Timestamp now) {
    const auto filing = api::parse_caller_filing(request.body);
    if (!filing) return problem_of(filing.error());
    return answered(desk.file(member, request.parameters.at(0), *filing, now), Status::created);
}

http::Response ask_phone_change(const hotline::Desk& desk, const Request& request,
                                const StaffMember& member, Timestamp now) {
    const auto change = api::parse_phone_change(request.body);
    if (!change) return problem_of(change.error());
    return answered(desk.ask_phone_change(member, request.parameters.at(0), *change, now),
                    Status::no_content);
}

http::Response close(const hotline::Desk& desk, const Request& request, const StaffMember& member,
                     Timestamp now) {
    const auto closing = api::parse_call_closing(request.body);
    if (!closing) return problem_of(closing.error());
    return answered(desk.close(member, request.parameters.at(0), *closing, now),
                    Status::no_content);
}

http::Response shift(const hotline::Desk& desk, const StaffMember& member, Timestamp now) {
    const auto figures = desk.shift(member, now);
    return figures ? json_answer(Status::ok, api::to_json(*figures)) : problem_of(figures.error());
}

}  // namespace

std::vector<http::Route> call_routes(const StaffDoor& door, const HotlineDesk& desk) {
    using http::Method;
    constexpr std::size_t most_bytes = 4'096;
    constexpr std::size_t most_form_bytes = 32'768;
    const std::vector<api::StaffRole> operators{api::StaffRole::hotline};
    const std::string calls = "/api/v1/staff/calls";
    const auto reading = [&](std::string pattern, auto step) {
        return staff_route(door, Method::get, std::move(pattern), operators,
                           [desk, step](const Request&, const StaffMember& member, Timestamp now) {
                               return step(*desk, member, now);
                           });
    };
    const auto writing = [&](const std::string& pattern, auto step, std::size_t limit) {
        return staff_route(
            door, Method::post, pattern, operators,
            [desk, step](const Request& request, const StaffMember& member, Timestamp now) {
                return step(*desk, request, member, now);
            },
            limit);
    };
    return {
        reading("/api/v1/staff/shift", shift),
        writing(calls, open, most_bytes),
        reading(calls + "/current", current),
        writing(calls + "/{id}/verification", verify, most_bytes),
        writing(calls + "/{id}/reports", file, most_form_bytes),
        writing(calls + "/{id}/phone-change", ask_phone_change, most_bytes),
        writing(calls + "/{id}/closing", close, most_bytes),
    };
}

std::vector<http::Route> phone_change_routes(
    const StaffDoor& door, const std::shared_ptr<const hotline::PhoneChangeDesk>& desk) {
    const std::vector<api::StaffRole> reviewers{api::StaffRole::reviewer};
    return {
        staff_route(door, http::Method::get, "/api/v1/staff/phone-changes", reviewers,
                    [desk](const Request&, const StaffMember& member, Timestamp now) {
                        const auto wishes = desk->waiting(member, now);
                        return wishes ? json_answer(Status::ok, api::to_json(*wishes))
                                      : problem_of(wishes.error());
                    }),
        staff_route(
            door, http::Method::post, "/api/v1/staff/phone-changes/{id}/confirmation", reviewers,
            [desk](const Request& request, const StaffMember& member, Timestamp now) {
                const Outcome confirmed = desk->confirm(member, request.parameters.at(0), now);
                return confirmed ? written(Status::no_content, Done{})
                                 : problem_of(confirmed.error());
            }),
    };
}

}  // namespace tiemchung::handlers
