#include "server/handlers/record_handler.h"

#include <utility>

#include "server/handlers/refusals.h"
#include "server/handlers/session_cookie.h"

namespace tiemchung::handlers {
namespace {

http::Response done() {
    http::Response response;
    response.status = http::Status::no_content;
    return response;
}

http::Response read(const lookup::Desk& desk, const http::Request& request, Timestamp now) {
    const auto record = desk.record(session_token(request), now);
    if (!record) return problem_of(record.error());
    http::Response response;
    response.content_type = "application/json";
    response.body = api::to_json(*record);
    return response;
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
        {http::Method::get, "/api/v1/record",
         [desk, clock](const http::Request& request) { return read(*desk, request, clock()); },
         waiting},
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
