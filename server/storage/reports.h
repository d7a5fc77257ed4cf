#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/report_kind.h"
#include "core/report/report_status.h"
#include "core/report/report_transition.h"
#include "core/report/routing.h"

namespace tiemchung::storage {

class Connection;

/// One correction report. `form_sealed` and `decision_sealed` are sealed as Secret::report and
/// bound to `report`; what they hold is server/reports/'s and server/review/'s.
struct ReportRow {
    std::string report;  ///< its code, `PA-7K3M-9QX2-4T`
    report::ReportStatus status{};
    report::ReportKind kind{};
    std::string person;                  ///< keyed hash of the number on the paper
    std::string phone;                   ///< keyed hash of where results are sent
    std::string forgotten;               ///< keyed hash of phone and birth date
    std::optional<std::string> citizen;  ///< of the register, where there is one with this number
    std::string form_sealed;
    std::optional<std::string> decision_sealed;
    std::string filed_by;       ///< the operator's account; empty: the citizen
    std::string filed_in_call;  ///< likewise
    report::Route route;
    Timestamp sent_at;
    std::optional<Timestamp> drop_at;      ///< while the phone is not proved, or all is erased
    std::optional<Timestamp> received_at;  ///< absent: not yet proved
    std::optional<Timestamp> clock_started;
    std::optional<Timestamp> paused_since;
    std::int64_t paused_seconds = 0;     ///< of pauses that have ended, at this level
    std::optional<Timestamp> due_at;     ///< when the 48 hours end; absent while they stand still
    std::optional<Timestamp> resume_at;  ///< the day it was put off to
    std::optional<Timestamp> decided_at;
    std::optional<Timestamp> closed_at;  ///< nothing more will happen: retention runs
    std::string assigned_to;             ///< account; empty: nobody
    std::string locked_by;               ///< account; empty: nobody
    Timestamp locked_until;
    std::int64_t version = 0;  ///< grows with every change
};

/// Enters a report; false where its code is taken.
Result<bool> add_report(Connection& connection, const ReportRow& row);

[[nodiscard]] Result<std::optional<ReportRow>> report_of(Connection& connection,
                                                         const std::string& report);

/// Writes all columns but the code, if nobody has changed the report since this row was read; its
/// version grows by one. False where somebody has: read it again.
Result<bool> change_report(Connection& connection, const ReportRow& row);

/// Nothing of it stays, its events included.
Outcome remove_report(Connection& connection, const std::string& report);

[[nodiscard]] Result<std::vector<ReportRow>> reports_of_person(Connection& connection,
                                                               const std::string& person);
[[nodiscard]] Result<std::vector<ReportRow>> reports_of_citizen(Connection& connection,
                                                                const std::string& citizen);
[[nodiscard]] Result<std::vector<ReportRow>> reports_forgotten(Connection& connection,
                                                               const std::string& forgotten);

/// Reports that are open in a pile, by `due_at`, those that stand still last. `pile` as
/// report::pile_of gives it, or its beginning up to a slash, for a level above.
[[nodiscard]] Result<std::vector<ReportRow>> open_reports(Connection& connection,
                                                          const std::string& pile, int limit);

/// Codes of what the clock asks for, `limit` at most each.
[[nodiscard]] Result<std::vector<std::string>> reports_to_drop(Connection& connection,
                                                               Timestamp now, int limit);
[[nodiscard]] Result<std::vector<std::string>> reports_due(Connection& connection, Timestamp now,
                                                           int limit);
[[nodiscard]] Result<std::vector<std::string>> reports_to_resume(Connection& connection,
                                                                 Timestamp now, int limit);
[[nodiscard]] Result<std::vector<std::string>> reports_in_signing(Connection& connection,
                                                                  const std::string& after,
                                                                  int limit);
[[nodiscard]] Result<std::vector<std::string>> reports_closed_before(Connection& connection,
                                                                     Timestamp closed, int limit);

/// One line of a report's timeline.
struct ReportEventRow {
    report::ReportEvent event{};
    report::ActorKind actor{};
    std::string who;  ///< a facility's name or an operator's number; empty for the citizen
    Timestamp at;
};
Outcome add_report_event(Connection& connection, const std::string& report,
                         const ReportEventRow& row);
[[nodiscard]] Result<std::vector<ReportEventRow>> report_events(Connection& connection,
                                                                const std::string& report);

/// What was answered to a request with this key, where it came before.
struct AnsweredRequest {
    std::string report;
    std::string answer;  ///< JSON, sealed as Secret::report and bound to the request's hash
};
[[nodiscard]] Result<std::optional<AnsweredRequest>> answered_request(Connection& connection,
                                                                      const std::string& request);
Outcome note_answered_request(Connection& connection, const std::string& request,
                              const AnsweredRequest& answered, Timestamp forget_at);
Outcome forget_answered_requests(Connection& connection, Timestamp now);

}  // namespace tiemchung::storage
