#include "server/http/method.h"

#include <array>

namespace tiemchung::http {
namespace {

constexpr std::array<std::string_view, 8> names{"GET",   "HEAD",   "POST",    "PUT",
                                                "PATCH", "DELETE", "OPTIONS", "OTHER"};

}  // namespace

std::string_view name_of(Method method) {
    return names.at(static_cast<std::size_t>(method));
}

Method method_named(std::string_view name) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        if (names[i] == name) return static_cast<Method>(i);
    }
    return Method::other;
}

}  // namespace tiemchung::http
