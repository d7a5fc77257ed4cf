#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// What the head says beyond the handler's own answer.
struct HeadContext {
    Timestamp now;
    bool keep_alive = false;
    std::string_view common_fields;  ///< complete lines, each ending in CRLF
};

/// Status line and header fields, the empty line included. A carriage return or line feed in a
/// value becomes a space: no value can begin a field of its own.
[[nodiscard]] std::string render_head(const Response& response, const HeadContext& context);

}  // namespace tiemchung::http
