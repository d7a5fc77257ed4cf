#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/lookup/desk.h"
#include "server/sms/dispatcher.h"
#include "tests/server/registry/register_workshop.h"

namespace tiemchung::test {

/// Spoken once for all tests of a program.
inline std::shared_ptr<const captcha::SpokenAlphabet> voice() {
    static const auto spoken = required(captcha::SpokenAlphabet::make());
    return spoken;
}

inline Timestamp later(Timestamp now, int seconds) {
    return {now.seconds + seconds};
}

/// Somebody whom the register does not know: the usual person's phone, another's number.
inline SiteLine nobody() {
    SiteLine line;
    line.id_number = "001179000999";
    return line;
}

/// A telephone that remembers.
class Phone : public sms::Gateway {
  public:
    Outcome send(const sms::Message& message) override {
        const std::scoped_lock lock{mutex_};
        if (failure) return *failure;
        received_.push_back(message);
        return Done{};
    }
    std::vector<sms::Message> received() {
        const std::scoped_lock lock{mutex_};
        return received_;
    }

    std::optional<Error> failure;

  private:
    std::mutex mutex_;
    std::vector<sms::Message> received_;
};

/// One server's look-ups: two of them on the same address are two servers.
class LookupServer {
  public:
    explicit LookupServer(const std::string& address, const storage::Vault& shared_vault,
                          lookup::Limits limits = {1'000, 1'000'000}, std::size_t connections = 4)
        : database(open_database(address, connections)),
          vault(&shared_vault, [](const storage::Vault*) {}),
          desk(database, vault,
               captcha::Captchas{database, vault, voice(),
                                 [this](std::string_view id, std::string_view answer) {
                                     const std::scoped_lock lock{mutex_};
                                     captcha_id_ = id;
                                     captcha_answer_ = answer;
                                 }},
               limits, [] {}),
          dispatcher(database, vault, phone, limits.messages_an_hour) {}

    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
    std::shared_ptr<Phone> phone = std::make_shared<Phone>();
    lookup::Desk desk;
    sms::Dispatcher dispatcher;

    /// A request with a captcha that is right.
    api::LookupRequest request(const SiteLine& line, Timestamp now,
                               const std::string& address = "192.0.2.1") {
        const auto made = required(desk.make_captcha(address, now));
        BOOST_REQUIRE(std::holds_alternative<api::CaptchaChallenge>(made));
        return {form_of(line), captcha_id_, captcha_answer_};
    }

    lookup::Begun begin(const SiteLine& line, Timestamp now,
                        const std::string& address = "192.0.2.1") {
        return required(desk.begin(request(line, now, address), {address, {}}, now));
    }

    /// The look-up that was begun.
    std::string id_of(const lookup::Begun& begun) {
        const auto* sent = std::get_if<api::OtpSent>(&begun);
        BOOST_REQUIRE(sent != nullptr);
        return sent->id;
    }

    /// The code of the newest message, once it has been sent.
    std::string newest_code(Timestamp now) {
        required(dispatcher.dispatch(now));
        const auto messages = phone->received();
        BOOST_REQUIRE(!messages.empty());
        return messages.back().code;
    }

  private:
    std::mutex mutex_;
    std::string captcha_id_;
    std::string captcha_answer_;
};

/// A code that is not `right`.
inline std::string other_than(const std::string& right) {
    return right == "000000" ? "000001" : "000000";
}

/// The code of a refusal; nothing where it was none.
template <class Decision>
std::optional<ErrorCode> refusal_code(const Decision& decision) {
    const auto* refusal = std::get_if<security::Refusal>(&decision);
    if (refusal == nullptr) return std::nullopt;
    return refusal->code;
}

/// A register with one person, and servers for it.
inline void on_every_lookup_register(
    const std::function<void(RegisterWorkshop&, const std::string& address)>& test) {
    on_every_database([&](const std::string& address) {
        RegisterWorkshop workshop(address);
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        test(workshop, address);
    });
}

}  // namespace tiemchung::test
