#include "server/handlers/record_handler.h"

#include <utility>

#include "server/handlers/json_answer.h"
#include "server/handlers/refusals.h"
#include "server/handlers/session_cookie.h"

namespace tiemchung::handlers {
namespace {

http::Response done() {
    http::Response response;
    response.status = http::Status::no_content;
    return response;
}

std::vector<http::Response> read_all(const lookup::Desk& desk,
                                     std::span<const http::Request* const> requests,
                                     Timestamp now) {
    std::vector<std::string> tokens;
    tokens.reserve(requests.size());
    for (const http::Request* request : requests)
        tokens.emplace_back(session_token(*request));
    std::vector<http::Response> responses;
    responses.reserve(requests.size());
    for (const Result<api::Record>& record : desk.records(tokens, now)) {
        responses.push_back(record ? json_answer(http::Status::ok, api::to_json(*record))
                                   : problem_of(record.error()));
    }
    return responses;
}

http::Response ask_for_notice(const lookup::Desk& desk, const http::Request& request,
                              Timestamp now) {
    const auto wanted = api::parse_notice_request(request.body);
    if (!wanted) return problem_of(wanted.error());
    const Outcome asked = desk.ask_for_notice(session_token(request), wanted->dose_number, now);
    return asked ? done() : problem_of(asked.error());
}

http::Response sign_out(const lookup::Desk& desk, const http::Request& request) {
    const Outcome ended = desk.sign_out(session_token(request));
    if (!ended) return problem_of(ended.error());
    http::Response response = done();
    drop_session(response, request);
    return response;
}

}  // namespace

std::vector<http::Route> record_routes(const std::shared_ptr<const lookup::Desk>& desk,
                                       const std::function<Timestamp()>& clock) {
    constexpr auto waiting = http::Execution::waiting_thread;
    constexpr std::size_t most_notice_bytes = 256;
    return {
        {http::Method::get,
         "/api/v1/record",
         {},
         waiting,
         0,
         std::make_shared<http::Gathering>(
             [desk, clock](std::span<const http::Request* const> requests) {
                 return read_all(*desk, requests, clock());
             })},
        {http::Method::post, "/api/v1/record/notices",
         [desk, clock](const http::Request& request) {
             return ask_for_notice(*desk, request, clock());
         },
         waiting, most_notice_bytes},
        {http::Method::remove, "/api/v1/session",
         [desk](const http::Request& request) { return sign_out(*desk, request); }, waiting},
    };
}

}  // namespace tiemchung::handlers
