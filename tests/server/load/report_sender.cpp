#include "tests/server/load/report_sender.h"

#include <chrono>
#include <stdexcept>
#include <thread>

#include "core/api/report_messages.h"
#include "core/api/upload_messages.h"
#include "tests/server/reports/report_workshop.h"
#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::test {
namespace {

class RememberingGateway : public sms::Gateway {
  public:
    explicit RememberingGateway(Phones& phones) : phones_(phones) {}
    Outcome send(const sms::Message& message) override {
        if (!message.code.empty()) phones_[message.to] = message.code;
        return Done{};
    }

  private:
    Phones& phones_;
};

/// An answer, or nothing where the server was killed before it came whole.
std::optional<Reply> ask(std::uint16_t port, std::string_view method, const std::string& target,
                         std::string_view body) {
    const std::string fields =
        "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    const auto give_up_at = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    for (;;) {
        Reply reply;
        try {
            reply = exchange(port, method, target, fields, body);
        } catch (const std::runtime_error&) {
            return std::nullopt;
        }
        const std::string announced = reply.field("Content-Length");
        if (reply.status == 0 || announced != std::to_string(reply.body.size()))
            return std::nullopt;
        // A server with its hands full says so; everybody else is told what is wrong.
        if (reply.status != 503) return reply;
        if (reply.field("Retry-After").empty()) throw std::logic_error{"busy, but until when?"};
        if (std::chrono::steady_clock::now() > give_up_at) throw std::logic_error{"always busy"};
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
}

void refuse_other(const Reply& reply, int status) {
    if (reply.status == status) return;
    throw std::logic_error{std::to_string(reply.status) + " " + reply.body};
}

std::string eight_digits(int number) {
    const std::string digits = std::to_string(number);
    return std::string(8 - digits.size(), '0') + digits;
}

}  // namespace

Surroundings::Surroundings(const std::string& address, const storage::Vault& vault, Phones& phones)
    : database_(open_database(address, 2)),
      vault_(&vault, [](const storage::Vault*) {}),
      phones_(phones),
      gateway_(std::make_shared<RememberingGateway>(phones)),
      dispatcher_(database_, vault_, gateway_, 1'000'000),
      captchas_(database_, vault_, voice(),
                [this](std::string_view, std::string_view answer) { answer_ = answer; }) {}

Surroundings::Captcha Surroundings::captcha() {
    const std::scoped_lock lock{mutex_};
    std::string id = required(captchas_.make(test_now));
    return {std::move(id), answer_};
}

std::string Surroundings::code_for(const std::string& phone) {
    const std::scoped_lock lock{mutex_};
    while (required(dispatcher_.dispatch(test_now)).sent > 0) {
    }
    const auto found = phones_.find(phone);
    return found == phones_.end() ? std::string{} : found->second;
}

ReportSender::ReportSender(int number) : form_(known_report()), key_(key_number(number)) {
    form_.id_number = "0010" + eight_digits(79'000'000 + number);
    form_.phone = "09" + eight_digits(number);
}

void ReportSender::go_on(std::uint16_t port, Surroundings& around, const Bytes& photo) {
    if (photo_.empty() && !upload(port, photo)) return;
    if (proof_.empty() && !send(port, around)) return;
    while (code_.empty()) {
        if (!confirm(port, around)) return;
    }
}

bool ReportSender::upload(std::uint16_t port, const Bytes& photo) {
    if (upload_.empty()) {
        const auto begun =
            ask(port, "POST", "/api/v1/uploads",
                api::to_json(api::UploadRequest{static_cast<std::int64_t>(photo.size())}));
        if (!begun) return false;
        refuse_other(*begun, 201);
        upload_ = required(api::parse_upload_state(begun->body)).id;
    } else {
        const auto asked = ask(port, "GET", "/api/v1/uploads/" + upload_, "");
        if (!asked) return false;
        refuse_other(*asked, 200);
        if (required(api::parse_upload_state(asked->body)).done) {
            photo_ = upload_;
            return true;
        }
    }
    const auto put = ask(port, "PUT", "/api/v1/uploads/" + upload_ + "/0", as_text(photo));
    if (!put) return false;
    // A server that is dead may have had the last word after all: its photo came to be between our
    // question and now. Like the page, the sender asks how far the upload is.
    constexpr int conflict = 409;
    if (put->status == conflict && ++conflicts_ < 4) return upload(port, photo);
    refuse_other(*put, 200);
    if (!required(api::parse_upload_state(put->body)).done) throw std::logic_error{"half a photo"};
    photo_ = upload_;
    return true;
}

bool ReportSender::send(std::uint16_t port, Surroundings& around) {
    form_.paper.photos = {photo_};
    const Surroundings::Captcha captcha = around.captcha();
    const auto sent =
        ask(port, "POST", "/api/v1/reports",
            api::to_json(api::ReportRequest{form_, captcha.id, captcha.answer, key_}));
    if (!sent) return false;
    refuse_other(*sent, 202);
    proof_ = required(api::parse_otp_sent(sent->body)).id;
    return true;
}

bool ReportSender::confirm(std::uint16_t port, Surroundings& around) {
    const std::string code = around.code_for(form_.phone);
    if (code.empty()) throw std::logic_error{"the code was never sent"};
    const auto confirmed =
        ask(port, "POST", "/api/v1/reports/" + proof_ + "/otp", api::to_json(api::OtpAnswer{code}));
    if (!confirmed) return false;
    refuse_other(*confirmed, 200);
    code_ = required(api::parse_report_confirmed(confirmed->body)).receipt.code;
    return true;
}

}  // namespace tiemchung::test
