#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/api/report_case.h"
#include "core/base/result.h"
#include "core/identity/date_input.h"
#include "core/report/report_form.h"

/// The messages by which a citizen follows their reports. Parsing fails with json.malformed,
/// json.missing_member, json.bad_member or json.too_large.
namespace tiemchung::api {

/// What POST /api/v1/report-lookups takes: code and phone, or, where the code is forgotten, phone
/// and birth date. Answered with OtpSent, whether or not there is such a report.
struct TrackRequest {
    std::string code;  ///< as typed; empty: forgotten
    std::string phone;
    identity::DateInput birth_date;  ///< with a code: not looked at

    friend bool operator==(const TrackRequest&, const TrackRequest&) = default;
};
[[nodiscard]] std::string to_json(const TrackRequest& request);
Result<TrackRequest> parse_track_request(std::string_view json);

/// The answer of the code that opens them, and of GET /api/v1/reports: newest first.
struct ReportCases {
    std::vector<ReportCase> reports;

    friend bool operator==(const ReportCases&, const ReportCases&) = default;
};
[[nodiscard]] std::string to_json(const ReportCases& cases);
Result<ReportCases> parse_report_cases(std::string_view json);

/// What POST /api/v1/reports/{code}/supplements takes. Answered with the ReportCase. In NEED_INFO
/// and REFUSED exactly the fields asked for are taken from the form; otherwise photos and note.
struct Supplement {
    report::ReportForm form;  ///< as GET /api/v1/reports/{code}/form gave it, mended
    std::string idempotency_key;

    friend bool operator==(const Supplement&, const Supplement&) = default;
};
[[nodiscard]] std::string to_json(const Supplement& supplement);
Result<Supplement> parse_supplement(std::string_view json);

/// What POST /api/v1/reports/{code}/phone takes: where results are sent from now on. Answered with
/// OtpSent for the new phone; …/phone/otp takes OtpAnswer and gives the ReportCase.
struct PhoneChange {
    std::string phone;

    friend bool operator==(const PhoneChange&, const PhoneChange&) = default;
};
[[nodiscard]] std::string to_json(const PhoneChange& change);
Result<PhoneChange> parse_phone_change(std::string_view json);

/// What POST /api/v1/reports/{code}/joining takes: this report becomes a supplement of another own
/// one, and is withdrawn. Answered with the other's ReportCase.
struct ReportJoining {
    std::string into;

    friend bool operator==(const ReportJoining&, const ReportJoining&) = default;
};
[[nodiscard]] std::string to_json(const ReportJoining& joining);
Result<ReportJoining> parse_report_joining(std::string_view json);

}  // namespace tiemchung::api
