#include "core/api/outbox_line.h"

#include "core/api/json_members.h"

namespace tiemchung::api {

std::string to_json(const SmsLine& line) {
    return compact({{"kind", "sms"}, {"to", line.to}, {"text", line.text}, {"code", line.code}});
}

std::string to_json(const CaptchaLine& line) {
    return compact({{"kind", "captcha"}, {"id", line.id}, {"answer", line.answer}});
}

}  // namespace tiemchung::api
