#include "server/hotline/caller_record.h"

#include <algorithm>

#include "core/identity/phone_number.h"
#include "server/registry/records.h"
#include "server/storage/reports.h"

namespace tiemchung::hotline {
namespace {

constexpr std::size_t most_reports = 20;

Result<std::vector<api::CallerReport>> reports_of(storage::Connection& connection,
                                                  const registry::CitizenKey& citizen) {
    const auto rows = storage::reports_of_citizen(connection, citizen);
    if (!rows) return rows.error();
    std::vector<api::CallerReport> reports;
    for (const storage::ReportRow& row : *rows) {
        reports.push_back({row.report, report::shown_to_citizen(row.status), row.kind,
                           row.received_at.value_or(row.sent_at)});
    }
    std::stable_sort(reports.begin(), reports.end(), [](const auto& one, const auto& other) {
        return one.received_at > other.received_at;
    });
    if (reports.size() > most_reports) reports.resize(most_reports);
    return reports;
}

}  // namespace

Result<api::CallerRecord> caller_record(storage::Connection& connection,
                                        const storage::Vault& vault,
                                        const registry::CitizenKey& citizen, Timestamp now) {
    const auto record = registry::read_record(connection, vault, citizen, now);
    if (!record) return record.error();
    const auto phone = registry::phone_of(connection, vault, citizen);
    if (!phone) return phone.error();
    auto reports = reports_of(connection, citizen);
    if (!reports) return reports.error();
    const auto sex = identity::sex_named(record->sex);
    if (!sex) return Error{ErrorCode::storage_failed};
    api::CallerRecord shown;
    shown.name = record->name;
    shown.birth_date = record->birth_date;
    shown.sex = *sex;
    shown.id_masked = record->id_masked;
    shown.phone_masked = identity::masked_phone(*phone);
    for (const api::RecordedDose& dose : record->doses) {
        shown.doses.push_back({dose.number, dose.date, dose.vaccine, dose.site.name, dose.state});
    }
    shown.reports = *std::move(reports);
    return shown;
}

}  // namespace tiemchung::hotline
