#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/report_case.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/date_input.h"
#include "core/identity/sex.h"
#include "core/issuance/issuing_state.h"
#include "core/report/report_form.h"

/// The messages of the hotline: what an operator does for a caller, always within a running call.
/// Parsing fails with json.malformed, json.missing_member, json.bad_member or json.too_large.
namespace tiemchung::api {

/// Who calls.
enum class Caller : std::uint8_t {
    self,
    guardian,  ///< a parent or guardian
    proxy,     ///< somebody authorised
};
/// `self`, `guardian`, `proxy`.
[[nodiscard]] std::string_view name_of(Caller caller);
[[nodiscard]] std::optional<Caller> caller_named(std::string_view name);

/// What POST /api/v1/staff/calls takes. Without consent there is no call.
struct CallOpening {
    std::string caller_phone;
    Caller caller{};
    bool consent = false;  ///< the caller heard the script and said yes

    friend bool operator==(const CallOpening&, const CallOpening&) = default;
};
[[nodiscard]] std::string to_json(const CallOpening& opening);
Result<CallOpening> parse_call_opening(std::string_view json);

/// One dose of the caller as an operator sees it.
struct CallerDose {
    int number = 0;
    PartialDate date;
    std::string vaccine;  ///< key
    std::string site;     ///< name
    issuance::IssuingState state{};

    friend bool operator==(const CallerDose&, const CallerDose&) = default;
};

/// One report of the caller as an operator sees it.
struct CallerReport {
    std::string code;
    report::ReportStatus status{};
    report::ReportKind kind{};
    Timestamp received_at;

    friend bool operator==(const CallerReport&, const CallerReport&) = default;
};

/// What a verified caller's record is, masked.
struct CallerRecord {
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    std::string id_masked;
    std::string phone_masked;
    std::vector<CallerDose> doses;      ///< newest first
    std::vector<CallerReport> reports;  ///< newest first

    friend bool operator==(const CallerRecord&, const CallerRecord&) = default;
};

/// The answer of POST /api/v1/staff/calls, GET /api/v1/staff/calls/current and of every step.
struct Call {
    std::string id;  ///< of the log: `C-…`
    Caller caller{};
    std::string phone_masked;  ///< the caller's; whole until the caller is verified
    Timestamp began_at;
    std::optional<CallerRecord> record;  ///< once verified
    int tries_left = 3;
    std::optional<Timestamp> locked_until;  ///< three failures lock the case for 30 minutes

    friend bool operator==(const Call&, const Call&) = default;
};
[[nodiscard]] std::string to_json(const Call& call);
Result<Call> parse_call(std::string_view json);

/// What POST /api/v1/staff/calls/{id}/verification takes: what the caller says. Answered with Call;
/// 422 call.not_matching with the tries left.
struct CallerCheck {
    std::string name;
    identity::DateInput birth_date;
    std::string id_last4;
    int dose_number = 0;            ///< the dose that the fact is about
    identity::DateInput dose_date;  ///< the fact: its date, or
    std::string dose_vaccine;       ///< its vaccine (key); one is enough

    friend bool operator==(const CallerCheck&, const CallerCheck&) = default;
};
[[nodiscard]] std::string to_json(const CallerCheck& check);
Result<CallerCheck> parse_caller_check(std::string_view json);

/// How a report that was filed for a caller gets its paper and its proof.
enum class FilingWay : std::uint8_t {
    link,     ///< a link by SMS, 30 minutes: photo, review, one-time code
    at_site,  ///< no smartphone: the paper is shown at the site
};
/// `link`, `at_site`.
[[nodiscard]] std::string_view name_of(FilingWay way);
[[nodiscard]] std::optional<FilingWay> filing_way_named(std::string_view name);

/// What POST /api/v1/staff/calls/{id}/reports takes. Answered with FiledReport.
struct CallerFiling {
    report::ReportForm form;
    bool read_back = false;  ///< every value was read back to the caller
    FilingWay way{};
    std::string idempotency_key;

    friend bool operator==(const CallerFiling&, const CallerFiling&) = default;
};
[[nodiscard]] std::string to_json(const CallerFiling& filing);
Result<CallerFiling> parse_caller_filing(std::string_view json);

struct FiledReport {
    std::string code;
    FilingWay way{};
    std::string phone_masked;               ///< where the link, or the receipt, was sent
    std::optional<Timestamp> link_ends_at;  ///< of `link`

    friend bool operator==(const FiledReport&, const FiledReport&) = default;
};
[[nodiscard]] std::string to_json(const FiledReport& filed);
Result<FiledReport> parse_filed_report(std::string_view json);

/// Why a call ended.
enum class ClosingReason : std::uint8_t {
    filed,         ///< a report was filed
    informed,      ///< a question was answered
    phone_change,  ///< "Yêu cầu đổi số điện thoại" went to the site
    not_verified,
    no_consent,
    cut_off,
};
/// `filed`, `informed`, …
[[nodiscard]] std::string_view name_of(ClosingReason reason);
[[nodiscard]] std::optional<ClosingReason> closing_reason_named(std::string_view name);

inline constexpr std::size_t max_call_note = 500;  ///< characters

/// What POST /api/v1/staff/calls/{id}/closing takes; answered with 204. The wish to change a wrong
/// phone (POST /api/v1/staff/calls/{id}/phone-change) takes PhoneChange and gives 204: the site
/// confirms it with an identity paper.
struct CallClosing {
    ClosingReason reason{};
    std::string note;  ///< nothing medical

    friend bool operator==(const CallClosing&, const CallClosing&) = default;
};
[[nodiscard]] std::string to_json(const CallClosing& closing);
Result<CallClosing> parse_call_closing(std::string_view json);

/// The answer of GET /api/v1/staff/shift: the operator's day.
struct Shift {
    int calls_today = 0;
    int reports_today = 0;
    int waiting_for_link = 0;  ///< reports whose link is still open

    friend bool operator==(const Shift&, const Shift&) = default;
};
[[nodiscard]] std::string to_json(const Shift& shift);
Result<Shift> parse_shift(std::string_view json);

}  // namespace tiemchung::api
