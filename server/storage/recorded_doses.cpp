#include "server/storage/recorded_doses.h"

#include <tuple>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using OptionalText = std::optional<std::string>;
using OptionalTime = std::optional<Timestamp>;

}  // namespace

Result<std::vector<RecordedDoseRow>> recorded_doses_of(Connection& connection,
                                                       const std::string& citizen) {
    auto found = connection.select<int, std::string, std::string, std::string, std::string,
                                   Timestamp, OptionalTime, OptionalText, OptionalText,
                                   OptionalText, OptionalTime, OptionalText, OptionalTime,
                                   OptionalTime, OptionalTime>(
        "SELECT doses.number, doses.date, doses.vaccine, doses.lot, doses.site, doses.entered_at, "
        "doses.signed_at, sites.name, sites.phone, sites.address, notices.asked_at, "
        "certificates.text, certificates.issued_at, certificates.expires_at, "
        "certificates.replaced_at FROM doses "
        "LEFT JOIN sites ON sites.site = doses.site "
        "LEFT JOIN notices ON notices.citizen = doses.citizen AND notices.number = doses.number "
        "LEFT JOIN certificates ON certificates.citizen = doses.citizen "
        "AND certificates.number = doses.number "
        "WHERE doses.citizen = :citizen ORDER BY doses.number, certificates.generation DESC",
        citizen);
    if (!found) return found.error();
    std::vector<RecordedDoseRow> rows;
    for (auto& [number, date, vaccine, lot, site, entered_at, signed_at, site_name, site_phone,
                site_address, asked_at, text, issued_at, expires_at, replaced_at] : *found) {
        if (rows.empty() || rows.back().dose.number != number) {
            const auto day = parse_partial_date(date);
            if (!day) return Error{ErrorCode::storage_failed};
            RecordedDoseRow& row = rows.emplace_back();
            row.entered_at = entered_at;
            row.dose.number = number;
            row.dose.date = *day;
            row.dose.vaccine = std::move(vaccine);
            row.dose.lot = std::move(lot);
            row.dose.site = {std::move(site), std::move(site_name).value_or(""),
                             std::move(site_phone).value_or(""),
                             std::move(site_address).value_or("")};
            row.dose.signed_at = signed_at;
            row.dose.notice_asked = asked_at.has_value();
        }
        if (!text || !issued_at || !expires_at) continue;
        rows.back().dose.certificates.push_back(
            {*std::move(text), *issued_at, *expires_at, replaced_at});
    }
    return rows;
}

}  // namespace tiemchung::storage
