#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/server/support/temporary_folder.h"

namespace tiemchung::test {

/// Debian's Kannel on this machine alone: bearerbox, smsbox, and its fake message centre, which
/// writes down what phones would have got.
class Kannel {
  public:
    /// Nothing, said aloud, where the packages kannel and kannel-extras are not installed.
    static std::optional<Kannel> start();

    Kannel(Kannel&&) noexcept = default;
    Kannel& operator=(Kannel&&) = delete;
    ~Kannel();

    /// Of sendsms; its account is `portal`, `secret`.
    [[nodiscard]] std::uint16_t sendsms_port() const { return ports_[3]; }

    /// The messages that reached the message centre, as `sender receiver text …`, once there are
    /// that many, or time has run out.
    [[nodiscard]] std::vector<std::string> received(std::size_t at_least,
                                                    std::chrono::seconds patience) const;

  private:
    Kannel();
    void run(const std::vector<std::string>& command, const std::string& log);

    std::unique_ptr<TemporaryFolder> folder_ = std::make_unique<TemporaryFolder>();
    std::vector<std::uint16_t> ports_;
    std::vector<pid_t> processes_;
};

}  // namespace tiemchung::test
