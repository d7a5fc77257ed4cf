#include "server/handlers/report_tracking_handler.h"

#include <variant>

#include "core/api/report_messages.h"
#include "server/handlers/photo_answer.h"
#include "server/handlers/report_answers.h"
#include "server/handlers/session_cookie.h"
#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using http::Method;
using reports::FollowingDesk;
using security::Refusal;

http::Response begin(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    const auto asked = api::parse_track_request(request.body);
    if (!asked) return problem_of(asked.error());
    return begun_answer(desk.begin(*asked, {request.client_address, device_name(request)}, now));
}

http::Response resend(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    return sent_answer(desk.send_again(request.parameters.at(0), now));
}

http::Response confirm(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    const auto answer = api::parse_otp_answer(request.body);
    if (!answer) return problem_of(answer.error());
    const auto confirmed = desk.confirm(request.parameters.at(0), answer->code, now);
    if (!confirmed) return problem_of(confirmed.error());
    if (const auto* refusal = std::get_if<Refusal>(&*confirmed)) return problem_of(*refusal);
    const auto& followed = std::get<reports::Followed>(*confirmed);
    http::Response response = json_answer(http::Status::ok, api::to_json(followed.cases));
    keep_report_session(response, request, followed.token);
    return response;
}

http::Response list(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    return message_answer(desk.cases(report_session_token(request), now));
}

/// The digits of a photo's number; 0, which no photo has, for anything else.
int photo_number(std::string_view text) {
    if (text.empty() || text.size() > 2) return 0;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

http::Response photo(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    const auto opened = desk.photo(report_session_token(request), request.parameters.at(0),
                                   photo_number(request.parameters.at(1)), now);
    if (opened) return photo_answer(*opened);
    return opened.error().code == ErrorCode::report_photo_missing
               ? http::problem(http::Status::not_found, ErrorCode::report_photo_missing)
               : problem_of(opened.error());
}

http::Response supplement(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    const auto sent = api::parse_supplement(request.body);
    if (!sent) return problem_of(sent.error());
    const auto added =
        desk.supplement(report_session_token(request), request.parameters.at(0), *sent, now);
    if (!added) return problem_of(added.error());
    if (const auto* bad = std::get_if<reports::BadForm>(&*added)) return problem_of_form(*bad);
    return json_answer(http::Status::ok, api::to_json(std::get<api::ReportCase>(*added)));
}

http::Response begin_phone_change(const FollowingDesk& desk, const http::Request& request,
                                  Timestamp now) {
    const auto change = api::parse_phone_change(request.body);
    if (!change) return problem_of(change.error());
    return begun_answer(desk.begin_phone_change(report_session_token(request),
                                                request.parameters.at(0), *change, now));
}

http::Response confirm_phone_change(const FollowingDesk& desk, const http::Request& request,
                                    Timestamp now) {
    const auto answer = api::parse_otp_answer(request.body);
    if (!answer) return problem_of(answer.error());
    const auto changed = desk.confirm_phone_change(report_session_token(request),
                                                   request.parameters.at(0), answer->code, now);
    if (!changed) return problem_of(changed.error());
    if (const auto* refusal = std::get_if<Refusal>(&*changed)) return problem_of(*refusal);
    return json_answer(http::Status::ok, api::to_json(std::get<api::ReportCase>(*changed)));
}

http::Response join(const FollowingDesk& desk, const http::Request& request, Timestamp now) {
    const auto joining = api::parse_report_joining(request.body);
    if (!joining) return problem_of(joining.error());
    return message_answer(
        desk.join(report_session_token(request), request.parameters.at(0), *joining, now));
}

http::Response sign_out(const FollowingDesk& desk, const http::Request& request, Timestamp) {
    const Outcome ended = desk.sign_out(report_session_token(request));
    if (!ended) return problem_of(ended.error());
    http::Response response;
    response.status = http::Status::no_content;
    drop_report_session(response, request);
    return response;
}

}  // namespace

std::vector<http::Route> report_tracking_routes(const std::shared_ptr<const FollowingDesk>& desk,
                                                const std::function<Timestamp()>& clock) {
    constexpr std::size_t most_form_bytes = 65'536;
    constexpr std::size_t most_small_bytes = 1'024;
    const std::string one = "/api/v1/reports/{code}";
    const auto route = [&](Method method, std::string pattern, auto handler,
                           std::size_t body_limit = 0) {
        return http::Route{method, std::move(pattern),
                           [desk, clock, handler](const http::Request& request) {
                               return handler(*desk, request, clock());
                           },
                           http::Execution::waiting_thread, body_limit};
    };
    // What only needs the report's code.
    const auto step = [&](Method method, const std::string& pattern, auto work) {
        return route(method, pattern,
                     [work](const FollowingDesk& at, const http::Request& request, Timestamp now) {
                         return message_answer((at.*work)(report_session_token(request),
                                                          request.parameters.at(0), now));
                     });
    };
    return {
        route(Method::post, "/api/v1/report-lookups", begin, most_small_bytes),
        route(Method::post, "/api/v1/report-lookups/{id}/resend", resend),
        route(Method::post, "/api/v1/report-lookups/{id}/otp", confirm, most_small_bytes),
        route(Method::get, "/api/v1/reports", list),
        route(Method::remove, "/api/v1/reports/session", sign_out),
        step(Method::get, one, &FollowingDesk::one),
        step(Method::get, one + "/form", &FollowingDesk::form),
        route(Method::get, one + "/photos/{number}", photo),
        route(Method::post, one + "/supplements", supplement, most_form_bytes),
        step(Method::post, one + "/withdrawal", &FollowingDesk::withdraw),
        step(Method::post, one + "/photo-erasure", &FollowingDesk::erase_photos),
        route(Method::post, one + "/phone", begin_phone_change, most_small_bytes),
        route(Method::post, one + "/phone/otp", confirm_phone_change, most_small_bytes),
        route(Method::post, one + "/joining", join, most_small_bytes),
    };
}

}  // namespace tiemchung::handlers
