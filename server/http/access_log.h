#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string_view>

#include "server/http/method.h"
#include "server/http/status.h"

namespace tiemchung::http {

/// What may be written down about a request: no address, no query, no path as typed.
struct AccessRecord {
    Method method;
    std::string_view route;
    Status status;
    std::size_t body_bytes;
    std::chrono::microseconds duration;
};

/// Called from several threads at once.
using AccessLog = std::function<void(const AccessRecord&)>;

}  // namespace tiemchung::http
