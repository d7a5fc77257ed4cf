#include "server/handlers/staff_cookie.h"

#include <string>

#include "server/staff/staff_session.h"

namespace tiemchung::handlers {
namespace {

constexpr std::string_view name = "tiemchung_staff";

void set_cookie(http::Response& response, const http::Request& request, std::string_view value,
                int seconds) {
    std::string cookie{name};
    cookie.append("=").append(value);
    cookie.append("; Path=/api/v1/staff; Max-Age=").append(std::to_string(seconds));
    cookie.append("; HttpOnly; SameSite=Strict");
    if (request.over_https) cookie.append("; Secure");
    response.fields.push_back({"Set-Cookie", std::move(cookie)});
}

}  // namespace

std::string_view staff_token(const http::Request& request) {
    return request.cookie(name).value_or("");
}

void keep_staff_token(http::Response& response, const http::Request& request,
                      std::string_view token) {
    set_cookie(response, request, token, staff::session_most_seconds);
}

void drop_staff_token(http::Response& response, const http::Request& request) {
    set_cookie(response, request, "", 0);
}

}  // namespace tiemchung::handlers
