#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/problem.h"
#include "core/base/result.h"
#include "core/report/check_report_form.h"
#include "core/report/report_form.h"
#include "core/report/routing.h"

/// The messages of a correction report, between the page and the server. Parsing fails with
/// json.malformed, json.missing_member, json.bad_member or json.too_large.
namespace tiemchung::api {

/// What sends a report: the form as typed, so that the server repeats every check.
struct ReportRequest {
    report::ReportForm form;
    std::string captcha_id;
    std::string captcha_answer;
    /// Drawn once by the page for a report: whoever sends it again after a broken connection gets
    /// the same answer, and there is one report.
    std::string idempotency_key;

    friend bool operator==(const ReportRequest&, const ReportRequest&) = default;
};
[[nodiscard]] std::string to_json(const ReportRequest& request);
Result<ReportRequest> parse_report_request(std::string_view json);

/// What the browser's tab keeps: the form as `report::draft_of` leaves it.
[[nodiscard]] std::string to_json(const report::ReportForm& draft);
Result<report::ReportForm> parse_report_draft(std::string_view json);

/// The answer once the phone is proved.
struct ReportReceipt {
    std::string code;  ///< `PA-7K3M-9QX2-4T`
    report::HandlingLevel level{};
    std::string handler;  ///< the name of who takes it up
    Timestamp received_at;
    Timestamp deadline;

    friend bool operator==(const ReportReceipt&, const ReportReceipt&) = default;
};
[[nodiscard]] std::string to_json(const ReportReceipt& receipt);
Result<ReportReceipt> parse_report_receipt(std::string_view json);

/// The answer of POST /api/v1/reports/{id}/otp: the report is in, whatever else there is.
struct ReportConfirmed {
    ReportReceipt receipt;
    /// An open report of the same person about the same dose: the citizen may let this one be a
    /// supplement to it (`ReportJoining`). Empty: none.
    std::string duplicate_of;

    friend bool operator==(const ReportConfirmed&, const ReportConfirmed&) = default;
};
[[nodiscard]] std::string to_json(const ReportConfirmed& confirmed);
Result<ReportConfirmed> parse_report_confirmed(std::string_view json);

/// What POST /api/v1/report-links takes: the secret of the link that an operator had sent. It comes
/// in the address' fragment, which no server and no log ever sees.
struct LinkOpening {
    std::string token;

    friend bool operator==(const LinkOpening&, const LinkOpening&) = default;
};
[[nodiscard]] std::string to_json(const LinkOpening& opening);
Result<LinkOpening> parse_link_opening(std::string_view json);

/// What the link shows: the form as the operator read it back, numbers masked.
struct LinkedReport {
    report::ReportForm form;  ///< phone and paper numbers masked
    std::string staff;        ///< the operator's number
    Timestamp filed_at;
    Timestamp ends_at;  ///< of the link

    friend bool operator==(const LinkedReport&, const LinkedReport&) = default;
};
[[nodiscard]] std::string to_json(const LinkedReport& linked);
Result<LinkedReport> parse_linked_report(std::string_view json);

/// What POST /api/v1/report-links/confirmation takes; answered with OtpSent, whose id leads to
/// /api/v1/reports/{id}/otp.
struct LinkConfirmation {
    std::string token;
    report::PaperForm paper;
    bool declaration = false;

    friend bool operator==(const LinkConfirmation&, const LinkConfirmation&) = default;
};
[[nodiscard]] std::string to_json(const LinkConfirmation& confirmation);
Result<LinkConfirmation> parse_link_confirmation(std::string_view json);

/// A problem document's fields for what is wrong with a report, and back again: a field that the
/// form does not have, as that of a captcha, is left out.
[[nodiscard]] std::vector<FieldProblem> field_problems(
    std::span<const report::ReportFinding> findings);
[[nodiscard]] std::vector<report::ReportFinding> report_findings(
    std::span<const FieldProblem> fields);

}  // namespace tiemchung::api
