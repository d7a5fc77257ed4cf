#include "server/handlers/session_cookie.h"

#include "server/security/citizen_session.h"
#include "server/security/device.h"

namespace tiemchung::handlers {
namespace {

constexpr std::string_view citizen_cookie = "tiemchung_session";
constexpr std::string_view report_cookie = "tiemchung_reports";
constexpr std::string_view device_cookie = "tiemchung_device";

void set_cookie(http::Response& response, const http::Request& request, std::string_view name,
                std::string_view value, int seconds) {
    std::string cookie{name};
    cookie.append("=").append(value);
    cookie.append("; Path=/api; Max-Age=").append(std::to_string(seconds));
    cookie.append("; HttpOnly; SameSite=Strict");
    if (request.over_https) cookie.append("; Secure");
    response.fields.push_back({"Set-Cookie", std::move(cookie)});
}

}  // namespace

std::string_view session_token(const http::Request& request) {
    return request.cookie(citizen_cookie).value_or("");
}

void keep_session(http::Response& response, const http::Request& request, std::string_view token) {
    set_cookie(response, request, citizen_cookie, token, security::session_most_seconds);
}

void drop_session(http::Response& response, const http::Request& request) {
    set_cookie(response, request, citizen_cookie, "", 0);
}

std::string_view report_session_token(const http::Request& request) {
    return request.cookie(report_cookie).value_or("");
}

void keep_report_session(http::Response& response, const http::Request& request,
                         std::string_view token) {
    set_cookie(response, request, report_cookie, token, security::session_most_seconds);
}

void drop_report_session(http::Response& response, const http::Request& request) {
    set_cookie(response, request, report_cookie, "", 0);
}

std::string_view device_name(const http::Request& request) {
    return request.cookie(device_cookie).value_or("");
}

void keep_device(http::Response& response, const http::Request& request, std::string_view name) {
    set_cookie(response, request, device_cookie, name, security::device_seconds);
}

}  // namespace tiemchung::handlers
