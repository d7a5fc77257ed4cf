#include "ui/review/case_decision.h"

#include "core/report/decision.h"
#include "ui/model/announcing.h"
#include "ui/model/navigation.h"
#include "ui/review/case_desk.h"
#include "ui/review/case_suggestions.h"
#include "ui/review/paper_value.h"

namespace tiemchung::ui {
namespace {

using report::ReportEvent;

CaseDesk& decided_desk(const Story& story) {
    return story.state.reviewing.desk;
}

/// What is chosen beforehand: everything about doses, nothing that the police must verify.
bool is_suggested(const report::RecordChange& change) {
    return change.dose > 0;
}

/// The draft as it is sent, or what is wrong with it.
std::optional<ErrorCode> check(const Story& story, const api::CaseDecision& decision) {
    const auto error_of = [](const Outcome& outcome) {
        return outcome ? std::nullopt : std::optional(outcome.error().code);
    };
    switch (decision.event) {
        case ReportEvent::approve:
        case ReportEvent::approve_first:
            return decision.changes.empty() ? std::optional(ErrorCode::report_change_missing)
                                            : std::nullopt;
        case ReportEvent::refuse:
            return error_of(report::check_refusal(decision.reasons));
        case ReportEvent::ask:
            return error_of(report::check_ask(decision.fields));
        case ReportEvent::put_off: {
            const CaseDesk& desk = decided_desk(story);
            const Timestamp now{
                static_cast<std::int64_t>((story.now_ms + desk.server_ahead_ms) / 1000)};
            return error_of(report::check_later(decision.put_off_until.value_or(PartialDate{}),
                                                day_in_viet_nam(now)));
        }
        default:
            return std::nullopt;
    }
}

/// The reviewer's reading of the paper, as the server takes it. False where a value is missing or
/// cannot be read: the first such row is kept for the screen.
bool add_corrected(CaseDesk& desk, api::CaseDecision& decision) {
    desk.draft.value_missing.reset();
    for (const RowKey row : rows_off_paper(desk)) {
        const auto typed = desk.draft.paper_values.find(row);
        const auto value = typed == desk.draft.paper_values.end()
                               ? std::nullopt
                               : value_on_paper(row.item, typed->second);
        if (!value) {
            desk.draft.value_missing = row;
            return false;
        }
        decision.corrected.emplace_back(report::spelling_of(field_of(row)), *value);
    }
    return true;
}

api::CaseDecision decision_of(const CaseDesk& desk) {
    const DecisionDraft& draft = desk.draft;
    api::CaseDecision decision;
    decision.event = *draft.event;
    decision.message = draft.message;
    switch (*draft.event) {
        case ReportEvent::approve:
            decision.changes = chosen_changes(desk);
            if (report::needs_second_person(decision.changes, !desk.file->photos.empty())) {
                decision.event = ReportEvent::approve_first;
            }
            break;
        case ReportEvent::refuse:
            decision.reasons.assign(draft.reasons.begin(), draft.reasons.end());
            decision.fields = fields_to_mend(desk);
            break;
        case ReportEvent::ask:
            decision.fields.assign(draft.asked.begin(), draft.asked.end());
            break;
        case ReportEvent::put_off: {
            decision.put_off = draft.later_reason;
            const auto day = parse_partial_date(draft.later_day);
            if (day) decision.put_off_until = *day;
            break;
        }
        default:
            break;
    }
    return decision;
}

void refuse_to_send(const Story& story, const std::string& sentence, std::string key) {
    announce(story, sentence);
    story.ask(FocusNode{std::move(key)});
}

}  // namespace

void prepare_draft(CaseDesk& desk) {
    DecisionDraft& draft = desk.draft;
    if (!draft.changes_touched) {
        draft.changes.clear();
        for (const report::RecordChange& change : changes_on_offer(desk)) {
            if (is_suggested(change)) draft.changes.insert({change.kind, change.dose});
        }
    }
    if (!draft.reasons_touched) draft.reasons = suggested_reasons(desk);
}

void choose_decision(const Story& story, const std::string& name) {
    CaseDesk& desk = decided_desk(story);
    const auto event = report::report_event_named(name);
    if (!event) return;
    desk.draft.event = *event;
    desk.draft.error.reset();
    desk.draft.value_missing.reset();
    desk.trouble.reset();
    prepare_draft(desk);
}

void tick_change(CaseDesk& desk, const TickChange& event) {
    desk.draft.changes_touched = true;
    desk.draft.error.reset();
    const std::pair key{event.change.kind, event.change.dose};
    if (event.ticked) {
        desk.draft.changes.insert(key);
    } else {
        desk.draft.changes.erase(key);
    }
}

void edit_paper_value(CaseDesk& desk, const EditPaperValue& event) {
    desk.draft.paper_values[event.row] = event.typed;
    if (desk.draft.value_missing == event.row) desk.draft.value_missing.reset();
}

void tick_reason(CaseDesk& desk, const TickReason& event) {
    desk.draft.reasons_touched = true;
    desk.draft.error.reset();
    if (event.ticked) {
        desk.draft.reasons.insert(event.reason);
    } else {
        desk.draft.reasons.erase(event.reason);
    }
}

void tick_asked(CaseDesk& desk, const TickAsked& event) {
    desk.draft.error.reset();
    if (event.ticked) {
        desk.draft.asked.insert(event.field);
    } else {
        desk.draft.asked.erase(event.field);
    }
}

void send_decision(const Story& story) {
    CaseDesk& desk = decided_desk(story);
    if (!desk.file || !desk.draft.event) return;
    desk.trouble.reset();
    api::CaseDecision decision = decision_of(desk);
    desk.draft.error = check(story, decision);
    if (decision.event == ReportEvent::put_off && !decision.put_off) {
        desk.draft.error = ErrorCode::json_missing_member;
        return refuse_to_send(story, say_review(story, ReviewPhrase::later_reason_missing),
                              "case/decision/later_reason");
    }
    if (desk.draft.error) {
        const std::string sentence =
            sentence_of(Trouble{1, *desk.draft.error, 0, {}}, story.state.preferences.language);
        return refuse_to_send(story, sentence, "case/decision/error");
    }
    const bool approves =
        decision.event == ReportEvent::approve || decision.event == ReportEvent::approve_first;
    if (approves && !add_corrected(desk, decision)) {
        return refuse_to_send(story, say_review(story, ReviewPhrase::paper_value_missing),
                              paper_value_key(*desk.draft.value_missing));
    }
    desk.verified_elsewhere = approves && report::needs_population_match(decision.changes);
    desk.decided.reset();
    story.state.reviewing.awaited.ask(
        story, {CaseAsk::Kind::decide, std::string(report::name_of(decision.event))}, "POST",
        path_of_case(desk.code, "decision"), api::to_json(decision));
}

void take_decision(const Story& story, const CaseAsk& asked, const ServerAnswer& answer) {
    CaseDesk& desk = decided_desk(story);
    auto file = api::parse_case_file(answer.body);
    if (!answer.ok() || !file) return case_failed(story, answer);
    const auto event = report::report_event_named(asked.about);
    const bool is_in_front = file->code == desk.code;
    if (!is_in_front || !event) return;
    take_case(story, {CaseAsk::Kind::file, desk.code}, answer);
    desk.draft = {};
    desk.matches.clear();
    ++desk.revision;
    desk.decided = event;
    story.ask(FocusNode{"case/done"});
    story.ask(ScrollToTop{});
}

}  // namespace tiemchung::ui
