#include "core/text/error_texts.h"
#include "ui/review/case_desk.h"
#include "ui/review/review_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;
using report::ReportEvent;

struct WayToDecide {
    ReportEvent event;
    P label;
    P text;
    P send;
};
constexpr WayToDecide ways[] = {
    {ReportEvent::approve, P::approve, P::approve_text, P::send_approve},
    {ReportEvent::approve_second, P::confirm, P::confirm_text, P::send_confirm},
    {ReportEvent::reject_second, P::reject, P::reject_text, P::send_reject},
    {ReportEvent::refuse, P::refuse, P::refuse_text, P::send_refuse},
    {ReportEvent::ask, P::ask, P::ask_text, P::send_ask},
    {ReportEvent::put_off, P::put_off, P::put_off_text, P::send_put_off},
    {ReportEvent::escalate, P::escalate, P::escalate_text, P::send_escalate},
};

bool is_open_to(const CaseDesk& desk, ReportEvent event) {
    // Whether one person is enough is known once it is chosen what to write.
    return may_do(desk, event) ||
           (event == ReportEvent::approve && may_do(desk, ReportEvent::approve_first));
}

const WayToDecide* way_of(const CaseDesk& desk) {
    if (!desk.draft.event) return nullptr;
    for (const WayToDecide& way : ways) {
        if (way.event == *desk.draft.event && is_open_to(desk, way.event)) return &way;
    }
    return nullptr;
}

P sentence_after(const CaseDesk& desk) {
    switch (*desk.decided) {
        case ReportEvent::approve_first:
            return P::done_approve_first;
        case ReportEvent::reject_second:
            return P::done_reject;
        case ReportEvent::put_off:
            return P::done_put_off;
        case ReportEvent::ask:
            return P::done_ask;
        case ReportEvent::refuse:
            return P::done_refuse;
        case ReportEvent::escalate:
            return P::done_escalate;
        default:
            return desk.verified_elsewhere ? P::done_approve_police : P::done_approve;
    }
}

/// What happens next, and where to go on.
Box done_note(const View& view, const CaseDesk& desk) {
    Box box = note(view, "case/done", NoteLook::teal, Icon::check_circle,
                   say(view, sentence_after(desk)));
    box.node->states.set(StateBit::focus_target);
    if (!desk.file->next.empty()) {
        box.children.back().add(
            review_button(view, {"case/done/next", P::next_case, Icon::right, ButtonLook::primary},
                          OpenCase{desk.file->next}));
    }
    return box;
}

bool is_busy(const Reviewing& reviewing, const CaseDesk& desk) {
    for (const ReportEvent event : {*desk.draft.event, ReportEvent::approve_first}) {
        if (reviewing.awaited.waits_for(
                {CaseAsk::Kind::decide, std::string(report::name_of(event))})) {
            return true;
        }
    }
    return false;
}

Box send_button(const View& view, const Reviewing& reviewing, const WayToDecide& way) {
    const CaseDesk& desk = reviewing.desk;
    Box box = review_button(
        view, {"case/send", way.send, Icon::check, ButtonLook::primary, is_busy(reviewing, desk)},
        SendDecision{});
    if (view.wide()) box.self = Across::end;
    if (way.event != ReportEvent::refuse) return box;
    box.node->variant = Variant::danger_button;
    box.look.fill = view.active("case/send") ? Color::red_soft : Color::surface;
    box.look.border = Color::red;
    for (Box& child : box.children) {
        if (child.text) child.text->color = Color::red;
        if (child.icon) child.icon->color = Color::red;
    }
    return box;
}

Box ways_to_decide(const View& view, const CaseDesk& desk) {
    std::vector<Option> options;
    for (const WayToDecide& way : ways) {
        if (!is_open_to(desk, way.event)) continue;
        options.push_back({std::string(report::name_of(way.event)),
                           std::string(say(view, way.label)), std::string(say(view, way.text))});
    }
    const bool refuses = desk.draft.event == ReportEvent::refuse;
    const std::string chosen =
        desk.draft.event ? std::string(report::name_of(*desk.draft.event)) : std::string();
    return radio_group(view,
                       {"case/decision",
                        std::string(say(view, P::decision)),
                        Need::required,
                        {},
                        chosen,
                        std::move(options),
                        refuses ? Accent{Color::red, Color::red_soft, Color::on_red} : Accent{},
                        620},
                       ReviewAction{ChooseDecision{}}, Tick{});
}

Box form(const View& view, const Reviewing& reviewing) {
    const CaseDesk& desk = reviewing.desk;
    Box box = stack(16);
    box.node = make_node(Role::form, "case/form", say(view, P::decision));
    box.add(ways_to_decide(view, desk));
    box.add(decision_fields(view, desk));
    const bool shown_at_field = desk.draft.error == ErrorCode::json_missing_member;
    if (desk.draft.error && !shown_at_field) {
        const text::ErrorText texts = text::text_of(*desk.draft.error);
        Box wrong = note(view, "case/decision/error", NoteLook::red, Icon::triangle,
                         std::string(view(texts.what)) + " " + std::string(view(texts.next)));
        wrong.node->states.set(StateBit::focus_target);
        box.add(std::move(wrong));
    }
    if (const WayToDecide* way = way_of(desk)) box.add(send_button(view, reviewing, *way));
    return box;
}

/// Nobody decides what they do not hold; moving it up needs no hold.
bool may_decide(const CaseDesk& desk) {
    for (const WayToDecide& way : ways) {
        if (is_open_to(desk, way.event)) return is_held(desk) || way.event == ReportEvent::escalate;
    }
    return false;
}

}  // namespace

Box decision_card(const View& view, const Reviewing& reviewing) {
    const CaseDesk& desk = reviewing.desk;
    Box box = card(view, "case/conclusion");
    if (desk.decided) box.add(done_note(view, desk));
    if (desk.hold_ended) {
        box.add(
            note(view, "case/hold_ended", NoteLook::amber, Icon::clock, say(view, P::hold_ended)));
    }
    const bool busy = reviewing.awaited.waits_for({CaseAsk::Kind::lock, desk.code});
    if (!is_held(desk) && (desk.hold_ended || may_do(desk, ReportEvent::open))) {
        if (!desk.hold_ended) box.add(paragraph("case/start/text", say(view, P::start_work_text)));
        box.add(review_button(view,
                              {"case/start", desk.hold_ended ? P::open_again : P::start_work,
                               Icon::edit, ButtonLook::primary, busy},
                              LockCase{}));
    }
    if (is_held(desk)) {
        box.add(paragraph("case/held",
                          text::fill(say(view, P::held_until),
                                     {{"t", clock_in_viet_nam(*desk.file->lock_ends_at)}}),
                          TypeRole::hint));
    }
    const bool second = may_do(desk, ReportEvent::approve_second);
    if (second) {
        box.add(note(view, "case/second_lead", NoteLook::blue, Icon::users,
                     text::fill(say(view, P::second_lead), {{"who", desk.file->first_reviewer}})));
    }
    if (may_decide(desk) && !desk.hold_ended) box.add(form(view, reviewing));
    return box;
}

}  // namespace tiemchung::ui
