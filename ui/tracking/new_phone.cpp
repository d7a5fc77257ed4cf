#include "ui/tracking/new_phone.h"

#include "core/api/report_following.h"
#include "core/identity/phone_number.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/tracking/following.h"

namespace tiemchung::ui {
namespace {

constexpr const char* phone_key = "track/new_phone";

void point_out(const Story& story, const Trouble& trouble) {
    story.state.tracking.phone.trouble = trouble;
    announce(story, sentence_of(trouble, story.state.preferences.language));
    story.ask(FocusNode{"track/trouble"});
}

}  // namespace

void begin_new_phone(const Story& story) {
    NewPhone& phone = story.state.tracking.phone;
    const std::uint32_t revision = phone.revision;
    phone = {};
    phone.revision = revision + 1;
    go_to(story, Page::track_phone);
}

void edit_new_phone(const Story& story, const std::string& typed) {
    NewPhone& phone = story.state.tracking.phone;
    if (phone.typed == typed) return;
    phone.typed = typed;
    phone.error.reset();
    phone.trouble.reset();
    phone.code.reset();
}

void send_new_phone(const Story& story) {
    Tracking& tracking = story.state.tracking;
    NewPhone& phone = tracking.phone;
    if (phone.code && !may_send_again(story, *phone.code)) return;
    const auto number = identity::parse_mobile_number(phone.typed);
    phone.trouble.reset();
    if (!number) {
        phone.error = number.error().code;
        story.ask(FocusNode{phone_key});
        return;
    }
    tracking.awaited.ask(story, TrackAsk::new_phone, "POST", path_of_report(tracking) + "/phone",
                         api::to_json(api::PhoneChange{*number}));
}

void take_new_phone(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_following(story);
    NewPhone& phone = story.state.tracking.phone;
    if (phone.code) return take_new_code(story, *phone.code, answer);
    const auto sent = api::parse_otp_sent(answer.body);
    if (!answer.ok() || !sent) return point_out(story, trouble_of(answer));
    const auto number = identity::parse_mobile_number(phone.typed);
    phone.code = sent_code(story, *sent, number ? identity::masked_phone(*number) : "");
    announce(story, say_tracking(story, TrackPhrase::new_phone_sent));
    story.ask(FocusNode{code_field_key});
}

void send_phone_code(const Story& story) {
    Tracking& tracking = story.state.tracking;
    if (!tracking.phone.code) return;
    if (const auto digits = digits_to_send(story, *tracking.phone.code)) {
        tracking.awaited.ask(story, TrackAsk::phone_code, "POST",
                             path_of_report(tracking) + "/phone/otp",
                             api::to_json(api::OtpAnswer{*digits}));
    }
}

void take_phone_code(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_following(story);
    NewPhone& phone = story.state.tracking.phone;
    if (!phone.code) return;
    if (!answer.ok() || !api::parse_report_case(answer.body)) {
        return refuse_code(story, *phone.code, answer);
    }
    phone.code.reset();
    phone.typed.clear();
    ++phone.revision;
    take_step(story, TrackNews::phone_changed, answer);
}

}  // namespace tiemchung::ui
