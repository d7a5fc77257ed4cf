#include "ui/model/lookup_code.h"

#include "core/identity/phone_number.h"
#include "ui/model/announcing.h"
#include "ui/model/lookup_form.h"
#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/model/record.h"
#include "ui/model/requests.h"

namespace tiemchung::ui {
namespace {

std::string path_of_code(const CodeInProgress& code, std::string_view what) {
    return "/api/v1/lookups/" + code.id + "/" + std::string(what);
}

}  // namespace

void begin_lookup_code(const Story& story, const api::OtpSent& sent, std::string_view phone) {
    story.state.lookup.code = sent_code(story, sent, identity::masked_phone(phone));
    go_to(story, Page::lookup_code);
    mention(story, say(story, Phrase::code_sent));
}

void edit_lookup_code(const Story& story, const EditCode& event) {
    auto& code = story.state.lookup.code;
    if (code) edit_code(*code, event.typed);
}

void send_lookup_code(const Story& story) {
    auto& code = story.state.lookup.code;
    if (!code) return;
    if (const auto digits = digits_to_send(story, *code)) {
        ask_server(story, Request::code, "POST", path_of_code(*code, "otp"),
                   api::to_json(api::OtpAnswer{*digits}));
    }
}

void send_lookup_code_again(const Story& story) {
    const auto& code = story.state.lookup.code;
    if (!code || !may_send_again(story, *code)) return;
    ask_server(story, Request::resend, "POST", path_of_code(*code, "resend"));
}

void take_new_lookup_code(const Story& story, const ServerAnswer& answer) {
    auto& code = story.state.lookup.code;
    if (code) take_new_code(story, *code, answer);
}

void take_lookup_code_answer(const Story& story, const ServerAnswer& answer) {
    auto& code = story.state.lookup.code;
    if (!code) return;
    auto record = api::parse_record(answer.body);
    if (!answer.ok() || !record) return refuse_code(story, *code, answer);
    code.reset();
    clear_form(story);
    show_record(story, std::move(*record));
}

const CodeInProgress* lookup_code_shown(const State& state) {
    const auto& code = state.lookup.code;
    return code && state.route.page == Page::lookup_code ? &*code : nullptr;
}

}  // namespace tiemchung::ui
