#include <algorithm>

#include "ui/report/fill_in.h"
#include "ui/report/report_parts.h"
#include "ui/screens/code_entry.h"
#include "ui/screens/title_row.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/tracking_screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using report::ReportField;
using report::ReportItem;

/// A box without anything in it stands for nothing to say.
void add_unless_empty(Box& box, Box part) {
    if (!part.children.empty()) box.add(std::move(part));
}

/// The parts of the wizard in which something is asked for.
void add_fields(const View& view, const State& state, Box& box) {
    const Filling& filling = filling_on(state);
    const auto asks = [&](auto holds) {
        return std::any_of(filling.asked.begin(), filling.asked.end(), holds);
    };
    add_unless_empty(box, report_errors(view, state));
    if (asks([](ReportField field) {
            return field.item >= ReportItem::name && field.item < ReportItem::kind;
        })) {
        box.add(person_fields(view, filling));
    }
    if (has_field(filling, {ReportItem::kind})) box.add(kind_fields(view, state));
    for (const int number : {1, 2}) {
        if (asks([number](ReportField field) { return field.dose == number; })) {
            box.add(dose_fields(view, state, number));
        }
    }
    if (asks([](ReportField field) {
            return field.item >= ReportItem::photos && field.item <= ReportItem::note;
        })) {
        box.add(paper_fields(view, filling));
    }
}

}  // namespace

Box track_mend_screen(const View& view, const State& state) {
    const Tracking& tracking = state.tracking;
    const api::ReportCase* report = tracking.report();
    Box screen = reading_page(view);
    if (report == nullptr) return screen;
    screen.add(title_row(view, Page::track_case, Phrase::track_report,
                         say(view, TrackPhrase::mend_title)));
    const bool asked = report->status == report::ReportStatus::need_info ||
                       report->status == report::ReportStatus::refused;
    screen.add(paragraph("track/mend/lead", say(view, asked ? TrackPhrase::mend_lead
                                                            : TrackPhrase::mend_photos_lead)));
    // On phones each part of the form is a card already.
    Box box = view.wide() ? card(view, "track/mend") : stack(14, "track/mend");
    if (!report->message.empty()) {
        box.add(note(view, "track/mend/message", NoteLook::amber, Icon::message, report->message));
    }
    add_unless_empty(box, report_notices(view, state));
    Box form = stack(field_gap(view));
    form.node = make_node(Role::form, "track/mend/form", say(view, TrackPhrase::mend_title));
    add_fields(view, state, form);
    const bool busy = tracking.awaited.waits_for(TrackAsk::mend) || tracking.send_when_uploaded;
    if (tracking.send_when_uploaded) {
        form.add(note(view, "track/mend/waiting", NoteLook::blue, Icon::hourglass,
                      view(text_of(ReportPhrase::waiting_for_photos))));
    }
    Box send =
        button(view,
               {"track/mend/send",
                std::string(busy ? view(Phrase::sending) : say(view, TrackPhrase::mend_send)),
                ButtonLook::orange,
                busy ? Icon::hourglass : Icon::check,
                {},
                {},
                false,
                view.wide()},
               TrackAction{SendMended{}});
    send.node->states.set(StateBit::busy, busy);
    form.add(std::move(send));
    box.add(std::move(form));
    Box right = stack(16);
    right.add(note(view, "track/mend/one_code", NoteLook::teal, Icon::info,
                   say(view, TrackPhrase::mend_same_code)));
    screen.add(two_columns(view, "track/columns", std::move(box), std::move(right), form_and_help));
    return screen;
}

Box track_phone_screen(const View& view, const State& state) {
    const Tracking& tracking = state.tracking;
    const NewPhone& phone = tracking.phone;
    Box screen = reading_page(view);
    if (tracking.report() == nullptr) return screen;
    screen.add(title_row(view, Page::track_case, Phrase::track_report,
                         say(view, TrackPhrase::phone_title)));
    Box box = card(view, "track/phone/card");
    box.add(
        paragraph("track/phone/lead", text::fill(say(view, TrackPhrase::phone_lead),
                                                 {{"phone", tracking.report()->phone_masked}})));
    if (phone.trouble) box.add(tracking_trouble(view, *phone.trouble));
    Box form = stack(14);
    form.node = make_node(Role::form, "track/phone/form", say(view, TrackPhrase::phone_title));
    Remark remark;
    if (phone.error) remark.error = sentence_of(view, *phone.error);
    form.add(text_field(view,
                        {"track/new_phone",
                         std::string(say(view, TrackPhrase::new_phone)),
                         Need::required,
                         std::move(remark),
                         phone.typed,
                         phone.revision,
                         {{HintKind::input_type, "tel"}, {HintKind::autocomplete, "tel"}},
                         Variant::field,
                         {},
                         false},
                        TrackAction{EditNewPhone{}}));
    const bool sending = tracking.awaited.waits_for(TrackAsk::new_phone);
    if (!phone.code) {
        form.add(track_button(view, "track/phone/send", TrackPhrase::new_phone_send, Icon::message,
                              SendNewPhone{}, sending));
    } else {
        form.add(code_sent_to(view, *phone.code, say(view, TrackPhrase::new_phone_sent),
                              phone.code->phone));
        form.add(code_entry(view, *phone.code, state.now_ms,
                            {TrackAction{EditTrackCode{}}, TrackAction{SendNewPhone{}}, sending}));
        const bool busy = tracking.awaited.waits_for(TrackAsk::phone_code);
        Box confirm = button(view,
                             {"code/confirm",
                              std::string(view(busy ? Phrase::sending : Phrase::code_confirm)),
                              ButtonLook::orange,
                              busy ? Icon::hourglass : Icon::check,
                              {},
                              {},
                              false,
                              view.wide()},
                             TrackAction{SendPhoneCode{}});
        confirm.node->states.set(StateBit::busy, busy);
        form.add(std::move(confirm));
    }
    box.add(std::move(form));
    screen.add(
        two_columns(view, "track/columns", std::move(box), code_advice(view), form_and_help));
    return screen;
}

}  // namespace tiemchung::ui
