#include "server/handlers/upload_handler.h"

#include <charconv>
#include <optional>
#include <utility>

#include "server/handlers/json_answer.h"
#include "server/handlers/refusals.h"
#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using security::Decision;
using security::Refusal;

http::Response answer_of(const Result<Decision<api::UploadState>>& decision, http::Status status) {
    if (!decision) return problem_of(decision.error());
    if (const auto* refusal = std::get_if<Refusal>(&*decision)) return problem_of(*refusal);
    return json_answer(status, api::to_json(std::get<api::UploadState>(*decision)));
}

/// Decimal digits and nothing else; nothing for what no file can reach.
std::optional<std::int64_t> parse_offset(std::string_view text) {
    constexpr std::size_t most_digits = 9;
    std::int64_t offset = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || offset < 0 || text.size() > most_digits) return std::nullopt;
    return offset;
}

http::Response begin(const photos::Desk& desk, const http::Request& request, Timestamp now) {
    const auto asked = api::parse_upload_request(request.body);
    if (!asked) return problem_of(asked.error());
    return answer_of(desk.begin(*asked, request.client_address, now), http::Status::created);
}

http::Response put(const photos::Desk& desk, const http::Request& request, Timestamp now) {
    const auto offset = parse_offset(request.parameters.at(1));
    if (!offset) return problem_of(Error{ErrorCode::upload_wrong_offset});
    return answer_of(desk.put(request.parameters.at(0), *offset, as_bytes(request.body), now),
                     http::Status::ok);
}

http::Response read(const photos::Desk& desk, const http::Request& request, Timestamp now) {
    const auto state = desk.state(request.parameters.at(0), now);
    return state ? json_answer(http::Status::ok, api::to_json(*state)) : problem_of(state.error());
}

http::Response drop(const photos::Desk& desk, const http::Request& request) {
    const Outcome dropped = desk.drop(request.parameters.at(0));
    if (!dropped) return problem_of(dropped.error());
    http::Response response;
    response.status = http::Status::no_content;
    return response;
}

}  // namespace

std::vector<http::Route> upload_routes(const std::shared_ptr<const photos::Desk>& desk,
                                       const std::function<Timestamp()>& clock) {
    constexpr auto waiting = http::Execution::waiting_thread;
    constexpr std::size_t most_request_bytes = 256;
    return {
        {http::Method::post, "/api/v1/uploads",
         [desk, clock](const http::Request& request) { return begin(*desk, request, clock()); },
         waiting, most_request_bytes},
        {http::Method::put, "/api/v1/uploads/{id}/{offset}",
         [desk, clock](const http::Request& request) { return put(*desk, request, clock()); },
         waiting, api::upload_piece_bytes},
        {http::Method::get, "/api/v1/uploads/{id}",
         [desk, clock](const http::Request& request) { return read(*desk, request, clock()); },
         waiting},
        {http::Method::remove, "/api/v1/uploads/{id}",
         [desk](const http::Request& request) { return drop(*desk, request); }, waiting},
    };
}

}  // namespace tiemchung::handlers
