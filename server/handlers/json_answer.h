#pragma once

#include <string>
#include <utility>

#include "server/http/response.h"

namespace tiemchung::handlers {

/// An answer with a message.
[[nodiscard]] inline http::Response json_answer(http::Status status, std::string content) {
    http::Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = std::move(content);
    return response;
}

}  // namespace tiemchung::handlers
