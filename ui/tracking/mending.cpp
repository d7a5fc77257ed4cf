#include "ui/tracking/mending.h"

#include "core/api/report_messages.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/model/random_key.h"
#include "ui/report/fill_in.h"
#include "ui/report/known_sites.h"
#include "ui/report/photos.h"
#include "ui/report/report_phrase.h"
#include "ui/tracking/following.h"

namespace tiemchung::ui {
namespace {

using report::ReportField;
using report::ReportItem;
using report::ReportStatus;

constexpr std::string_view mask = "•";

/// What a reviewer asked for. Where a refusal names nothing, all that its reasons are about.
std::vector<ReportField> fields_to_mend(const api::ReportCase& report) {
    const bool asked =
        report.status == ReportStatus::need_info || report.status == ReportStatus::refused;
    if (asked && !report.fields.empty()) return report.fields;
    if (report.status != ReportStatus::refused) return {{ReportItem::photos}, {ReportItem::note}};
    return {{ReportItem::name}, {ReportItem::birth_date}, {ReportItem::sex},
            {ReportItem::kind}, {ReportItem::photos},     {ReportItem::note}};
}

/// Nothing has been asked for: photos and words are added to what is there.
bool only_adds(const api::ReportCase& report) {
    return report.status != ReportStatus::need_info && report.status != ReportStatus::refused;
}

/// The server masks numbers: who is asked for one types it anew.
void forget_masked(std::string& number) {
    if (number.find(mask) != std::string::npos) number.clear();
}

bool is_blank(const std::string& typed) {
    return typed.find_first_not_of(" \n") == std::string::npos;
}

/// Whether what was filled in can be sent; photos and words that are added need not both be there.
bool holds(const Story& story, Filling& filling, const api::ReportCase& report) {
    if (!only_adds(report)) return check_filling(story, filling);
    const std::vector<ReportField> asked = filling.asked;
    if (filling.photos.empty() && !is_blank(filling.form.note)) {
        filling.asked = {{ReportItem::note}};
    }
    const bool result = check_filling(story, filling);
    filling.asked = asked;
    return result;
}

void post(const Story& story, const Filling& filling) {
    Tracking& tracking = story.state.tracking;
    const report::ReportForm form = form_to_send(filling);
    if (tracking.mended_key.empty() || tracking.mended_form != form) {
        tracking.mended_key = random_key(story);
        tracking.mended_form = form;
    }
    tracking.awaited.ask(story, TrackAsk::mend, "POST", path_of_report(tracking) + "/supplements",
                         api::to_json(api::Supplement{form, tracking.mended_key}));
}

}  // namespace

bool is_mending(const State& state) {
    return state.tracking.report() != nullptr && !state.tracking.mended.empty() &&
           state.tracking.mended == state.tracking.shown;
}

void begin_mending(const Story& story) {
    Tracking& tracking = story.state.tracking;
    if (tracking.report() == nullptr) return;
    tracking.trouble.reset();
    tracking.news = TrackNews::none;
    // What was filled in before going away for a while is still there.
    const bool begun = is_mending(story.state) &&
                       story.state.reporting.elsewhere.asked == fields_to_mend(*tracking.report());
    if (begun) return go_to(story, Page::track_mend);
    tracking.awaited.ask(story, TrackAsk::form, "GET", path_of_report(tracking) + "/form");
}

void take_form(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_following(story);
    State& state = story.state;
    const api::ReportCase* report = state.tracking.report();
    auto form = api::parse_report_draft(answer.body);
    if (report == nullptr || !answer.ok() || !form) {
        return tracking_failed(story, trouble_of(answer));
    }
    Filling& filling = state.reporting.elsewhere;
    drop_photos(story, filling);
    const std::uint32_t revision = filling.revision;
    filling = {};
    filling.mode = FillingMode::mending;
    filling.revision = revision + 1;
    filling.asked = fields_to_mend(*report);
    filling.form = *std::move(form);
    filling.form.paper.photos.clear();
    if (only_adds(*report)) filling.form.note.clear();
    forget_masked(filling.form.id_number);
    forget_masked(filling.form.personal_number);
    forget_masked(filling.form.phone);
    state.reporting.trouble.reset();
    state.tracking.mended = state.tracking.shown;
    state.tracking.mended_key.clear();
    state.tracking.send_when_uploaded = false;
    need_sites_of(story, filling.form);
    go_to(story, Page::track_mend);
}

void send_mended(const Story& story) {
    State& state = story.state;
    const api::ReportCase* report = state.tracking.report();
    if (report == nullptr || !is_mending(state)) return;
    Filling& filling = state.reporting.elsewhere;
    state.reporting.trouble.reset();
    state.tracking.send_when_uploaded = false;
    if (!holds(story, filling, *report)) return list_errors(story, filling);
    if (is_uploading(filling)) {
        state.tracking.send_when_uploaded = true;
        announce(story, say(story, ReportPhrase::waiting_for_photos));
        return;
    }
    post(story, filling);
}

void send_mended_if_uploaded(const Story& story) {
    State& state = story.state;
    if (!state.tracking.send_when_uploaded || state.route.page != Page::track_mend) return;
    if (!is_uploading(state.reporting.elsewhere)) send_mended(story);
}

void take_mended(const Story& story, const ServerAnswer& answer) {
    if (answer.is_unauthorised()) return end_following(story);
    State& state = story.state;
    if (answer.ok() && api::parse_report_case(answer.body)) {
        drop_photos(story, state.reporting.elsewhere);
        state.reporting.elsewhere = {};
        state.tracking.mended.clear();
        state.tracking.mended_form = {};
        state.tracking.mended_key.clear();
        return take_step(story, TrackNews::mended, answer);
    }
    const Trouble trouble = trouble_of(answer);
    announce(story, sentence_of(trouble, state.preferences.language));
    if (take_findings(story, state.reporting.elsewhere, answer.body)) return;
    state.reporting.trouble = trouble;
    story.ask(FocusNode{"report/trouble"});
}

}  // namespace tiemchung::ui
