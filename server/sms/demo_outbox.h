#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <string_view>

#include "server/sms/gateway.h"

namespace tiemchung::sms {

/// Demo mode's telephone: every message, and every captcha's answer, becomes a line of a file.
/// May be called from several threads.
class DemoOutbox : public Gateway {
  public:
    /// Lines are appended to `file`; `show` gets each message, for the terminal. May be empty.
    DemoOutbox(std::filesystem::path file, std::function<void(const Message&)> show);

    Outcome send(const Message& message) override;

    void note_captcha(std::string_view id, std::string_view answer);

  private:
    Outcome append(const std::string& line);

    std::filesystem::path file_;
    std::function<void(const Message&)> show_;
    std::mutex mutex_;
};

}  // namespace tiemchung::sms
