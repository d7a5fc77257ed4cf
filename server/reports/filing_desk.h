#pragma once

#include <string>
#include <string_view>

#include "core/api/report_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/reports/desk_parts.h"
#include "server/security/refusal.h"
#include "server/security/visitor.h"

namespace tiemchung::reports {

/// What the right code opens.
struct Confirmed {
    api::ReportConfirmed answer;
    std::string token;  ///< of the session that follows the report
};

/// From the form to the received report. All state is in the database: any server can take any
/// step. May be called from several threads; waits.
///
/// Every call fails with storage.failed, storage.wrong_key or signature.platform where the machine
/// does.
class FilingDesk {
  public:
    explicit FilingDesk(DeskParts parts);

    /// Keeps the report for 15 minutes and sends the one-time code to its phone. The same form
    /// under the same key is the same report, and gets the same answer. Fails with json.bad_member
    /// where the key is none; refused with limit.reached, captcha.*, otp.too_many_tries,
    /// otp.too_soon or server.busy.
    [[nodiscard]] Result<Begun> begin(const api::ReportRequest& request,
                                      const security::Visitor& visitor, Timestamp now) const;

    /// Another code. Refused with otp.expired and as the last three of begin.
    [[nodiscard]] Result<security::Decision<api::OtpSent>> send_again(std::string_view id,
                                                                      Timestamp now) const;

    /// The right code: the report is received, its 48 hours begin. Whoever lost the answer and
    /// sends the code once more gets it again, for 15 minutes. Refused with otp.missing,
    /// otp.bad_format, otp.wrong, otp.too_many_tries, or otp.expired, also where the report has
    /// been dropped.
    [[nodiscard]] Result<security::Decision<Confirmed>> confirm(std::string_view id,
                                                                std::string_view typed_code,
                                                                Timestamp now) const;

    /// What an operator filed, under the link that was sent to the caller. Fails with
    /// report.link_ended, also where the report is confirmed.
    [[nodiscard]] Result<api::LinkedReport> open_link(const api::LinkOpening& opening,
                                                      Timestamp now) const;

    /// Adds the paper and the declaration and sends the one-time code to the report's phone. Fails
    /// and refuses as open_link and begin; there is no captcha, since nobody guesses a link.
    [[nodiscard]] Result<Begun> confirm_link(const api::LinkConfirmation& confirmation,
                                             Timestamp now) const;

  private:
    DeskParts parts_;
};

}  // namespace tiemchung::reports
