#include "server/handlers/captcha_handler.h"

#include <string>
#include <utility>

#include "server/handlers/refusals.h"
#include "server/handlers/session_cookie.h"
#include "server/http/problem.h"

namespace tiemchung::handlers {
namespace {

using LookupDesk = std::shared_ptr<const lookup::Desk>;

http::Response challenge(const lookup::Desk& desk, const http::Request& request, Timestamp now) {
    const auto made = desk.make_captcha(request.client_address, now);
    if (!made) return problem_of(made.error());
    if (const auto* refusal = std::get_if<security::Refusal>(&*made)) return problem_of(*refusal);
    const auto device = desk.new_device(device_name(request));
    if (!device) return problem_of(device.error());
    http::Response response;
    if (*device) keep_device(response, request, **device);
    response.status = http::Status::created;
    response.content_type = "application/json";
    response.body = api::to_json(std::get<api::CaptchaChallenge>(*made));
    return response;
}

http::Response medium(Result<std::string> content, std::string_view content_type) {
    if (!content) {
        return content.error().code == ErrorCode::captcha_expired
                   ? http::problem(http::Status::not_found, ErrorCode::captcha_expired)
                   : problem_of(content.error());
    }
    http::Response response;
    response.content_type = content_type;
    response.body = *std::move(content);
    return response;
}

}  // namespace

std::vector<http::Route> captcha_routes(const LookupDesk& desk,
                                        const std::function<Timestamp()>& clock) {
    constexpr auto waiting = http::Execution::waiting_thread;
    return {
        {http::Method::post, "/api/v1/captchas",
         [desk, clock](const http::Request& request) { return challenge(*desk, request, clock()); },
         waiting},
        {http::Method::get, "/api/v1/captchas/{id}/image",
         [desk, clock](const http::Request& request) {
             return medium(desk->captchas().picture(request.parameters.at(0), clock()),
                           "image/png");
         },
         waiting},
        {http::Method::get, "/api/v1/captchas/{id}/audio",
         [desk, clock](const http::Request& request) {
             return medium(desk->captchas().recording(request.parameters.at(0), clock()),
                           "audio/wav");
         },
         waiting},
    };
}

}  // namespace tiemchung::handlers
