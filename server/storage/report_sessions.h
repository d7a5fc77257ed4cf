#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

/// Who follows which report: sessions of browsers, and the links that operators send.
namespace tiemchung::storage {

class Connection;

/// A browser whose owner has proved the phone of some reports.
struct ReportSessionRow {
    Timestamp created_at;
    Timestamp used_at;
    std::vector<std::string> reports;  ///< codes
};

/// `token_hash`: base64url; only the hash of a token is kept.
Outcome insert_report_session(Connection& connection, std::string_view token_hash,
                              const std::vector<std::string>& reports, Timestamp now);

Result<std::optional<ReportSessionRow>> find_report_session(Connection& connection,
                                                            std::string_view token_hash);

Outcome touch_report_session(Connection& connection, std::string_view token_hash, Timestamp now);

Outcome remove_report_session(Connection& connection, std::string_view token_hash);

/// No session but this one opens the report any more.
Outcome close_report_elsewhere(Connection& connection, std::string_view token_hash,
                               const std::string& report);

/// Removes those made at or before `created`, and those last used at or before `used`.
Outcome remove_old_report_sessions(Connection& connection, Timestamp created, Timestamp used);

/// The phone that results are to be sent to once its one-time code is answered.
struct PhonePending {
    std::string otp;           ///< the proof's name
    std::string phone_sealed;  ///< as Secret::phone, bound to `otp`; base64url
};
Outcome keep_phone_pending(Connection& connection, std::string_view token_hash,
                           const std::string& report, const PhonePending& pending);
Result<std::optional<PhonePending>> phone_pending(Connection& connection,
                                                  std::string_view token_hash,
                                                  const std::string& report);

/// A link to a report that an operator filed.
struct ReportLinkRow {
    std::string report;
    std::string staff;  ///< the operator's number
    Timestamp ends_at;
};

/// `link`: the hash of its secret, base64url.
Outcome insert_report_link(Connection& connection, const std::string& link,
                           const ReportLinkRow& row);
Result<std::optional<ReportLinkRow>> find_report_link(Connection& connection,
                                                      const std::string& link);
Outcome remove_report_links(Connection& connection, const std::string& report);
Outcome remove_ended_report_links(Connection& connection, Timestamp now);

}  // namespace tiemchung::storage
