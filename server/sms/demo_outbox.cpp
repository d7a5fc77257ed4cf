#include "server/sms/demo_outbox.h"

#include <fstream>
#include <string>

#include "core/api/outbox_line.h"

namespace tiemchung::sms {

DemoOutbox::DemoOutbox(std::filesystem::path file, std::function<void(const Message&)> show)
    : file_(std::move(file)), show_(std::move(show)) {}

Outcome DemoOutbox::send(const Message& message) {
    const Outcome written =
        append(api::to_json(api::SmsLine{message.to, message.text, message.code}));
    if (written && show_) show_(message);
    return written;
}

void DemoOutbox::note_captcha(std::string_view id, std::string_view answer) {
    // A line that cannot be written shows when the captcha is looked for in the file.
    (void)append(api::to_json(api::CaptchaLine{std::string{id}, std::string{answer}}));
}

Outcome DemoOutbox::append(const std::string& line) {
    const std::scoped_lock lock{mutex_};
    std::ofstream file{file_, std::ios::app | std::ios::binary};
    file << line + '\n' << std::flush;
    if (!file) return Error{ErrorCode::file_unwritable};
    return Done{};
}

}  // namespace tiemchung::sms
