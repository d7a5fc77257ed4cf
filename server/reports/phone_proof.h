#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/api/lookup_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/otp/one_time_code.h"
#include "server/reports/desk_parts.h"

/// One-time codes as the desks of this room send them.
namespace tiemchung::reports {

[[nodiscard]] api::OtpSent sent_as(std::string_view id);

/// Why no code goes to this phone now: otp.too_many_tries, otp.too_soon, limit.reached or
/// server.busy.
Result<std::optional<security::Refusal>> proof_refusal(storage::Connection& connection,
                                                       const DeskParts& parts,
                                                       std::string_view phone, Timestamp now);

Outcome send_proof(storage::Connection& connection, const DeskParts& parts, otp::Purpose purpose,
                   const otp::Draw& draw, const otp::Addressee& to, Timestamp now);

/// Another code; its own transaction. Refused as proof_refusal, or with otp.expired.
Result<security::Decision<api::OtpSent>> send_proof_again(const DeskParts& parts,
                                                          otp::Purpose purpose, std::string_view id,
                                                          Timestamp now);

}  // namespace tiemchung::reports
