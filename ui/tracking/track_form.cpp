#include "ui/tracking/track_form.h"

#include <array>

#include "core/api/problem.h"
#include "core/identity/phone_number.h"
#include "core/report/report_code.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/tracking/following.h"

namespace tiemchung::ui {
namespace {

constexpr const char* lookups_path = "/api/v1/report-lookups";
constexpr std::array<std::string_view, 5> keys{
    "track/code", "track/phone", "track/birth/day", "track/birth/month", "track/birth/year",
};

std::string& place_of(TrackForm& form, TrackInput input) {
    identity::DateInput& birth = form.typed.birth_date;
    switch (input) {
        case TrackInput::code:
            return form.typed.code;
        case TrackInput::phone:
            return form.typed.phone;
        case TrackInput::birth_day:
            return birth.day;
        case TrackInput::birth_month:
            return birth.month;
        case TrackInput::birth_year:
            break;
    }
    return birth.year;
}

std::optional<ErrorCode>& error_of(TrackForm& form, TrackInput input) {
    if (input == TrackInput::code) return form.code_error;
    return input == TrackInput::phone ? form.phone_error : form.birth_error;
}

template <class T>
std::optional<ErrorCode> error_in(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

void judge(const Story& story, TrackInput input) {
    TrackForm& form = story.state.tracking.form;
    if (input == TrackInput::code) {
        form.code_error = error_in(report::parse_report_code(form.typed.code));
    } else if (input == TrackInput::phone) {
        form.phone_error = error_in(identity::parse_mobile_number(form.typed.phone));
    } else {
        form.birth_error = error_in(
            identity::parse_birth_date(form.typed.birth_date, day_in_viet_nam(story.now())));
    }
}

/// Whether leaving this element is only going on to the next part of the date.
bool still_typing(const TrackForm& form, TrackInput input) {
    const identity::DateInput& birth = form.typed.birth_date;
    if (input != TrackInput::birth_day && input != TrackInput::birth_month) return false;
    return birth.day.empty() || birth.month.empty() || birth.year.empty();
}

/// Errors that the server found in fields. False where it named none that this form has.
bool take_field_problems(TrackForm& form, std::string_view body) {
    const auto problem = api::parse_problem(body);
    if (!problem) return false;
    for (const api::FieldProblem& field : problem->fields) {
        if (field.field == "code") form.code_error = field.code;
        if (field.field == "phone") form.phone_error = field.code;
        if (field.field == "birth_date") form.birth_error = field.code;
    }
    return error_count(form) > 0;
}

}  // namespace

std::string_view key_of(TrackInput input) {
    return keys[static_cast<std::size_t>(input)];
}

int error_count(const TrackForm& form) {
    return (form.code_error ? 1 : 0) + (form.phone_error ? 1 : 0) + (form.birth_error ? 1 : 0);
}

void edit_track_field(const Story& story, const EditTrackField& event) {
    TrackForm& form = story.state.tracking.form;
    std::string& place = place_of(form, event.field);
    if (place == event.typed) return;
    place = event.typed;
    error_of(form, event.field).reset();
    form.trouble.reset();
    form.signed_out = false;
}

void leave_track_field(const Story& story, TrackInput input) {
    const TrackForm& form = story.state.tracking.form;
    if (story.state.route.page != Page::track || still_typing(form, input)) return;
    judge(story, input);
}

void forget_report_code(const Story& story) {
    TrackForm& form = story.state.tracking.form;
    form.forgotten = !form.forgotten;
    form.code_error.reset();
    form.birth_error.reset();
    story.ask(
        FocusNode{std::string(key_of(form.forgotten ? TrackInput::birth_day : TrackInput::code))});
}

void find_reports(const Story& story) {
    Tracking& tracking = story.state.tracking;
    TrackForm& form = tracking.form;
    form.trouble.reset();
    form.session_ended = form.signed_out = false;
    form.code_error.reset();
    form.birth_error.reset();
    judge(story, form.forgotten ? TrackInput::birth_year : TrackInput::code);
    judge(story, TrackInput::phone);
    form.errors_listed = error_count(form) > 0;
    if (form.errors_listed) {
        story.ask(FocusNode{"track/summary"});
        return;
    }
    api::TrackRequest request = form.typed;
    if (form.forgotten) {
        request.code.clear();
    } else {
        request.birth_date = {};
    }
    tracking.awaited.ask(story, TrackAsk::find, "POST", lookups_path, api::to_json(request));
}

void take_find(const Story& story, const ServerAnswer& answer) {
    Tracking& tracking = story.state.tracking;
    const auto sent = api::parse_otp_sent(answer.body);
    if (answer.ok() && sent) {
        const auto phone = identity::parse_mobile_number(tracking.form.typed.phone);
        tracking.code = sent_code(story, *sent, phone ? identity::masked_phone(*phone) : "");
        go_to(story, Page::track_code);
        mention(story, say_tracking(story, TrackPhrase::code_sent));
        return;
    }
    const Trouble trouble = trouble_of(answer);
    announce(story, sentence_of(trouble, story.state.preferences.language));
    if (take_field_problems(tracking.form, answer.body)) {
        tracking.form.errors_listed = true;
        story.ask(FocusNode{"track/summary"});
    } else {
        tracking.form.trouble = trouble;
        story.ask(FocusNode{"track/trouble"});
    }
}

void send_track_code(const Story& story) {
    Tracking& tracking = story.state.tracking;
    if (!tracking.code) return;
    if (const auto digits = digits_to_send(story, *tracking.code)) {
        tracking.awaited.ask(story, TrackAsk::open, "POST",
                             std::string(lookups_path) + "/" + tracking.code->id + "/otp",
                             api::to_json(api::OtpAnswer{*digits}));
    }
}

void send_track_code_again(const Story& story) {
    Tracking& tracking = story.state.tracking;
    if (!tracking.code || !may_send_again(story, *tracking.code)) return;
    tracking.awaited.ask(story, TrackAsk::resend, "POST",
                         std::string(lookups_path) + "/" + tracking.code->id + "/resend");
}

void take_track_code(const Story& story, const ServerAnswer& answer) {
    Tracking& tracking = story.state.tracking;
    if (!tracking.code) return;
    auto cases = api::parse_report_cases(answer.body);
    if (!answer.ok() || !cases) return refuse_code(story, *tracking.code, answer);
    tracking.code.reset();
    const std::uint32_t revision = tracking.form.revision;
    tracking.form = {};
    tracking.form.revision = revision + 1;
    show_reports(story, *std::move(cases));
}

}  // namespace tiemchung::ui
