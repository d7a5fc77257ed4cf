#include "core/issuance/vaccine.h"
#include "core/text/issuing_texts.h"
#include "core/text/report_texts.h"
#include "ui/hotline/call.h"
#include "ui/hotline/call_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string vaccine_name(const std::string& key) {
    const issuance::Vaccine* vaccine = issuance::vaccine_of_key(key);
    return vaccine != nullptr ? std::string(vaccine->name) : key;
}

Box facts(const View& view, const api::CallerRecord& record) {
    const auto line = [&](const char* key, CallPhrase term, std::string value) {
        return Description{key,           std::string(say(view, term)), std::move(value), {}, 0, {},
                           TypeRole::item};
    };
    const CallPhrase sex =
        record.sex == identity::Sex::male ? CallPhrase::male : CallPhrase::female;
    return description_list(
        view, "call/record/facts",
        {line("name", CallPhrase::name, record.name),
         line("birth_date", CallPhrase::birth_date, to_display(record.birth_date)),
         line("sex", CallPhrase::sex, std::string(say(view, sex))),
         line("id", CallPhrase::id, record.id_masked),
         line("phone", CallPhrase::phone, record.phone_masked)},
        150);
}

Box list_title(const View& view, std::string key, CallPhrase phrase) {
    return heading(std::move(key), say(view, phrase), 3, TypeRole::label);
}

Box dose_item(const View& view, const api::CallerDose& dose) {
    const std::string key = "call/record/dose_" + std::to_string(dose.number);
    const bool issued = dose.state == issuance::IssuingState::issued;
    Box item = stack(4);
    item.padding = sides(0, 6);
    item.look.line_below = Color::line;
    item.node = make_node(Role::list_item, key);
    item.add(paragraph(
        key + "/text",
        text::fill(say(view, CallPhrase::dose_line), {{"n", std::to_string(dose.number)},
                                                      {"d", to_display(dose.date)},
                                                      {"vaccine", vaccine_name(dose.vaccine)},
                                                      {"site", dose.site}}),
        TypeRole::item, Color::ink));
    item.add(chip(key + "/state", issued ? ChipLook::green : ChipLook::amber,
                  issued ? Icon::check_circle : Icon::hourglass, view(text::label_of(dose.state))));
    return item;
}

Box doses(const View& view, const api::CallerRecord& record) {
    Box box = stack(6);
    box.add(list_title(view, "call/record/doses/title", CallPhrase::doses));
    if (record.doses.empty()) {
        box.add(
            paragraph("call/record/doses/none", say(view, CallPhrase::no_doses), TypeRole::item));
        return box;
    }
    Box list = stack(0);
    list.node = make_node(Role::list, "call/record/doses");
    for (const api::CallerDose& dose : record.doses)
        list.add(dose_item(view, dose));
    box.add(std::move(list));
    return box;
}

Box reports(const View& view, const api::CallerRecord& record) {
    Box box = stack(6);
    box.add(list_title(view, "call/record/reports/title", CallPhrase::reports));
    if (record.reports.empty()) {
        box.add(paragraph("call/record/reports/none", say(view, CallPhrase::no_reports),
                          TypeRole::item));
        return box;
    }
    Box list = stack(4);
    list.node = make_node(Role::list, "call/record/reports");
    for (const api::CallerReport& report : record.reports) {
        const std::string key = "call/record/" + report.code;
        const std::string day = to_display(day_in_viet_nam(report.received_at));
        const std::string status =
            text::fill(view(text::label_of(report::shown_to_citizen(report.status))), {{"d", day}});
        Box item = stack(0);
        item.node = make_node(Role::list_item, key);
        item.add(paragraph(key + "/text",
                           text::fill(say(view, CallPhrase::report_line),
                                      {{"code", report.code}, {"status", status}, {"d", day}}),
                           TypeRole::item, Color::ink));
        list.add(std::move(item));
    }
    box.add(std::move(list));
    return box;
}

/// A wrong phone on record: the site changes it, never the operator alone.
Box phone_wish(const View& view, const Hotline& hotline) {
    const bool open = hotline.open_folds.contains(CallFold::new_phone);
    Box box = stack(8);
    box.add(disclosure(view, "call/wish", say(view, CallPhrase::wish), open, "call/wish/panel",
                       CallAction{ToggleCallFold{CallFold::new_phone}}));
    if (!open) return box;
    Box panel = stack(12, "call/wish/panel");
    panel.add(note(view, "call/wish/text", NoteLook::blue, Icon::idcard,
                   say(view, CallPhrase::wish_text)));
    panel.add(call_field(view, hotline, CallInput::new_phone, CallPhrase::new_phone, "tel"));
    panel.add(call_button(view,
                          {"call/wish/send", CallPhrase::wish_send, Icon::message,
                           hotline.awaited.waits_for(CallAsk::new_phone)},
                          SendPhoneWish{}));
    box.add(std::move(panel));
    return box;
}

}  // namespace

Box record_card(const View& view, const Hotline& hotline) {
    const api::CallerRecord& record = *hotline.call->record;
    Box box = card(view, "call/record");
    box.add(
        heading("call/record/title", say(view, CallPhrase::record_title), 2, TypeRole::card_title));
    box.add(facts(view, record));
    box.add(doses(view, record));
    box.add(reports(view, record));
    box.add(call_button(view,
                        {"call/file", CallPhrase::file, Icon::report, false, ButtonLook::orange},
                        BeginFiling{}));
    box.add(phone_wish(view, hotline));
    return box;
}

}  // namespace tiemchung::ui
