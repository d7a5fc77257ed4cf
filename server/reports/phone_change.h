#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/reports/desk_parts.h"
#include "server/storage/reports.h"

namespace tiemchung::storage {
class Connection;
}

/// Where the results of a report are sent: moved once the new phone is proved.
namespace tiemchung::reports {

/// Keeps the new phone with the session of `token` until its one-time code, whose name is `otp`, is
/// answered.
Outcome keep_new_phone(storage::Connection& connection, const storage::Vault& vault,
                       std::string_view token, const std::string& report, const std::string& otp,
                       std::string_view phone);

struct NewPhone {
    std::string otp;
    std::string phone;
};
/// Nothing where none was asked for.
Result<std::optional<NewPhone>> kept_phone(storage::Connection& connection,
                                           const storage::Vault& vault, std::string_view token,
                                           const std::string& report);

/// Messages go to `phone` from now on, and it is what finds the report. No other session follows
/// the report any more. Fails as take_step does.
Outcome change_phone(storage::Connection& connection, const storage::Vault& vault,
                     storage::ReportRow& row, std::string_view token, const std::string& phone,
                     Timestamp now);

}  // namespace tiemchung::reports
