#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace tiemchung::test {

/// An answer taken apart; `status` 0 where the server closed without one.
struct Reply {
    int status = 0;
    std::string head;  ///< status line and fields, as sent
    std::string body;

    /// The value of the first field of that name (case-sensitive, as this server writes it), or "".
    [[nodiscard]] std::string field(std::string_view name) const;
};

/// A TCP client that sends exactly the bytes it is told to, well-formed or not.
class RawClient {
  public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void send(std::string_view bytes) const;

    /// Says that no more will be sent.
    void finish() const;

    /// Reads one answer: to the end of its Content-Length, or, with `head_only`, of its head.
    Reply receive(bool head_only = false);

    /// Whether the server closes, silently, within `time`.
    [[nodiscard]] bool is_closed_within(std::chrono::milliseconds time) const;

  private:
    bool read_more();

    int socket_ = -1;
    std::string received_;
};

/// One request on a connection of its own. `fields`: complete lines.
Reply exchange(std::uint16_t port, std::string_view method, std::string_view target,
               std::string_view fields = "", std::string_view body = "");

inline Reply get(std::uint16_t port, std::string_view target, std::string_view fields = "") {
    return exchange(port, "GET", target, fields);
}

}  // namespace tiemchung::test
