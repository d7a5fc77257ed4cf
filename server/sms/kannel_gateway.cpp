#include "server/sms/kannel_gateway.h"

#include <chrono>
#include <vector>

#include "core/identity/phone_number.h"

namespace tiemchung::sms {
namespace {

constexpr unsigned accepted = 202;

}  // namespace

KannelGateway::KannelGateway(KannelAccount account) : account_(std::move(account)) {}

Outcome KannelGateway::send(const Message& message) {
    std::vector<http::ClientField> fields{
        {"Content-Type", "text/plain"},
        {"X-Kannel-Username", account_.user},
        {"X-Kannel-Password", account_.password},
        {"X-Kannel-To", identity::international(message.to)},
    };
    if (!account_.sender.empty()) fields.push_back({"X-Kannel-From", account_.sender});
    const auto answer = http::post(account_.url, fields, message.text,
                                   std::chrono::seconds{gateway_patience_seconds});
    if (!answer) return answer.error();
    if (answer->status != accepted) return Error{ErrorCode::network_bad_answer};
    return Done{};
}

}  // namespace tiemchung::sms
