#include "server/handlers/report_handler.h"

#include <variant>

#include "server/handlers/report_answers.h"
#include "server/handlers/session_cookie.h"

namespace tiemchung::handlers {
namespace {

using http::Method;
using reports::FilingDesk;
using security::Refusal;

http::Response begin(const FilingDesk& desk, const http::Request& request, Timestamp now) {
    const auto asked = api::parse_report_request(request.body);
    if (!asked) return problem_of(asked.error());
    return begun_answer(desk.begin(*asked, {request.client_address, device_name(request)}, now));
}

http::Response resend(const FilingDesk& desk, const http::Request& request, Timestamp now) {
    return sent_answer(desk.send_again(request.parameters.at(0), now));
}

http::Response confirm(const FilingDesk& desk, const http::Request& request, Timestamp now) {
    const auto answer = api::parse_otp_answer(request.body);
    if (!answer) return problem_of(answer.error());
    const auto confirmed = desk.confirm(request.parameters.at(0), answer->code, now);
    if (!confirmed) return problem_of(confirmed.error());
    if (const auto* refusal = std::get_if<Refusal>(&*confirmed)) return problem_of(*refusal);
    const auto& opened = std::get<reports::Confirmed>(*confirmed);
    http::Response response = json_answer(http::Status::ok, api::to_json(opened.answer));
    keep_report_session(response, request, opened.token);
    return response;
}

http::Response open_link(const FilingDesk& desk, const http::Request& request, Timestamp now) {
    const auto opening = api::parse_link_opening(request.body);
    if (!opening) return problem_of(opening.error());
    return message_answer(desk.open_link(*opening, now));
}

http::Response confirm_link(const FilingDesk& desk, const http::Request& request, Timestamp now) {
    const auto confirmation = api::parse_link_confirmation(request.body);
    if (!confirmation) return problem_of(confirmation.error());
    return begun_answer(desk.confirm_link(*confirmation, now));
}

}  // namespace

std::vector<http::Route> report_routes(const std::shared_ptr<const FilingDesk>& desk,
                                       const std::function<Timestamp()>& clock) {
    constexpr std::size_t most_form_bytes = 65'536;
    constexpr std::size_t most_paper_bytes = 4'096;
    constexpr std::size_t most_code_bytes = 256;
    const auto post = [&](std::string pattern, auto handler, std::size_t body_limit) {
        return http::Route{Method::post, std::move(pattern),
                           [desk, clock, handler](const http::Request& request) {
                               return handler(*desk, request, clock());
                           },
                           http::Execution::waiting_thread, body_limit};
    };
    return {
        post("/api/v1/reports", begin, most_form_bytes),
        post("/api/v1/reports/{id}/resend", resend, 0),
        post("/api/v1/reports/{id}/otp", confirm, most_code_bytes),
        post("/api/v1/report-links", open_link, most_code_bytes),
        post("/api/v1/report-links/confirmation", confirm_link, most_paper_bytes),
    };
}

}  // namespace tiemchung::handlers
