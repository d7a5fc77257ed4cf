#pragma once

#include "core/base/result.h"
#include "server/sms/message.h"

namespace tiemchung::sms {

/// Whoever carries messages to phones. Waits; called from one thread at a time.
class Gateway {
  public:
    Gateway() = default;
    virtual ~Gateway() = default;
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;

    /// Takes over the message, within `gateway_patience`. Fails with network.unreachable or
    /// network.bad_answer where it did not; it is then offered again later.
    virtual Outcome send(const Message& message) = 0;
};

/// The longest that sending one message may take.
inline constexpr int gateway_patience_seconds = 10;

}  // namespace tiemchung::sms
