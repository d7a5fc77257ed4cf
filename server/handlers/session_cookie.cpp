#include "server/handlers/session_cookie.h"

#include "server/security/citizen_session.h"

namespace tiemchung::handlers {
namespace {

constexpr std::string_view name = "tiemchung_session";

void set_cookie(http::Response& response, const http::Request& request, std::string_view token,
                int seconds) {
    std::string cookie{name};
    cookie.append("=").append(token);
    cookie.append("; Path=/api; Max-Age=").append(std::to_string(seconds));
    cookie.append("; HttpOnly; SameSite=Strict");
    if (request.over_https) cookie.append("; Secure");
    response.fields.push_back({"Set-Cookie", std::move(cookie)});
}

}  // namespace

std::string_view session_token(const http::Request& request) {
    return request.cookie(name).value_or("");
}

void keep_session(http::Response& response, const http::Request& request, std::string_view token) {
    set_cookie(response, request, token, security::session_most_seconds);
}

void drop_session(http::Response& response, const http::Request& request) {
    set_cookie(response, request, "", 0);
}

}  // namespace tiemchung::handlers
