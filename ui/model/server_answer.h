#pragma once

#include <string_view>

#include "core/base/bytes.h"

namespace tiemchung::ui {

/// HTTP's status where there is no session, or none any more.
inline constexpr int unauthorised = 401;

/// What the server answered to a `SendRequest`, as the platform hands it over.
struct ServerAnswer {
    int status = 0;               ///< HTTP status; 0: the network failed
    int retry_after_seconds = 0;  ///< of Retry-After; 0: none
    std::string_view body;        ///< lives as long as the bytes

    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
    [[nodiscard]] bool is_unauthorised() const { return status == unauthorised; }
};

/// Reads u16 status, u16 0, u32 seconds, then the body. Anything shorter counts as a network that
/// failed.
[[nodiscard]] ServerAnswer read_answer(ByteView bytes);

}  // namespace tiemchung::ui
