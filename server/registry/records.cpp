#include "server/registry/records.h"

#include <algorithm>

#include "core/crypto/equality.h"
#include "core/identity/person_name.h"
#include "core/identity/province.h"
#include "server/registry/sealed_text.h"
#include "server/storage/citizens.h"
#include "server/storage/doses.h"
#include "server/storage/notices.h"
#include "server/storage/record_rows.h"

namespace tiemchung::registry {
namespace {

using issuance::IssuingState;
using storage::Secret;

bool same_text(const std::string& one, const std::string& other) {
    return crypto::equal_in_constant_time(as_bytes(one), as_bytes(other));
}

bool is_of(const storage::CitizenRow& row, const identity::LookupDetails& details,
           const std::string& phone_hash) {
    const bool same_name = same_text(identity::name_match_key(row.name),
                                     identity::name_match_key(details.person.name));
    const bool same_birth_date = row.birth_date == details.person.birth_date;
    const bool same_sex = row.sex == details.person.sex;
    const bool same_phone = same_text(row.phone_hash, phone_hash);
    return same_name && same_birth_date && same_sex && same_phone;
}

Result<storage::CitizenRow> existing(storage::Connection& connection, const CitizenKey& citizen) {
    auto row = storage::citizen_of(connection, citizen);
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::registry_no_such_record};
    return **std::move(row);
}

std::string province_name(const std::string& code) {
    const identity::Province* province =
        identity::province_of_code(identity::ProvinceEra::before_july_2025, code);
    return province == nullptr ? std::string() : std::string(province->name);
}

/// Only the last characters of the number; nothing where there is none.
Result<std::string> masked_number(const storage::Vault& vault, const storage::RecordRows& row) {
    if (!row.id_sealed) return std::string();
    auto number = unseal_text(vault, Secret::identity_number, *row.id_sealed, row.citizen);
    if (!number) return number.error();
    return identity::masked({row.id_kind.value_or(identity::IdKind::citizen), *std::move(number)});
}

/// When the dose came into the state that it is in.
Timestamp since(const storage::RecordRows& citizen, const storage::RecordedDoseRow& row) {
    const api::RecordedDose& dose = row.dose;
    switch (dose.state) {
        case IssuingState::s2_wait_sign:
            return std::max(row.entered_at, citizen.matched_at.value_or(citizen.changed_at));
        case IssuingState::s3_wait_central:
            return dose.signed_at.value_or(row.entered_at);
        case IssuingState::issued:
            return dose.certificates.front().issued_at;
        case IssuingState::expired:
            return dose.certificates.front().expires_at;
        case IssuingState::no_dose:
        case IssuingState::s1_id_missing:
        case IssuingState::s1_id_format:
        case IssuingState::s1_mismatch:
        case IssuingState::s1_pending:
        case IssuingState::replaced:
            break;
    }
    return std::max(row.entered_at, citizen.changed_at);
}

/// The dose with all that follows from where its citizen stands.
api::RecordedDose recorded_dose(const storage::RecordRows& citizen, storage::RecordedDoseRow row,
                                Timestamp now) {
    api::RecordedDose& dose = row.dose;
    dose.matched_at = citizen.matched_at;
    issuance::DoseProgress progress{citizen.match_state, dose.signed_at, {}, {}};
    if (!dose.certificates.empty()) {
        progress.issued_at = dose.certificates.front().issued_at;
        progress.expires_at = dose.certificates.front().expires_at;
    }
    dose.state = issuance::state_of(progress, now);
    dose.since = since(citizen, row);
    return std::move(dose);
}

}  // namespace

Result<std::optional<CitizenKey>> find_citizen(storage::Connection& connection,
                                               const storage::Vault& vault,
                                               const identity::LookupDetails& details) {
    const CitizenKey by_number = key_of_number(vault, details.person.id);
    const CitizenKey by_person =
        key_of_person(vault, details.person.name, details.person.birth_date, details.phone);
    const std::string phone_hash = hash_text(vault, Secret::phone, details.phone);
    const auto numbered = storage::citizen_of(connection, by_number);
    if (!numbered) return numbered.error();
    const auto numberless = storage::citizen_of(connection, by_person);
    if (!numberless) return numberless.error();
    // Compared even where there is nobody, so that the time tells nothing either.
    const storage::CitizenRow nobody;
    const bool is_numbered = is_of(numbered->value_or(nobody), details, phone_hash);
    const bool is_numberless = is_of(numberless->value_or(nobody), details, phone_hash);
    if (*numbered && is_numbered) return std::optional(by_number);
    if (*numberless && is_numberless) return std::optional(by_person);
    return std::optional<CitizenKey>{};
}

Result<std::string> phone_of(storage::Connection& connection, const storage::Vault& vault,
                             const CitizenKey& citizen) {
    const auto row = existing(connection, citizen);
    if (!row) return row.error();
    return unseal_text(vault, Secret::phone, row->phone_sealed, citizen);
}

Result<api::Record> read_record(storage::Connection& connection, const storage::Vault& vault,
                                const CitizenKey& citizen, Timestamp now) {
    auto rows = storage::record_rows_of(connection, citizen);
    if (!rows) return rows.error();
    return record_in(vault, *std::move(rows), now);
}

Result<api::Record> record_in(const storage::Vault& vault, std::optional<storage::RecordRows> rows,
                              Timestamp now) {
    if (!rows) return Error{ErrorCode::registry_no_such_record};
    auto masked = masked_number(vault, *rows);
    if (!masked) return masked.error();
    api::Record record;
    record.birth_date = rows->birth_date;
    record.sex = identity::name_of(rows->sex);
    record.id_masked = *std::move(masked);
    record.province = province_name(rows->province);
    record.now = now;
    record.doses.reserve(rows->doses.size());
    for (storage::RecordedDoseRow& dose : rows->doses)
        record.doses.push_back(recorded_dose(*rows, std::move(dose), now));
    record.name = std::move(rows->name);
    record.nationality = std::move(rows->nationality);
    record.commune = std::move(rows->commune);
    std::sort(record.doses.begin(), record.doses.end(), [](const auto& one, const auto& other) {
        return std::pair(one.date, one.number) > std::pair(other.date, other.number);
    });
    return record;
}

Outcome ask_for_notice(storage::Connection& connection, const CitizenKey& citizen, int dose_number,
                       Timestamp now) {
    const auto doses = storage::doses_of(connection, {citizen});
    if (!doses) return doses.error();
    for (const storage::DoseRow& dose : *doses) {
        if (dose.number != dose_number || dose.generation != 0) continue;
        return storage::put_notice(connection, citizen, dose_number, now);
    }
    return Error{ErrorCode::registry_no_such_record};
}

}  // namespace tiemchung::registry
