#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/comparison.h"
#include "core/report/decision.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_field.h"
#include "core/report/report_kind.h"
#include "core/report/report_status.h"
#include "core/report/report_transition.h"
#include "core/report/routing.h"

namespace tiemchung::api {

/// One line of a report's timeline.
struct ReportLine {
    report::ReportEvent event{};
    report::ActorKind actor{};
    std::string who;  ///< a facility's name or an operator's number; empty for the citizen
    Timestamp at;

    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

/// What a report changed in the record, before and after: names as written, dates in ISO, keys and
/// codes; empty where there was nothing.
struct ReportChange {
    report::ComparedItem item{};
    int dose = 0;  ///< 0 for the person's own
    std::string before;
    std::string after;

    friend bool operator==(const ReportChange&, const ReportChange&) = default;
};

/// Somebody of the staff looked at the report or acted on it: the citizen's part of the audit log.
struct AccessLine {
    Timestamp at;
    report::ActorKind actor{};
    std::string who;     ///< a facility's name or a staff number
    std::string action;  ///< as openapi.yaml names it: `read_case`, `read_photo`, …

    friend bool operator==(const AccessLine&, const AccessLine&) = default;
};

/// A report as the citizen who sent it follows it.
struct ReportCase {
    std::string code;               ///< `PA-7K3M-9QX2-4T`
    report::ReportStatus status{};  ///< as `report::shown_to_citizen` gives it
    report::ReportKind kind{};
    Timestamp received_at;
    Timestamp deadline;          ///< of the level that has it now
    bool clock_stopped = false;  ///< the 48 hours stand still, or are over with a decision
    report::HandlingLevel level{};
    std::string handler;  ///< the name of who has it
    std::string phone_masked;
    int photos = 0;
    std::vector<report::RefusalReason> reasons;  ///< status refused
    std::vector<report::ReportField> fields;     ///< statuses need_info and refused: to be mended
    std::string message;                         ///< the reviewer's own words; may be empty
    std::optional<report::LaterReason> put_off;  ///< status later
    std::optional<PartialDate> put_off_until;    ///< likewise
    /// Status signing: whose signature is awaited; approved: who still verifies the person.
    std::string signer;
    std::vector<ReportChange> changes;   ///< statuses approved and after
    std::vector<ReportLine> timeline;    ///< newest first
    std::vector<AccessLine> accesses;    ///< newest first, 100 at most
    std::optional<Timestamp> erased_at;  ///< the photos were erased
    Timestamp now;                       ///< the server's clock when it answered

    friend bool operator==(const ReportCase&, const ReportCase&) = default;
};

[[nodiscard]] std::string to_json(const ReportCase& report);

/// Fails with json.malformed, json.missing_member, json.bad_member, or json.too_large beyond 1 MiB.
Result<ReportCase> parse_report_case(std::string_view json);

}  // namespace tiemchung::api
