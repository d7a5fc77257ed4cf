#include "ui/hotline/filing.h"

#include "ui/hotline/call.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/model/random_key.h"
#include "ui/report/fill_in.h"
#include "ui/report/photos.h"
#include "ui/report/report_steps.h"

namespace tiemchung::ui {
namespace {

using report::ReportStep;

identity::DateInput typed_date(PartialDate date) {
    const auto number = [](unsigned value) {
        return value == 0 ? std::string() : std::to_string(value);
    };
    return {number(date.day), number(date.month), number(date.year), date.day == 0};
}

report::ReportFor for_whom(api::Caller caller) {
    switch (caller) {
        case api::Caller::self:
            return report::ReportFor::self;
        case api::Caller::guardian:
            return report::ReportFor::child;
        case api::Caller::proxy:
            break;
    }
    return report::ReportFor::ward;
}

/// The page on which the first field stands that is to be mended.
Page page_of_errors(const Filling& filling) {
    const ReportStep step = report::step_of(filling.errors.front().field.item);
    return step == ReportStep::doses ? Page::call_doses : Page::call_person;
}

void lead_to_errors(const Story& story, Filling& filling) {
    go_to(story, page_of_errors(filling));
    list_errors(story, filling);
}

}  // namespace

bool is_filing(const State& state) {
    const auto& call = state.hotline.call;
    return call && call->record && state.reporting.elsewhere.mode == FillingMode::on_behalf;
}

api::FilingWay chosen_way(const Hotline& hotline) {
    return api::filing_way_named(hotline.field(CallInput::way).typed)
        .value_or(api::FilingWay::link);
}

void begin_filing(const Story& story) {
    State& state = story.state;
    const auto& call = state.hotline.call;
    if (!call || !call->record) return;
    state.hotline.news = CallNews::none;
    if (is_filing(state)) return go_to(story, Page::call_person);
    Filling& filling = state.reporting.elsewhere;
    drop_photos(story, filling);
    const std::uint32_t revision = filling.revision;
    filling = {};
    filling.mode = FillingMode::on_behalf;
    filling.revision = revision + 1;
    filling.form.for_whom = for_whom(call->caller);
    filling.form.name = call->record->name;
    filling.form.birth_date = typed_date(call->record->birth_date);
    filling.form.sex = call->record->sex;
    filling.form.phone = state.hotline.field(CallInput::caller_phone).typed;
    state.hotline.read_back = false;
    state.hotline.filed.reset();
    state.hotline.sent.reset();
    state.reporting.trouble.reset();
    go_to(story, Page::call_person);
}

void continue_filing(const Story& story) {
    const auto step = step_on(story.state.route.page);
    if (!step || !is_filing(story.state)) return;
    if (!check_step(story, story.state.reporting.elsewhere, *step)) return;
    go_to(story, *step == ReportStep::person ? Page::call_doses : Page::call_send);
}

void file_for_caller(const Story& story) {
    State& state = story.state;
    Hotline& hotline = state.hotline;
    if (!is_filing(state)) return;
    Filling& filling = state.reporting.elsewhere;
    state.reporting.trouble.reset();
    hotline.trouble.reset();
    if (!check_filling(story, filling)) return lead_to_errors(story, filling);
    hotline.read_back_error =
        hotline.read_back ? std::nullopt : std::optional(ErrorCode::call_not_read_back);
    if (hotline.read_back_error) {
        announce(story,
                 sentence_of({1, *hotline.read_back_error, 0, {}}, state.preferences.language));
        story.ask(FocusNode{"call/read_back"});
        return;
    }
    api::CallerFiling filing{filling.form, true, chosen_way(hotline), {}};
    filing.form.paper.at_site = filing.way == api::FilingWay::at_site;
    if (hotline.sent) filing.idempotency_key = hotline.sent->idempotency_key;
    if (!hotline.sent || *hotline.sent != filing) filing.idempotency_key = random_key(story);
    hotline.sent = filing;
    hotline.awaited.ask(story, CallAsk::file, "POST", path_of_call(hotline, "reports"),
                        api::to_json(filing));
}

void take_filed(const Story& story, const ServerAnswer& answer) {
    State& state = story.state;
    Hotline& hotline = state.hotline;
    auto filed = api::parse_filed_report(answer.body);
    if (answer.ok() && filed) {
        hotline.filed = *std::move(filed);
        hotline.sent.reset();
        const std::uint32_t revision = state.reporting.elsewhere.revision;
        state.reporting.elsewhere = {};
        state.reporting.elsewhere.revision = revision + 1;
        hotline.read_back = false;
        return replace_with(story, Page::call_filed);
    }
    Filling& filling = state.reporting.elsewhere;
    if (take_findings(story, filling, answer.body)) {
        announce(story, sentence_of(trouble_of(answer), state.preferences.language));
        return lead_to_errors(story, filling);
    }
    call_failed(story, answer);
}

}  // namespace tiemchung::ui
