#include "ui/model/one_time_code.h"

#include <algorithm>
#include <cmath>

#include "core/identity/phone_number.h"
#include "ui/model/announcing.h"
#include "ui/model/lookup_form.h"
#include "ui/model/navigation.h"
#include "ui/model/record.h"
#include "ui/model/requests.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {
namespace {

constexpr const char* code_key = "code/digits";
constexpr std::size_t code_length = 6;
constexpr int announced_seconds[] = {10, 30, 60};
constexpr int not_found = 404;

std::string path_of_code(const CodeInProgress& code, std::string_view what) {
    return "/api/v1/lookups/" + code.id + "/" + std::string(what);
}

void start_clock(const Story& story, CodeInProgress& code, const api::OtpSent& sent) {
    code.id = sent.id;
    code.expires_at_ms = story.now_ms + 1000.0 * sent.seconds;
    code.resend_at_ms = story.now_ms + 1000.0 * sent.resend_seconds;
}

void point_out(const Story& story, const Trouble& trouble) {
    story.state.lookup.code->trouble = trouble;
    announce(story, sentence_of(trouble, story.state.preferences.language));
    story.ask(FocusNode{code_key});
}

}  // namespace

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

void begin_code(const Story& story, const api::OtpSent& sent, std::string_view phone) {
    CodeInProgress code;
    code.phone = identity::masked_phone(phone);
    start_clock(story, code, sent);
    story.state.lookup.code = std::move(code);
    go_to(story, Page::lookup_code);
    mention(story, say(story, Phrase::code_sent));
}

void edit_code(const Story& story, const EditCode& event) {
    auto& code = story.state.lookup.code;
    if (!code || code->typed == event.typed) return;
    code->typed = event.typed;
    code->trouble.reset();
}

void send_code(const Story& story) {
    auto& code = story.state.lookup.code;
    if (!code) return;
    const std::string digits = digits_of(code->typed);
    if (digits.empty()) {
        point_out(story, {1, ErrorCode::otp_missing, 0, {}});
    } else if (digits.size() != code_length) {
        point_out(story, {1, ErrorCode::otp_bad_format, 0, {}});
    } else {
        code->trouble.reset();
        ask_server(story, Request::code, "POST", path_of_code(*code, "otp"),
                   api::to_json(api::OtpAnswer{digits}));
    }
}

void send_code_again(const Story& story) {
    const auto& code = story.state.lookup.code;
    if (!code || story.now_ms < code->resend_at_ms) return;
    ask_server(story, Request::resend, "POST", path_of_code(*code, "resend"));
}

void take_new_code(const Story& story, const ServerAnswer& answer) {
    auto& code = story.state.lookup.code;
    if (!code) return;
    const auto sent = api::parse_otp_sent(answer.body);
    if (!answer.ok() || !sent) {
        const Trouble trouble = trouble_of(answer);
        if (trouble.retry_after_seconds > 0) {
            code->resend_at_ms = story.now_ms + 1000.0 * trouble.retry_after_seconds;
        }
        point_out(story, trouble);
        return;
    }
    start_clock(story, *code, *sent);
    code->typed.clear();
    ++code->revision;
    code->trouble.reset();
    code->sent_again = true;
    announce(story, say(story, Phrase::code_sent_again));
    story.ask(FocusNode{code_key});
}

void take_code_answer(const Story& story, const ServerAnswer& answer) {
    auto& code = story.state.lookup.code;
    if (!code) return;
    auto record = api::parse_record(answer.body);
    if (!answer.ok() || !record) {
        Trouble trouble = trouble_of(answer);
        if (answer.status == not_found) trouble.code = ErrorCode::otp_expired;
        point_out(story, trouble);
        return;
    }
    code.reset();
    clear_form(story);
    show_record(story, std::move(*record));
}

void count_down(const Story& story, double before_ms) {
    const auto& code = story.state.lookup.code;
    if (!code || story.state.route.page != Page::lookup_code) return;
    const int before = seconds_until(code->expires_at_ms, before_ms);
    const int left = seconds_until(code->expires_at_ms, story.now_ms);
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

}  // namespace tiemchung::ui
