#include "server/registry/records.h"

#include <algorithm>
#include <map>

#include "core/crypto/equality.h"
#include "core/identity/person_name.h"
#include "core/identity/province.h"
#include "server/registry/sealed_text.h"
#include "server/storage/certificates.h"
#include "server/storage/citizens.h"
#include "server/storage/doses.h"
#include "server/storage/notices.h"
#include "server/storage/sites.h"

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
Result<std::string> masked_number(const storage::Vault& vault, const storage::CitizenRow& row) {
    if (!row.id_sealed) return std::string();
    auto number = unseal_text(vault, Secret::identity_number, *row.id_sealed, row.citizen);
    if (!number) return number.error();
    return identity::masked({row.id_kind.value_or(identity::IdKind::citizen), *std::move(number)});
}

/// When the dose came into the state that it is in.
Timestamp since(IssuingState state, const storage::CitizenRow& citizen,
                const storage::DoseRow& dose, const api::RecordedDose& recorded) {
    switch (state) {
        case IssuingState::s2_wait_sign:
            return std::max(dose.entered_at, citizen.matched_at.value_or(citizen.changed_at));
        case IssuingState::s3_wait_central:
            return dose.signed_at.value_or(dose.entered_at);
        case IssuingState::issued:
            return recorded.certificates.front().issued_at;
        case IssuingState::expired:
            return recorded.certificates.front().expires_at;
        case IssuingState::no_dose:
        case IssuingState::s1_id_missing:
        case IssuingState::s1_id_format:
        case IssuingState::s1_mismatch:
        case IssuingState::s1_pending:
        case IssuingState::replaced:
            break;
    }
    return std::max(dose.entered_at, citizen.changed_at);
}

/// The rows of one citizen's record, put together dose by dose.
struct RecordRows {
    storage::CitizenRow citizen;
    std::vector<storage::DoseRow> doses;
    std::map<std::string, api::SiteContact> sites;
    std::vector<storage::CertificateRow> certificates;  ///< the newest first
    std::vector<int> notices;

    [[nodiscard]] api::RecordedDose dose(const storage::DoseRow& row, Timestamp now) const {
        api::RecordedDose recorded;
        recorded.number = row.number;
        recorded.date = row.date;
        recorded.vaccine = row.vaccine;
        recorded.lot = row.lot;
        const auto site = sites.find(row.site);
        recorded.site = site != sites.end() ? site->second : api::SiteContact{row.site, {}, {}, {}};
        recorded.matched_at = citizen.matched_at;
        recorded.signed_at = row.signed_at;
        for (const storage::CertificateRow& certificate : certificates) {
            if (certificate.number != row.number) continue;
            recorded.certificates.push_back({certificate.text, certificate.issued_at,
                                             certificate.expires_at, certificate.replaced_at});
        }
        issuance::DoseProgress progress{citizen.match_state, row.signed_at, {}, {}};
        if (!recorded.certificates.empty()) {
            progress.issued_at = recorded.certificates.front().issued_at;
            progress.expires_at = recorded.certificates.front().expires_at;
        }
        recorded.state = issuance::state_of(progress, now);
        recorded.since = since(recorded.state, citizen, row, recorded);
        recorded.notice_asked =
            std::find(notices.begin(), notices.end(), row.number) != notices.end();
        return recorded;
    }
};

Result<std::map<std::string, api::SiteContact>> contacts_of(
    storage::Connection& connection, const std::vector<storage::DoseRow>& doses) {
    std::vector<std::string> codes;
    for (const storage::DoseRow& dose : doses)
        codes.push_back(dose.site);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    auto rows = storage::sites_of(connection, codes);
    if (!rows) return rows.error();
    std::map<std::string, api::SiteContact> contacts;
    for (storage::SiteRow& row : *rows) {
        contacts.emplace(row.site, api::SiteContact{row.site, std::move(row.name),
                                                    std::move(row.phone), std::move(row.address)});
    }
    return contacts;
}

Result<RecordRows> rows_of(storage::Connection& connection, const CitizenKey& citizen) {
    auto row = existing(connection, citizen);
    if (!row) return row.error();
    auto doses = storage::doses_of(connection, {citizen});
    if (!doses) return doses.error();
    auto sites = contacts_of(connection, *doses);
    if (!sites) return sites.error();
    auto certificates = storage::certificates_of(connection, citizen);
    if (!certificates) return certificates.error();
    auto notices = storage::notices_of(connection, citizen);
    if (!notices) return notices.error();
    return RecordRows{*std::move(row), *std::move(doses), *std::move(sites),
                      *std::move(certificates), *std::move(notices)};
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
    const auto rows = rows_of(connection, citizen);
    if (!rows) return rows.error();
    auto masked = masked_number(vault, rows->citizen);
    if (!masked) return masked.error();
    api::Record record;
    record.name = rows->citizen.name;
    record.birth_date = rows->citizen.birth_date;
    record.sex = identity::name_of(rows->citizen.sex);
    record.nationality = rows->citizen.nationality;
    record.id_masked = *std::move(masked);
    record.commune = rows->citizen.commune;
    record.province = province_name(rows->citizen.province);
    record.now = now;
    for (const storage::DoseRow& dose : rows->doses)
        record.doses.push_back(rows->dose(dose, now));
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
