#include "ui/report/report_code.h"

#include "core/api/report_following.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/model/trouble.h"
#include "ui/report/fill_in.h"
#include "ui/report/photos.h"
#include "ui/report/receipt_files.h"
#include "ui/report/report_phrase.h"

namespace tiemchung::ui {
namespace {

std::string path_of_code(const CodeInProgress& code, std::string_view what) {
    return "/api/v1/reports/" + code.id + "/" + std::string(what);
}

/// The report is in: what was typed has served, and others should not read it on this device.
void forget_form(const Story& story, Filling& filling) {
    drop_photos(story, filling);
    const std::uint32_t revision = filling.revision;
    filling = {};
    filling.revision = revision + 1;
}

}  // namespace

void begin_report_code(const Story& story, const api::OtpSent& sent, std::string masked_phone) {
    Reporting& reporting = story.state.reporting;
    reporting.code_from = story.state.route.page;
    reporting.code = sent_code(story, sent, std::move(masked_phone));
    go_to(story, Page::report_code);
    mention(story,
            text::fill(say(story, ReportPhrase::code_sent), {{"phone", reporting.code->phone}}));
}

void edit_report_code(const Story& story, const EditReportCode& event) {
    auto& code = story.state.reporting.code;
    if (code) edit_code(*code, event.typed);
}

void send_report_code(const Story& story) {
    Reporting& reporting = story.state.reporting;
    if (!reporting.code) return;
    const auto digits = digits_to_send(story, *reporting.code);
    if (!digits) return;
    reporting.awaiting.ask(story, {ReportRequestKind::code, {}}, "POST",
                           path_of_code(*reporting.code, "otp"),
                           api::to_json(api::OtpAnswer{*digits}));
}

void send_report_code_again(const Story& story) {
    Reporting& reporting = story.state.reporting;
    if (!reporting.code || !may_send_again(story, *reporting.code)) return;
    reporting.awaiting.ask(story, {ReportRequestKind::resend, {}}, "POST",
                           path_of_code(*reporting.code, "resend"));
}

void take_new_report_code(const Story& story, const ServerAnswer& answer) {
    auto& code = story.state.reporting.code;
    if (code) take_new_code(story, *code, answer);
}

void take_report_code(const Story& story, const ServerAnswer& answer) {
    Reporting& reporting = story.state.reporting;
    if (!reporting.code) return;
    auto confirmed = api::parse_report_confirmed(answer.body);
    if (!answer.ok() || !confirmed) return refuse_code(story, *reporting.code, answer);
    const bool linked = reporting.code_from == Page::report_link;
    Filling& filling = linked ? reporting.linked : reporting.wizard;
    story.ask(StoreInTab{"report_receipt", answer.ok() ? api::to_json(*confirmed) : ""});
    Receipt receipt;
    receipt.confirmed = std::move(*confirmed);
    receipt.name = filling.form.name;
    receipt.kind = filling.form.kind;
    receipt.phone = reporting.code->phone;
    reporting.receipt = std::move(receipt);
    if (linked) {
        reporting.link = {};
        story.ask(StoreInTab{"report_link", ""});
    }
    forget_form(story, filling);
    reporting.code.reset();
    reporting.key.clear();
    reporting.sent_form = {};
    replace_with(story, Page::report_done);
    announce(story, text::fill(say(story, ReportPhrase::receipt_said),
                               {{"code", reporting.receipt->confirmed.receipt.code}}));
}

const CodeInProgress* report_code_shown(const State& state) {
    const auto& code = state.reporting.code;
    return code && state.route.page == Page::report_code ? &*code : nullptr;
}

void join_duplicate(const Story& story) {
    Reporting& reporting = story.state.reporting;
    if (!reporting.receipt || reporting.receipt->confirmed.duplicate_of.empty()) return;
    const api::ReportConfirmed& confirmed = reporting.receipt->confirmed;
    reporting.receipt->trouble.reset();
    reporting.awaiting.ask(story, {ReportRequestKind::joining, {}}, "POST",
                           "/api/v1/reports/" + confirmed.receipt.code + "/joining",
                           api::to_json(api::ReportJoining{confirmed.duplicate_of}));
}

void keep_duplicate_apart(const Story& story) {
    auto& receipt = story.state.reporting.receipt;
    if (!receipt) return;
    receipt->joining = Receipt::Joining::apart;
    story.ask(FocusNode{page_title_key});
}

void take_joining(const Story& story, const ServerAnswer& answer) {
    auto& receipt = story.state.reporting.receipt;
    if (!receipt) return;
    if (!answer.ok()) {
        receipt->trouble = trouble_of(answer);
        announce(story, sentence_of(*receipt->trouble, story.state.preferences.language));
        return;
    }
    receipt->joining = Receipt::Joining::joined;
    announce(story, text::fill(say(story, ReportPhrase::joined),
                               {{"code", receipt->confirmed.duplicate_of}}));
    story.ask(FocusNode{page_title_key});
}

void save_receipt(const Story& story) {
    const auto& receipt = story.state.reporting.receipt;
    if (!receipt) return;
    const api::ReportReceipt& facts = receipt->confirmed.receipt;
    story.ask(SaveFile{facts.code + ".txt", "text/plain;charset=utf-8",
                       receipt_text(facts, story.state.preferences.language)});
}

void add_to_calendar(const Story& story) {
    const auto& receipt = story.state.reporting.receipt;
    if (!receipt) return;
    const api::ReportReceipt& facts = receipt->confirmed.receipt;
    story.ask(SaveFile{facts.code + ".ics", "text/calendar;charset=utf-8",
                       calendar_entry(facts, story.now(), story.state.preferences.language)});
}

void start_another_report(const Story& story) {
    story.state.reporting.receipt.reset();
    story.ask(StoreInTab{"report_receipt", ""});
    go_to(story, Page::report);
}

}  // namespace tiemchung::ui
