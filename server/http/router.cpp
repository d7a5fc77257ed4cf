#include "server/http/router.h"

#include <array>
#include <optional>

namespace tiemchung::http {
namespace {

/// Takes the segment up to the next '/' off `path`, which begins with '/'.
std::string_view take_segment(std::string_view& path) {
    const std::size_t end = path.find('/', 1);
    const std::string_view segment = path.substr(1, end == std::string_view::npos ? end : end - 1);
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    return segment;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
    std::vector<std::string> parameters;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = take_segment(pattern);
        const std::string_view given = take_segment(path);
        if (wanted.starts_with('{')) {
            if (given.empty()) return std::nullopt;
            parameters.emplace_back(given);
        } else if (wanted != given) {
            return std::nullopt;
        }
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return parameters;
}

bool answers(const Route& route, Method method) {
    return route.method == method || (route.method == Method::get && method == Method::head);
}

std::string allow_value(const std::array<bool, 8>& allowed) {
    std::string value;
    for (std::size_t i = 0; i < allowed.size(); ++i) {
        if (!allowed[i]) continue;
        if (!value.empty()) value += ", ";
        value += name_of(static_cast<Method>(i));
    }
    return value;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {}

RouteLookup Router::find(Method method, std::string_view path) const {
    std::array<bool, 8> allowed{};
    bool known = false;
    for (const Route& route : routes_) {
        auto parameters = match(route.pattern, path);
        if (!parameters) continue;
        if (answers(route, method)) return RouteMatch{&route, std::move(*parameters)};
        known = true;
        allowed.at(static_cast<std::size_t>(route.method)) = true;
        if (route.method == Method::get) allowed[static_cast<std::size_t>(Method::head)] = true;
    }
    if (known) return WrongMethod{allow_value(allowed)};
    return NoRoute{};
}

}  // namespace tiemchung::http
