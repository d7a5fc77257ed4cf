#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/report/report_status.h"

namespace tiemchung::report {

/// Who acts on a report: what the timeline and the audit log name.
enum class ActorKind : std::uint8_t {
    citizen,
    operator_,  ///< of the hotline, on a caller's behalf
    reviewer,   ///< of a vaccination site or the level that the report was routed to
    supervisor,
    site,     ///< the site's digital signature
    central,  ///< the central signature
    system,   ///< the clock and the comparison of certificates
};

/// `citizen`, `operator`, …
[[nodiscard]] std::string_view name_of(ActorKind actor);
[[nodiscard]] std::optional<ActorKind> actor_kind_named(std::string_view name);

/// What can happen to a report.
enum class ReportEvent : std::uint8_t {
    send,            ///< stored, its one-time code sent
    confirm_otp,     ///< the phone is proved: from here on it is never lost
    drop,            ///< 15 minutes went by without the code: nothing is kept
    open,            ///< a reviewer takes it up
    ask,             ///< some fields must be mended
    supplement,      ///< the citizen adds or mends something
    put_off,         ///< "Xử lý sau", with a reason and a day
    resume,          ///< that day has come
    refuse,          ///< with reasons
    resend,          ///< "Sửa và gửi lại" after a refusal
    approve,         ///< one person is enough
    approve_first,   ///< a whole dose without paper: a second person must confirm
    approve_second,  ///< that person does
    reject_second,   ///< that person does not
    update_record,   ///< the record is corrected, and matched where names or numbers changed
    sign_by_site,
    issue,
    found_equal,      ///< the new certificate says what was approved
    found_different,  ///< it does not
    escalate,         ///< one level up, after 48 hours or by a supervisor
    change_phone,     ///< where results are sent
    erase_photo,      ///< asked for by the citizen, or its time has ended
    withdraw,
    erase,  ///< the time to keep a closed report has ended
};

/// `send`, `confirm_otp`, …
[[nodiscard]] std::string_view name_of(ReportEvent event);
[[nodiscard]] std::optional<ReportEvent> report_event_named(std::string_view name);

/// One legal step.
struct Transition {
    ReportStatus from{};
    ReportEvent event{};
    std::uint8_t actors = 0;  ///< a bit for each kind, see `allows`
    ReportStatus to{};

    [[nodiscard]] constexpr bool allows(ActorKind actor) const {
        return (actors >> static_cast<unsigned>(actor) & 1U) != 0;
    }
};

/// Every legal step.
[[nodiscard]] std::span<const Transition> transitions();

/// Where the event leads. Fails with report.wrong_status where it cannot happen in this status, and
/// with report.not_allowed where it can, but not by this kind of actor. That the actor is the right
/// one of its kind (whose report it is, whose site) is the caller's to know.
Result<ReportStatus> next_status(ReportStatus status, ReportEvent event, ActorKind actor);

/// What this kind of actor may do now: which buttons there are.
[[nodiscard]] std::vector<ReportEvent> events_open_to(ActorKind actor, ReportStatus status);

}  // namespace tiemchung::report
