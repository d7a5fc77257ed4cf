// A request from a stranger: parsed, routed and answered as the network would have it, but for the
// network.

#include <cstdlib>
#include <memory>

#include "core/base/bytes.h"
#include "server/handlers/health_handler.h"
#include "server/http/application.h"
#include "server/http/request_message.h"
#include "server/http/response_head.h"
#include "tests/server/support/temporary_folder.h"

using namespace tiemchung;

namespace {

http::Response echo(const http::Request& request) {
    http::Response response;
    response.content_type = "text/plain";
    response.fields.push_back({"X-Parameter", request.parameters.at(0)});
    return response;
}

std::unique_ptr<const http::Application> make_application() {
    const test::TemporaryFolder web;
    web.write("index.html", "page");
    web.write("assets/a.js", "script");
    web.write("assets/a.js.br", "small");
    auto site = http::Site::build(std::move(*http::StaticFiles::load(web.path())),
                                  {{"/", "/index.html"}, {"/kiem-tra", "/index.html"}});
    return std::make_unique<http::Application>(
        http::Router{{handlers::health_route(), {http::Method::get, "/api/{name}", echo}}},
        std::move(*site));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto application = make_application();
    http::RequestParser parser;
    parser.header_limit(8'192);
    parser.body_limit(1'000);
    if (!http::feed(parser, as_text({data, size}))) return 0;
    auto request = http::request_in(parser.get());
    if (!request) return 0;
    auto plan = application->plan(request->method, request->path);
    request->parameters = std::move(plan.parameters);
    const http::Response response = http::answer(plan, *request);
    if (response.status == http::Status::internal_server_error) std::abort();
    // However it was asked, a head has one end and no line that the server did not write.
    const std::string head = http::render_head(response, {});
    if (head.find("\r\n\r\n") != head.size() - 4) std::abort();
    return 0;
}
