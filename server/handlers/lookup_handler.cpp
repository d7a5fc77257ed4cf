#include "server/handlers/lookup_handler.h"

#include <utility>

#include "server/handlers/json_answer.h"
#include "server/handlers/refusals.h"
#include "server/handlers/session_cookie.h"
#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using security::Refusal;

http::Response problem_of_form(const lookup::BadForm& bad) {
    return http::problem(http::Status::unprocessable_content, bad.fields.front().code,
                         {bad.fields, {}, {}});
}

http::Response begin_lookup(const lookup::Desk& desk, const http::Request& request, Timestamp now) {
    const auto asked = api::parse_lookup_request(request.body);
    if (!asked) return problem_of(asked.error());
    const auto begun = desk.begin(*asked, {request.client_address, device_name(request)}, now);
    if (!begun) return problem_of(begun.error());
    if (const auto* bad = std::get_if<lookup::BadForm>(&*begun)) return problem_of_form(*bad);
    if (const auto* refusal = std::get_if<Refusal>(&*begun)) return problem_of(*refusal);
    return json_answer(http::Status::accepted, api::to_json(std::get<api::OtpSent>(*begun)));
}

http::Response resend_lookup(const lookup::Desk& desk, const http::Request& request,
                             Timestamp now) {
    const auto sent = desk.send_again(request.parameters.at(0), now);
    if (!sent) return problem_of(sent.error());
    if (const auto* refusal = std::get_if<Refusal>(&*sent)) return problem_of(*refusal);
    return json_answer(http::Status::accepted, api::to_json(std::get<api::OtpSent>(*sent)));
}

http::Response confirm_lookup(const lookup::Desk& desk, const http::Request& request,
                              Timestamp now) {
    const auto answer = api::parse_otp_answer(request.body);
    if (!answer) return problem_of(answer.error());
    const auto confirmed = desk.confirm(request.parameters.at(0), answer->code, now);
    if (!confirmed) return problem_of(confirmed.error());
    if (const auto* refusal = std::get_if<Refusal>(&*confirmed)) return problem_of(*refusal);
    const auto& opened = std::get<lookup::Opened>(*confirmed);
    http::Response response = json_answer(http::Status::ok, api::to_json(opened.record));
    keep_session(response, request, opened.token);
    return response;
}

}  // namespace

std::vector<http::Route> lookup_routes(const std::shared_ptr<const lookup::Desk>& desk,
                                       const std::function<Timestamp()>& clock) {
    constexpr auto waiting = http::Execution::waiting_thread;
    constexpr std::size_t most_form_bytes = 4'096;
    constexpr std::size_t most_code_bytes = 256;
    return {
        {http::Method::post, "/api/v1/lookups",
         [desk, clock](const http::Request& request) {
             return begin_lookup(*desk, request, clock());
         },
         waiting, most_form_bytes},
        {http::Method::post, "/api/v1/lookups/{id}/resend",
         [desk, clock](const http::Request& request) {
             return resend_lookup(*desk, request, clock());
         },
         waiting},
        {http::Method::post, "/api/v1/lookups/{id}/otp",
         [desk, clock](const http::Request& request) {
             return confirm_lookup(*desk, request, clock());
         },
         waiting, most_code_bytes},
    };
}

}  // namespace tiemchung::handlers
