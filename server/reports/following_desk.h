#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/api/report_following.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/report_form.h"
#include "server/photos/photos.h"
#include "server/reports/desk_parts.h"
#include "server/security/refusal.h"
#include "server/security/visitor.h"

namespace tiemchung::reports {

/// What the right code opens.
struct Followed {
    api::ReportCases cases;
    std::string token;  ///< of the session
};

/// The answer to what a citizen adds.
using CaseOrBadForm = std::variant<api::ReportCase, BadForm>;

/// What citizens may do with the reports that they have sent. All state is in the database: any
/// server can take any step. May be called from several threads; waits.
///
/// Whether a report exists shows in no answer and in no amount of work before the code is right.
/// `token` is a session's, `code` as typed: every call with them fails with session.ended, and with
/// report.unknown where the session does not open that report, whether or not there is one. What
/// changes a report also fails with report.wrong_status or report.changed. Every call fails with
/// storage.failed, storage.wrong_key or signature.platform where the machine does.
class FollowingDesk {
  public:
    explicit FollowingDesk(DeskParts parts);

    /// Sends a one-time code where there are such reports. Refused with limit.reached,
    /// otp.too_many_tries, otp.too_soon or server.busy.
    [[nodiscard]] Result<Begun> begin(const api::TrackRequest& request,
                                      const security::Visitor& visitor, Timestamp now) const;

    /// Another code. Refused with otp.expired and as the last three of begin.
    [[nodiscard]] Result<security::Decision<api::OtpSent>> send_again(std::string_view id,
                                                                      Timestamp now) const;

    /// Refused with otp.missing, otp.bad_format, otp.wrong, otp.expired or otp.too_many_tries.
    [[nodiscard]] Result<security::Decision<Followed>> confirm(std::string_view id,
                                                               std::string_view typed_code,
                                                               Timestamp now) const;

    /// All that the session opens, newest first.
    [[nodiscard]] Result<api::ReportCases> cases(std::string_view token, Timestamp now) const;

    [[nodiscard]] Result<api::ReportCase> one(std::string_view token, std::string_view code,
                                              Timestamp now) const;

    /// The form as it was sent, the numbers of paper and phone masked.
    [[nodiscard]] Result<report::ReportForm> form(std::string_view token, std::string_view code,
                                                  Timestamp now) const;

    /// Fails with report.photo_missing.
    [[nodiscard]] Result<photos::OpenedPhoto> photo(std::string_view token, std::string_view code,
                                                    int number, Timestamp now) const;

    /// See add_supplement. The same supplement under the same key is added once. Fails with
    /// json.bad_member where the key is none.
    [[nodiscard]] Result<CaseOrBadForm> supplement(std::string_view token, std::string_view code,
                                                   const api::Supplement& sent,
                                                   Timestamp now) const;

    [[nodiscard]] Result<api::ReportCase> withdraw(std::string_view token, std::string_view code,
                                                   Timestamp now) const;

    /// Erases the photos; not an error where there are none.
    [[nodiscard]] Result<api::ReportCase> erase_photos(std::string_view token,
                                                       std::string_view code, Timestamp now) const;

    /// Sends a one-time code to the new phone. Refused as begin, but for limit.reached.
    [[nodiscard]] Result<Begun> begin_phone_change(std::string_view token, std::string_view code,
                                                   const api::PhoneChange& change,
                                                   Timestamp now) const;

    /// Refused as confirm; with otp.expired also where no phone was given before.
    [[nodiscard]] Result<security::Decision<api::ReportCase>> confirm_phone_change(
        std::string_view token, std::string_view code, std::string_view typed_code,
        Timestamp now) const;

    /// See join_reports: the case of the other.
    [[nodiscard]] Result<api::ReportCase> join(std::string_view token, std::string_view code,
                                               const api::ReportJoining& joining,
                                               Timestamp now) const;

    /// Not an error where there is no session.
    [[nodiscard]] Outcome sign_out(std::string_view token) const;

  private:
    DeskParts parts_;
};

}  // namespace tiemchung::reports
