#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "core/base/bytes.h"
#include "core/report/report_form.h"
#include "server/captcha/captchas.h"
#include "server/sms/dispatcher.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::test {

/// The newest code that each phone received: phones outlive servers.
using Phones = std::map<std::string, std::string>;

/// What every sender needs beside the server: right captchas, and messages that reach phones.
/// May be used from several threads.
class Surroundings {
  public:
    Surroundings(const std::string& address, const storage::Vault& vault, Phones& phones);

    struct Captcha {
        std::string id;
        std::string answer;
    };
    [[nodiscard]] Captcha captcha();

    /// The newest one-time code that was sent to this phone; empty where there is none.
    [[nodiscard]] std::string code_for(const std::string& phone);

  private:
    std::mutex mutex_;
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    Phones& phones_;
    std::shared_ptr<sms::Gateway> gateway_;
    sms::Dispatcher dispatcher_;
    captcha::Captchas captchas_;
    std::string answer_;
};

/// A citizen who files one report, and does not give up when the server dies: what was answered is
/// kept, what was not is sent again.
class ReportSender {
  public:
    /// Another person with another phone for each number.
    explicit ReportSender(int number);

    /// Goes on until the report is acknowledged, or the connection breaks. Throws where the server
    /// refuses what is right.
    void go_on(std::uint16_t port, Surroundings& around, const Bytes& photo);

    [[nodiscard]] bool is_done() const { return !code_.empty(); }
    [[nodiscard]] const std::string& code() const { return code_; }
    /// Whether anything of it may have reached a server.
    [[nodiscard]] bool has_begun() const { return !upload_.empty(); }

  private:
    bool upload(std::uint16_t port, const Bytes& photo);
    bool send(std::uint16_t port, Surroundings& around);
    bool confirm(std::uint16_t port, Surroundings& around);

    report::ReportForm form_;
    std::string key_;
    std::string photo_;  ///< of an upload that is done
    std::string upload_;
    int conflicts_ = 0;  ///< how often the upload was further than the server had said
    std::string proof_;  ///< of the one-time code
    std::string code_;   ///< of the report, once it is acknowledged
};

}  // namespace tiemchung::test
