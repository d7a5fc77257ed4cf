#include "core/report/report_transition.h"

#include <algorithm>
#include <array>

namespace tiemchung::report {
namespace {

using enum ReportStatus;
using Event = ReportEvent;

constexpr std::uint8_t bit(ActorKind actor) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(actor));
}

constexpr std::uint8_t citizen = bit(ActorKind::citizen);
constexpr std::uint8_t caller = citizen | bit(ActorKind::operator_);
constexpr std::uint8_t office = bit(ActorKind::reviewer) | bit(ActorKind::supervisor);
constexpr std::uint8_t by_site = bit(ActorKind::site);
constexpr std::uint8_t by_centre = bit(ActorKind::central);
constexpr std::uint8_t by_system = bit(ActorKind::system);
constexpr std::uint8_t upward = by_system | bit(ActorKind::supervisor);
constexpr std::uint8_t citizen_or_system = citizen | by_system;

constexpr Transition all_transitions[] = {
    // Sending. The one-time code never passes through an operator.
    {draft, Event::send, caller, wait_otp},
    {wait_otp, Event::send, caller, wait_otp},
    {wait_otp, Event::confirm_otp, citizen, received},
    {wait_otp, Event::drop, by_system, erased},

    // Taking it up; anew where a lock has ended.
    {received, Event::open, office, reviewing},
    {reviewing, Event::open, office, reviewing},
    {need_info, Event::open, office, reviewing},
    {later, Event::open, office, reviewing},
    {escalated, Event::open, office, reviewing},
    {not_changed, Event::open, office, reviewing},

    // The outcomes of a review.
    {reviewing, Event::ask, office, need_info},
    {reviewing, Event::put_off, office, later},
    {reviewing, Event::refuse, office, refused},
    {reviewing, Event::approve, office, approved},
    {reviewing, Event::approve_first, office, wait_second},
    {wait_second, Event::approve_second, office, approved},
    {wait_second, Event::reject_second, office, reviewing},
    {later, Event::resume, by_system, received},

    // What the citizen adds never costs their place in the queue.
    {received, Event::supplement, caller, received},
    {reviewing, Event::supplement, caller, reviewing},
    {wait_second, Event::supplement, caller, reviewing},
    {need_info, Event::supplement, caller, received},
    {later, Event::supplement, caller, later},
    {escalated, Event::supplement, caller, escalated},
    {not_changed, Event::supplement, caller, not_changed},
    {refused, Event::resend, caller, received},

    // From the corrected record to the new certificate.
    {approved, Event::update_record, by_system, signing},
    {signing, Event::sign_by_site, by_site, signing},
    {signing, Event::issue, by_centre, signing},
    {signing, Event::found_equal, by_system, done},
    {signing, Event::found_different, by_system, not_changed},
    {not_changed, Event::found_equal, by_system, done},
    {not_changed, Event::found_different, by_system, not_changed},

    // 48 hours are over. What has been approved stays approved: the level above presses for it.
    {received, Event::escalate, upward, escalated},
    {reviewing, Event::escalate, upward, escalated},
    {wait_second, Event::escalate, upward, escalated},
    {escalated, Event::escalate, upward, escalated},
    {approved, Event::escalate, upward, approved},
    {signing, Event::escalate, upward, signing},
    {not_changed, Event::escalate, upward, not_changed},

    // At any time while it is open.
    {received, Event::change_phone, citizen, received},
    {reviewing, Event::change_phone, citizen, reviewing},
    {wait_second, Event::change_phone, citizen, wait_second},
    {need_info, Event::change_phone, citizen, need_info},
    {later, Event::change_phone, citizen, later},
    {escalated, Event::change_phone, citizen, escalated},
    {approved, Event::change_phone, citizen, approved},
    {signing, Event::change_phone, citizen, signing},
    {not_changed, Event::change_phone, citizen, not_changed},

    // Photos go when the citizen asks for it, or when their time ends.
    {received, Event::erase_photo, citizen_or_system, received},
    {reviewing, Event::erase_photo, citizen_or_system, reviewing},
    {wait_second, Event::erase_photo, citizen_or_system, wait_second},
    {need_info, Event::erase_photo, citizen_or_system, need_info},
    {later, Event::erase_photo, citizen_or_system, later},
    {escalated, Event::erase_photo, citizen_or_system, escalated},
    {approved, Event::erase_photo, citizen_or_system, approved},
    {signing, Event::erase_photo, citizen_or_system, signing},
    {not_changed, Event::erase_photo, citizen_or_system, not_changed},
    {done, Event::erase_photo, citizen_or_system, done},
    {refused, Event::erase_photo, citizen_or_system, refused},
    {withdrawn, Event::erase_photo, citizen_or_system, withdrawn},

    // Until it is approved: after that the record itself has begun to change.
    {wait_otp, Event::withdraw, citizen, withdrawn},
    {received, Event::withdraw, citizen, withdrawn},
    {reviewing, Event::withdraw, citizen, withdrawn},
    {wait_second, Event::withdraw, citizen, withdrawn},
    {need_info, Event::withdraw, citizen, withdrawn},
    {later, Event::withdraw, citizen, withdrawn},
    {escalated, Event::withdraw, citizen, withdrawn},
    {not_changed, Event::withdraw, citizen, withdrawn},

    {done, Event::erase, by_system, erased},
    {refused, Event::erase, by_system, erased},
    {withdrawn, Event::erase, by_system, erased},
};

constexpr std::array<std::string_view, 7> actor_names{
    "citizen", "operator", "reviewer", "supervisor", "site", "central", "system",
};

constexpr std::array<std::string_view, 24> event_names{
    "send",
    "confirm_otp",
    "drop",
    "open",
    "ask",
    "supplement",
    "put_off",
    "resume",
    "refuse",
    "resend",
    "approve",
    "approve_first",
    "approve_second",
    "reject_second",
    "update_record",
    "sign_by_site",
    "issue",
    "found_equal",
    "found_different",
    "escalate",
    "change_phone",
    "erase_photo",
    "withdraw",
    "erase",
};
static_assert(event_names.size() == static_cast<std::size_t>(ReportEvent::erase) + 1);

template <class Enum, std::size_t count>
std::optional<Enum> named(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(ActorKind actor) {
    return actor_names.at(static_cast<std::size_t>(actor));
}

std::optional<ActorKind> actor_kind_named(std::string_view name) {
    return named<ActorKind>(actor_names, name);
}

std::string_view name_of(ReportEvent event) {
    return event_names.at(static_cast<std::size_t>(event));
}

std::optional<ReportEvent> report_event_named(std::string_view name) {
    return named<ReportEvent>(event_names, name);
}

std::span<const Transition> transitions() {
    return all_transitions;
}

Result<ReportStatus> next_status(ReportStatus status, ReportEvent event, ActorKind actor) {
    for (const Transition& step : all_transitions) {
        if (step.from != status || step.event != event) continue;
        if (step.allows(actor)) return step.to;
        return Error{ErrorCode::report_not_allowed};
    }
    return Error{ErrorCode::report_wrong_status};
}

std::vector<ReportEvent> events_open_to(ActorKind actor, ReportStatus status) {
    std::vector<ReportEvent> events;
    for (const Transition& step : all_transitions) {
        if (step.from == status && step.allows(actor)) events.push_back(step.event);
    }
    return events;
}

}  // namespace tiemchung::report
