#include "ui/model/one_time_code.h"

#include <algorithm>
#include <cmath>

#include "ui/model/announcing.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {
namespace {

constexpr std::size_t code_length = 6;
constexpr int announced_seconds[] = {10, 30, 60};
constexpr int not_found = 404;

void start_clock(const Story& story, CodeInProgress& code, const api::OtpSent& sent) {
    code.id = sent.id;
    code.expires_at_ms = story.now_ms + 1000.0 * sent.seconds;
    code.resend_at_ms = story.now_ms + 1000.0 * sent.resend_seconds;
}

void point_out(const Story& story, CodeInProgress& code, const Trouble& trouble) {
    code.trouble = trouble;
    announce(story, sentence_of(trouble, story.state.preferences.language));
    story.ask(FocusNode{code_field_key});
}

}  // namespace

CodeInProgress sent_code(const Story& story, const api::OtpSent& sent, std::string masked_phone) {
    CodeInProgress code;
    code.phone = std::move(masked_phone);
    start_clock(story, code, sent);
    return code;
}

void edit_code(CodeInProgress& code, const std::string& typed) {
    if (code.typed == typed) return;
    code.typed = typed;
    code.trouble.reset();
}

std::optional<std::string> digits_to_send(const Story& story, CodeInProgress& code) {
    std::string digits = digits_of(code.typed);
    if (digits.empty()) {
        point_out(story, code, {1, ErrorCode::otp_missing, 0, {}});
    } else if (digits.size() != code_length) {
        point_out(story, code, {1, ErrorCode::otp_bad_format, 0, {}});
    } else {
        code.trouble.reset();
        return digits;
    }
    return std::nullopt;
}

bool may_send_again(const Story& story, const CodeInProgress& code) {
    return story.now_ms >= code.resend_at_ms;
}

void take_new_code(const Story& story, CodeInProgress& code, const ServerAnswer& answer) {
    const auto sent = api::parse_otp_sent(answer.body);
    if (!answer.ok() || !sent) {
        const Trouble trouble = trouble_of(answer);
        if (trouble.retry_after_seconds > 0) {
            code.resend_at_ms = story.now_ms + 1000.0 * trouble.retry_after_seconds;
        }
        point_out(story, code, trouble);
        return;
    }
    start_clock(story, code, *sent);
    code.typed.clear();
    ++code.revision;
    code.trouble.reset();
    code.sent_again = true;
    announce(story, say(story, Phrase::code_sent_again));
    story.ask(FocusNode{code_field_key});
}

void refuse_code(const Story& story, CodeInProgress& code, const ServerAnswer& answer) {
    Trouble trouble = trouble_of(answer);
    if (answer.status == not_found) trouble.code = ErrorCode::otp_expired;
    point_out(story, code, trouble);
}

void count_down(const Story& story, const CodeInProgress& code, double before_ms) {
    const int before = seconds_until(code.expires_at_ms, before_ms);
    const int left = seconds_until(code.expires_at_ms, story.now_ms);
    if (left == 0 && before > 0) {
        announce(story,
                 sentence_of({1, ErrorCode::otp_expired, 0, {}}, story.state.preferences.language));
        return;
    }
    for (const int moment : announced_seconds) {
        if (before <= moment || left > moment) continue;
        mention(story,
                text::fill(say(story, Phrase::code_seconds_left), {{"s", std::to_string(moment)}}));
        return;
    }
}

double next_second_ms(const CodeInProgress& code, double now_ms) {
    double next = 0;
    for (const double end : {code.expires_at_ms, code.resend_at_ms}) {
        const int left = seconds_until(end, now_ms);
        if (left == 0) continue;
        const double at = end - 1000.0 * (left - 1);
        next = next == 0 ? at : std::min(next, at);
    }
    return next;
}

int seconds_until(double then_ms, double now_ms) {
    return static_cast<int>(std::max(0.0, std::ceil((then_ms - now_ms) / 1000)));
}

std::string digits_of(std::string_view typed) {
    std::string digits;
    for (const char letter : typed) {
        if (letter >= '0' && letter <= '9') digits += letter;
    }
    return digits;
}

}  // namespace tiemchung::ui
