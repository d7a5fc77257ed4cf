#include "ui/report/report_sending.h"

#include "core/identity/phone_number.h"
#include "ui/model/announcing.h"
#include "ui/model/captcha.h"
#include "ui/model/random_key.h"
#include "ui/model/trouble.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_code.h"
#include "ui/report/report_phrase.h"

namespace tiemchung::ui {
namespace {

bool is_blank(const std::string& typed) {
    return typed.find_first_not_of(' ') == std::string::npos;
}

bool is_linked(const Story& story) {
    return story.state.route.page == Page::report_link;
}

/// The same report keeps its key, however often it is sent.
const std::string& key_of_form(const Story& story, const report::ReportForm& form) {
    Reporting& reporting = story.state.reporting;
    if (reporting.key.empty() || reporting.sent_form != form) {
        reporting.key = random_key(story);
        reporting.sent_form = form;
    }
    return reporting.key;
}

void post_report(const Story& story) {
    Reporting& reporting = story.state.reporting;
    const report::ReportForm form = form_to_send(filling_on(story.state));
    if (is_linked(story)) {
        reporting.awaiting.ask(story, {ReportRequestKind::confirmation, {}}, "POST",
                               "/api/v1/report-links/confirmation",
                               api::to_json(api::LinkConfirmation{reporting.link.token, form.paper,
                                                                  form.declaration}));
        return;
    }
    if (reporting.captcha.status != CaptchaPicture::Status::ready) {
        return need_report_captcha(story);
    }
    reporting.awaiting.ask(
        story, {ReportRequestKind::report, {}}, "POST", "/api/v1/reports",
        api::to_json(api::ReportRequest{form, reporting.captcha.challenge.id,
                                        reporting.captcha.answer, key_of_form(story, form)}));
}

/// A captcha serves once: whatever the server said about it, the next try needs another.
void refuse_captcha(const Story& story, ErrorCode code) {
    story.state.reporting.captcha.error = code;
    new_report_captcha(story);
    story.ask(FocusNode{"report/captcha/answer"});
}

void refuse(const Story& story, const ServerAnswer& answer) {
    Reporting& reporting = story.state.reporting;
    const Trouble trouble = trouble_of(answer);
    announce(story, sentence_of(trouble, story.state.preferences.language));
    if (trouble.code == ErrorCode::report_link_ended) {
        reporting.link.status = ReportLink::Status::failed;
        reporting.link.trouble = trouble;
        return;
    }
    if (stage_of(trouble.code) == Stage::captcha) return refuse_captcha(story, trouble.code);
    if (!take_findings(story, filling_on(story.state), answer.body)) {
        reporting.trouble = trouble;
        story.ask(FocusNode{"report/trouble"});
    }
    // The captcha served for this try, unless the try never arrived.
    if (answer.status != 0 && !is_linked(story)) new_report_captcha(story);
}

}  // namespace

void edit_report_captcha(const Story& story, const EditReportCaptcha& event) {
    Reporting& reporting = story.state.reporting;
    if (reporting.captcha.answer == event.typed) return;
    reporting.captcha.answer = event.typed;
    reporting.captcha.error.reset();
    reporting.trouble.reset();
}

void new_report_captcha(const Story& story) {
    Reporting& reporting = story.state.reporting;
    await_captcha(reporting.captcha, reporting.captcha_revision);
    reporting.awaiting.ask(story, {ReportRequestKind::captcha, {}}, "POST", captcha_path);
}

void need_report_captcha(const Story& story) {
    if (is_missing(story.state.reporting.captcha)) new_report_captcha(story);
}

void send_report(const Story& story) {
    Reporting& reporting = story.state.reporting;
    Filling& filling = filling_on(story.state);
    reporting.trouble.reset();
    reporting.send_when_uploaded = false;
    bool holds = check_filling(story, filling);
    if (!is_linked(story) && is_blank(reporting.captcha.answer)) {
        reporting.captcha.error = ErrorCode::captcha_missing;
        holds = false;
    }
    if (!holds) return list_errors(story, filling);
    if (is_uploading(filling)) {
        reporting.send_when_uploaded = true;
        announce(story, say(story, ReportPhrase::waiting_for_photos));
        return;
    }
    post_report(story);
}

void send_if_uploaded(const Story& story) {
    if (!story.state.reporting.send_when_uploaded) return;
    if (!is_uploading(filling_on(story.state))) send_report(story);
}

void take_report(const Story& story, const ServerAnswer& answer) {
    const auto sent = api::parse_otp_sent(answer.body);
    if (!answer.ok() || !sent) return refuse(story, answer);
    Reporting& reporting = story.state.reporting;
    reporting.captcha = {};
    ++reporting.captcha_revision;
    const Filling& filling = filling_on(story.state);
    const auto phone = identity::parse_mobile_number(filling.form.phone);
    begin_report_code(story, *sent, phone ? identity::masked_phone(*phone) : filling.form.phone);
}

void open_link(const Story& story) {
    State& state = story.state;
    ReportLink& link = state.reporting.link;
    if (!state.route.fragment.empty()) {
        link = {};
        link.token = std::move(state.route.fragment);
        state.route.fragment.clear();
        // A phone may let the page go while its camera is open.
        story.ask(StoreInTab{"report_link", link.token});
    }
    if (link.token.empty() || link.status == ReportLink::Status::open) return;
    link.status = ReportLink::Status::loading;
    link.trouble.reset();
    state.reporting.awaiting.ask(story, {ReportRequestKind::link, {}}, "POST",
                                 "/api/v1/report-links",
                                 api::to_json(api::LinkOpening{link.token}));
}

void take_link(const Story& story, const ServerAnswer& answer) {
    Reporting& reporting = story.state.reporting;
    auto linked = api::parse_linked_report(answer.body);
    if (!answer.ok() || !linked) {
        reporting.link.status = ReportLink::Status::failed;
        reporting.link.trouble = trouble_of(answer);
        announce(story, sentence_of(*reporting.link.trouble, story.state.preferences.language));
        return;
    }
    reporting.link.report = std::move(*linked);
    reporting.link.status = ReportLink::Status::open;
    const std::uint32_t revision = reporting.linked.revision;
    reporting.linked = {};
    reporting.linked.mode = FillingMode::linked;
    reporting.linked.form = reporting.link.report.form;
    reporting.linked.form.paper.at_site = false;
    reporting.linked.form.paper.photos.clear();
    reporting.linked.revision = revision + 1;
}

}  // namespace tiemchung::ui
