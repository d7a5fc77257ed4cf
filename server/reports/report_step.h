#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/approval.h"
#include "core/report/comparison.h"
#include "core/report/decision.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_clock.h"
#include "core/report/report_field.h"
#include "core/report/report_form.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

/// What every room that works on reports shares: a step from one status to the next with all that
/// belongs to it, and what is sealed in a report's row.
namespace tiemchung::reports {

/// Who acts.
struct Actor {
    report::ActorKind kind{};
    std::string who;  ///< as the timeline shows it: a facility's name or an operator's number
};

/// Takes one legal step: status, clock (pauses, `due_at`), `decided_at`, `closed_at`, a line in the
/// timeline; writes the row, with whatever else the caller has changed in it (`resume_at` of what
/// is put off, the `route` of what is escalated). `row` is then as stored. Fails with
/// report.wrong_status, report.not_allowed, or report.changed where somebody has changed it since
/// it was read.
Outcome take_step(storage::Connection& connection, storage::ReportRow& row,
                  report::ReportEvent event, const Actor& actor, Timestamp now);

/// Receives a report whose phone is not proved by a one-time code: what an operator filed for a
/// caller who was verified in the call and has no smartphone. No line in the timeline. Fails as
/// take_step does.
Outcome start_clock(storage::Connection& connection, storage::ReportRow& row, Timestamp now);

/// The 48 hours as the row knows them: `report::deadline`, `report::seconds_left` and the like take
/// it. Nothing before the report is received.
[[nodiscard]] std::optional<report::ReportClock> clock_of(const storage::ReportRow& row);

/// The form as the citizen typed it, numbers included; `paper.photos` are the uploads.
/// Fails with storage.wrong_key or json.malformed.
Result<report::ReportForm> form_of(const storage::Vault& vault, const storage::ReportRow& row);
void keep_form(const storage::Vault& vault, storage::ReportRow& row,
               const report::ReportForm& form);

/// What was decided last, and what an approval promises.
struct Decision {
    std::vector<report::RefusalReason> reasons;
    std::vector<report::ReportField> fields;
    std::string message;
    std::optional<report::LaterReason> put_off;
    std::optional<PartialDate> put_off_until;
    std::vector<report::RecordChange> changes;
    /// Values that the paper shows and the report does not say, by the field's spelling.
    std::vector<std::pair<std::string, std::string>> corrected;
    std::string first_reviewer;  ///< account; of an approval that waits for a second person
    std::string reviewer;        ///< account of who decided
    std::optional<report::ApprovedContent> approved;  ///< what the new certificates must say
    std::vector<report::ComparedRow> before;          ///< what the record said when it was approved

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// An empty decision where there is none yet.
Result<Decision> decision_of(const storage::Vault& vault, const storage::ReportRow& row);
void keep_decision(const storage::Vault& vault, storage::ReportRow& row, const Decision& decision);

/// Which of the texts of core/text/report_sms_texts.h.
enum class Notice : unsigned char {
    received,
    needs_info,
    put_off,
    escalated,
    approved,
    refused,
    done,
};

/// Puts a text message to the phone of the report into the outbox. Idempotent for a report, notice
/// and version.
Outcome tell_citizen(storage::Connection& connection, const storage::Vault& vault,
                     const storage::ReportRow& row, Notice notice, std::string_view domain,
                     Timestamp now);

/// The name of who handles it: the site's, "Trạm y tế …", "Sở Y tế …".
Result<std::string> handler_of(storage::Connection& connection, const report::Route& route);

}  // namespace tiemchung::reports
