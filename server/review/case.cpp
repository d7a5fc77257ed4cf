#include "server/review/case.h"

#include <algorithm>

#include "core/hcert/decode.h"
#include "server/registry/correct_record.h"
#include "server/registry/sealed_text.h"
#include "server/storage/certificates.h"

namespace tiemchung::review {
namespace {

/// An approval stands, or waits for its second person.
bool is_approved(report::ReportStatus status) {
    using report::ReportStatus;
    return status == ReportStatus::wait_second || status == ReportStatus::approved ||
           status == ReportStatus::signing || status == ReportStatus::not_changed ||
           status == ReportStatus::done;
}

}  // namespace

Result<std::vector<hcert::Dcc>> newest_certificates(storage::Connection& connection,
                                                    const std::string& citizen) {
    const auto rows = storage::certificates_of(connection, citizen);
    if (!rows) return rows.error();
    std::vector<hcert::Dcc> certificates;
    for (const storage::CertificateRow& row : *rows) {
        if (row.replaced_at) continue;
        auto decoded = hcert::decode(row.text);
        if (decoded) certificates.push_back(std::move(decoded->dcc));
    }
    return certificates;
}

Result<Case> load_case(storage::Connection& connection, const storage::Vault& vault,
                       storage::ReportRow row, const CorrectedValues& corrected, Timestamp now) {
    Case loaded;
    auto form = reports::form_of(vault, row);
    if (!form) return form.error();
    auto decision = reports::decision_of(vault, row);
    if (!decision) return decision.error();
    auto photos = photos::photos_of(connection, row.report);
    if (!photos) return photos.error();
    CorrectedDetails said = details_with(*form, {}, now);
    if (!said.details) return Error{ErrorCode::storage_failed};
    const bool decides = !corrected.empty();
    const CorrectedDetails meant = details_with(
        *form, !decides && is_approved(row.status) ? decision->corrected : corrected, now);
    auto citizen =
        registry::record_about(connection, vault, meant.details ? *meant.details : *said.details);
    if (!citizen) return citizen.error();
    if (*citizen) {
        auto doses = storage::doses_of(connection, {(*citizen)->citizen});
        if (!doses) return doses.error();
        auto certificates = newest_certificates(connection, (*citizen)->citizen);
        if (!certificates) return certificates.error();
        loaded.doses = *std::move(doses);
        loaded.certificates = *std::move(certificates);
    }
    std::sort(loaded.doses.begin(), loaded.doses.end(),
              [](const auto& one, const auto& other) { return one.number < other.number; });
    loaded.row = std::move(row);
    loaded.form = *std::move(form);
    loaded.details = *std::move(said.details);
    loaded.decision = *std::move(decision);
    loaded.photos = *std::move(photos);
    loaded.citizen = *std::move(citizen);
    return loaded;
}

Result<std::optional<report::RecordedFacts>> recorded_facts(const storage::Vault& vault,
                                                            const Case& loaded) {
    if (!loaded.citizen) return std::optional<report::RecordedFacts>{};
    const storage::CitizenRow& row = *loaded.citizen;
    report::RecordedFacts facts;
    facts.name = row.name;
    facts.birth_date = row.birth_date;
    facts.sex = row.sex;
    if (row.id_kind && row.id_sealed) {
        auto number = registry::unseal_text(vault, storage::Secret::identity_number, *row.id_sealed,
                                            row.citizen);
        if (!number) return number.error();
        facts.id = {*row.id_kind, *std::move(number)};
    }
    for (const storage::DoseRow& dose : loaded.doses)
        facts.doses.push_back({dose.number, dose.date, dose.vaccine, dose.lot, dose.site});
    return std::optional{std::move(facts)};
}

}  // namespace tiemchung::review
