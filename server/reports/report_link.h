#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/api/report_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/report_form.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

/// The link by which a caller adds the photo and confirms what an operator filed for them.
namespace tiemchung::reports {

inline constexpr std::int64_t link_seconds = std::int64_t{30} * 60;

/// `https://DOMAIN/phan-anh/lien-ket#SECRET`: browsers keep what is behind the hash to themselves.
/// Plain HTTP where the domain is this machine's own address, as in demo mode.
[[nodiscard]] std::string link_of(std::string_view domain, std::string_view secret);

/// Opens the report to whoever has the secret, until `ends_at` or until it is confirmed.
Outcome keep_link(storage::Connection& connection, const storage::Vault& vault,
                  std::string_view secret, const std::string& report, const std::string& staff,
                  Timestamp ends_at);

struct LinkedRow {
    storage::ReportRow row;
    report::ReportForm form;
    std::string staff;  ///< the operator's number
    Timestamp ends_at;
};

/// Fails with report.link_ended.
Result<LinkedRow> find_linked(storage::Connection& connection, const storage::Vault& vault,
                              std::string_view secret, Timestamp now);

[[nodiscard]] api::LinkedReport shown_under_link(const LinkedRow& linked);

/// The form without what nobody need read again: the numbers of paper and phone are masked, photos
/// have no names.
[[nodiscard]] report::ReportForm masked_form(report::ReportForm form);

}  // namespace tiemchung::reports
