#include "ui/hotline/call.h"

#include "core/base/utf8.h"
#include "core/identity/phone_number.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/report/photos.h"
#include "ui/staff/staff_session.h"

namespace tiemchung::ui {
namespace {

using Status = Hotline::Status;

constexpr int not_found = 404;
constexpr const char* calls_path = "/api/v1/staff/calls";

constexpr std::array<std::string_view, call_input_count> keys{
    "call/phone",       "call/caller",      "call/name",       "call/birth/day",
    "call/birth/month", "call/birth/year",  "call/last4",      "call/dose",
    "call/given/day",   "call/given/month", "call/given/year", "call/vaccine",
    "call/way",         "call/new_phone",   "call/reason",     "call/note",
};

template <class T>
std::optional<ErrorCode> error_in(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

bool is_blank(const std::string& typed) {
    return typed.find_first_not_of(" \n") == std::string::npos;
}

/// Goes to the first field with an error; whether there is none.
bool all_hold(const Story& story, std::initializer_list<CallInput> inputs) {
    for (const CallInput input : inputs) {
        const auto& error = story.state.hotline.field(input).error;
        if (!error) continue;
        announce(story, sentence_of({1, *error, 0, {}}, story.state.preferences.language));
        story.ask(FocusNode{std::string(key_of(input))});
        return false;
    }
    return true;
}

/// Nothing of a call stays for the next one.
void clear_call(const Story& story) {
    Hotline& hotline = story.state.hotline;
    const std::uint32_t revision = hotline.revision;
    drop_photos(story, story.state.reporting.elsewhere);
    story.state.reporting.elsewhere = {};
    story.state.reporting.elsewhere.revision = revision + 1;
    const std::optional<api::Shift> shift = hotline.shift;
    hotline = {};
    hotline.shift = shift;
    hotline.revision = revision + 1;
}

void set_call(const Story& story, api::Call call) {
    Hotline& hotline = story.state.hotline;
    hotline.call = std::move(call);
    hotline.status = Status::ready;
    hotline.trouble.reset();
}

/// How a call is likely to have ended, to begin with.
api::ClosingReason likely_reason(const Hotline& hotline) {
    if (hotline.filed) return api::ClosingReason::filed;
    if (hotline.news == CallNews::wish_sent) return api::ClosingReason::phone_change;
    const bool verified = hotline.call && hotline.call->record;
    return verified ? api::ClosingReason::informed : api::ClosingReason::not_verified;
}

}  // namespace

std::string_view key_of(CallInput input) {
    return keys[static_cast<std::size_t>(input)];
}

std::string path_of_call(const Hotline& hotline, std::string_view step) {
    return std::string(calls_path) + "/" + (hotline.call ? hotline.call->id : "") + "/" +
           std::string(step);
}

std::string say_call(const Story& story, CallPhrase phrase) {
    return std::string(text_of(phrase).in(story.state.preferences.language));
}

void call_failed(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    const Trouble trouble = trouble_of(answer);
    story.state.hotline.trouble = trouble;
    announce(story, sentence_of(trouble, story.state.preferences.language));
    story.ask(FocusNode{"call/trouble"});
}

void need_call(const Story& story) {
    Hotline& hotline = story.state.hotline;
    if (!hotline.shift) hotline.awaited.ask(story, CallAsk::shift, "GET", "/api/v1/staff/shift");
    if (hotline.status == Status::unknown) reload_call(story);
}

void reload_call(const Story& story) {
    Hotline& hotline = story.state.hotline;
    hotline.status = Status::loading;
    hotline.trouble.reset();
    hotline.awaited.ask(story, CallAsk::current, "GET", std::string(calls_path) + "/current");
}

void edit_call_field(const Story& story, const EditCallField& event) {
    Hotline& hotline = story.state.hotline;
    CallField& field = hotline.field(event.field);
    if (field.typed == event.typed) return;
    field.typed = event.typed;
    field.error.reset();
    // A date has its error at its first part; a fact about a dose at its number.
    if (event.field >= CallInput::birth_day && event.field <= CallInput::birth_year) {
        hotline.field(CallInput::birth_day).error.reset();
    }
    if (event.field >= CallInput::dose_number && event.field <= CallInput::dose_vaccine) {
        hotline.field(CallInput::dose_number).error.reset();
        hotline.field(CallInput::dose_day).error.reset();
    }
    hotline.trouble.reset();
    if (hotline.news == CallNews::closed) hotline.news = CallNews::none;
}

void open_call(const Story& story) {
    Hotline& hotline = story.state.hotline;
    CallField& phone = hotline.field(CallInput::caller_phone);
    const auto number = identity::parse_mobile_number(phone.typed);
    phone.error = error_in(number);
    hotline.consent_error =
        hotline.consent ? std::nullopt : std::optional(ErrorCode::call_no_consent);
    hotline.news = CallNews::none;
    hotline.trouble.reset();
    if (!all_hold(story, {CallInput::caller_phone})) return;
    if (hotline.consent_error) {
        announce(story,
                 sentence_of({1, *hotline.consent_error, 0, {}}, story.state.preferences.language));
        story.ask(FocusNode{"call/consent"});
        return;
    }
    const auto caller = api::caller_named(hotline.field(CallInput::caller).typed);
    hotline.awaited.ask(
        story, CallAsk::open, "POST", calls_path,
        api::to_json(api::CallOpening{*number, caller.value_or(api::Caller::self), true}));
}

void verify_caller(const Story& story) {
    Hotline& hotline = story.state.hotline;
    if (!hotline.call) return;
    const PartialDate today = day_in_viet_nam(story.now());
    const identity::DateInput birth = hotline.date(CallInput::birth_day);
    const identity::DateInput given = hotline.date(CallInput::dose_day);
    CallField& name = hotline.field(CallInput::name);
    CallField& last4 = hotline.field(CallInput::id_last4);
    const std::string& vaccine = hotline.field(CallInput::dose_vaccine).typed;
    constexpr std::size_t last4_length = 4;
    name.error =
        is_blank(name.typed) ? std::optional(ErrorCode::person_name_missing) : std::nullopt;
    hotline.field(CallInput::birth_day).error = error_in(identity::parse_birth_date(birth, today));
    last4.error = last4.typed.size() == last4_length ? std::nullopt
                                                     : std::optional(ErrorCode::call_last4_format);
    CallField& number = hotline.field(CallInput::dose_number);
    number.error = given.is_empty() && vaccine.empty() ? std::optional(ErrorCode::call_fact_missing)
                                                       : std::nullopt;
    hotline.field(CallInput::dose_day).error =
        given.is_empty() ? std::nullopt : error_in(identity::parse_dose_date(given, today));
    hotline.trouble.reset();
    if (!all_hold(story, {CallInput::name, CallInput::birth_day, CallInput::id_last4,
                          CallInput::dose_number, CallInput::dose_day})) {
        return;
    }
    const int dose = number.typed.empty() ? 1 : number.typed.front() - '0';
    hotline.awaited.ask(
        story, CallAsk::verify, "POST", path_of_call(hotline, "verification"),
        api::to_json(api::CallerCheck{name.typed, birth, last4.typed, dose, given, vaccine}));
}

void toggle_call_fold(const Story& story, CallFold fold) {
    Hotline& hotline = story.state.hotline;
    if (hotline.open_folds.erase(fold) > 0) return;
    hotline.open_folds.insert(fold);
    if (fold != CallFold::closing) return;
    hotline.field(CallInput::reason).typed = api::name_of(likely_reason(hotline));
    if (story.state.route.page != Page::calls) go_to(story, Page::calls);
    story.ask(FocusNode{"call/closing/title"});
}

void send_phone_wish(const Story& story) {
    Hotline& hotline = story.state.hotline;
    CallField& phone = hotline.field(CallInput::new_phone);
    const auto number = identity::parse_mobile_number(phone.typed);
    phone.error = error_in(number);
    if (!all_hold(story, {CallInput::new_phone})) return;
    hotline.awaited.ask(story, CallAsk::new_phone, "POST", path_of_call(hotline, "phone-change"),
                        api::to_json(api::PhoneChange{*number}));
}

void close_call(const Story& story) {
    Hotline& hotline = story.state.hotline;
    CallField& note = hotline.field(CallInput::note);
    note.error = count_code_points(note.typed) > api::max_call_note
                     ? std::optional(ErrorCode::call_note_too_long)
                     : std::nullopt;
    if (!all_hold(story, {CallInput::note})) return;
    const auto reason = api::closing_reason_named(hotline.field(CallInput::reason).typed);
    hotline.awaited.ask(
        story, CallAsk::close, "POST", path_of_call(hotline, "closing"),
        api::to_json(api::CallClosing{reason.value_or(api::ClosingReason::informed), note.typed}));
}

void take_shift(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_staff_session(story);
    // The day's figures are for orientation: without them the work goes on.
    auto shift = api::parse_shift(answer.body);
    if (answer.ok() && shift) story.state.hotline.shift = *shift;
}

void take_current(const Story& story, const ServerAnswer& answer) {
    Hotline& hotline = story.state.hotline;
    auto call = api::parse_call(answer.body);
    if (answer.ok() && call) return set_call(story, *std::move(call));
    if (answer.status == not_found) {
        hotline.status = Status::ready;
        return;
    }
    hotline.status = Status::failed;
    call_failed(story, answer);
}

void take_opened(const Story& story, const ServerAnswer& answer) {
    auto call = api::parse_call(answer.body);
    if (!answer.ok() || !call) return call_failed(story, answer);
    set_call(story, *std::move(call));
    story.ask(FocusNode{page_title_key});
    story.ask(ScrollToTop{});
}

void take_verified(const Story& story, const ServerAnswer& answer) {
    Hotline& hotline = story.state.hotline;
    auto call = api::parse_call(answer.body);
    if (answer.ok() && call) {
        set_call(story, *std::move(call));
        hotline.news = CallNews::verified;
        announce(story, say_call(story, CallPhrase::news_verified));
        story.ask(FocusNode{"call/news"});
        return;
    }
    const Trouble trouble = trouble_of(answer);
    if (hotline.call && trouble.tries_left) hotline.call->tries_left = *trouble.tries_left;
    if (hotline.call && trouble.code == ErrorCode::call_locked) {
        hotline.call->tries_left = 0;
        hotline.call->locked_until = Timestamp{story.now().seconds + trouble.retry_after_seconds};
    }
    call_failed(story, answer);
}

void take_wish(const Story& story, const ServerAnswer& answer) {
    if (!answer.ok()) return call_failed(story, answer);
    Hotline& hotline = story.state.hotline;
    hotline.field(CallInput::new_phone) = {};
    ++hotline.revision;
    hotline.open_folds.erase(CallFold::new_phone);
    hotline.news = CallNews::wish_sent;
    announce(story, say_call(story, CallPhrase::news_wish));
    story.ask(FocusNode{"call/news"});
}

void take_closed(const Story& story, const ServerAnswer& answer) {
    if (!answer.ok()) return call_failed(story, answer);
    clear_call(story);
    Hotline& hotline = story.state.hotline;
    hotline.shift.reset();
    hotline.status = Status::ready;
    hotline.news = CallNews::closed;
    need_call(story);
    announce(story, say_call(story, CallPhrase::news_closed));
    if (story.state.route.page != Page::calls) {
        replace_with(story, Page::calls);
    } else {
        story.ask(FocusNode{"call/news"});
        story.ask(ScrollToTop{});
    }
}

}  // namespace tiemchung::ui
