#pragma once

#include <chrono>
#include <cstddef>

namespace tiemchung::http {

/// What one peer may ask of this server.
struct Limits {
    std::size_t head_bytes = 8'192;

    /// From accepting a connection, or from the end of its last answer, to the end of the next
    /// head. Hence also how long a quiet connection is kept, and how long a slow one may dribble.
    std::chrono::milliseconds head_time{15'000};

    /// Content and answers get this long, plus the time they need at `slowest_bytes_per_second`.
    std::chrono::milliseconds transfer_time{10'000};
    std::size_t slowest_bytes_per_second = 4'096;

    std::size_t requests_per_connection = 10'000;
    std::size_t connections = 4'096;

    /// How long a stopping server lets answers that are under way finish.
    std::chrono::milliseconds stop_time{2'000};
};

}  // namespace tiemchung::http
