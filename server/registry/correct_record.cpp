#include "server/registry/correct_record.h"

#include <algorithm>
#include <vector>

#include "core/base/bytes.h"
#include "core/identity/person_name.h"
#include "core/identity/province.h"
#include "core/trust/revocation.h"
#include "server/registry/sealed_text.h"
#include "server/storage/certificates.h"
#include "server/storage/doses.h"
#include "server/storage/revocations.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {
namespace {

using issuance::MatchState;
using report::ChangeKind;
using report::RecordChange;
using report::ReportDetails;
using storage::Secret;

/// Records name the province of residence as it was before July 2025, reports as it is today.
std::string province_of_2021(const std::string& code_of_today) {
    using identity::ProvinceEra;
    const identity::Province* today =
        identity::province_of_code(ProvinceEra::since_july_2025, code_of_today);
    if (today == nullptr) return {};
    const identity::Province* found = nullptr;
    for (const identity::Province& old : identity::provinces(ProvinceEra::before_july_2025)) {
        if (&identity::successor_of(old) != today) continue;
        if (old.name == today->name) return std::string(old.code);
        if (found == nullptr) found = &old;
    }
    return found == nullptr ? std::string{} : std::string(found->code);
}

void seal_number(const storage::Vault& vault, const identity::IdentityNumber& id,
                 storage::CitizenRow& row) {
    row.id_kind = id.kind;
    row.id_sealed = seal_text(vault, Secret::identity_number, id.number, row.citizen);
}

storage::CitizenRow new_person(const storage::Vault& vault, const ReportDetails& details) {
    storage::CitizenRow row;
    row.citizen = key_of_number(vault, details.person.id);
    row.name = details.person.name;
    row.birth_date = details.person.birth_date;
    row.sex = details.person.sex;
    seal_number(vault, details.person.id, row);
    row.phone_hash = hash_text(vault, Secret::phone, details.phone);
    row.phone_sealed = seal_text(vault, Secret::phone, details.phone, row.citizen);
    row.nationality = "VN";
    row.province = province_of_2021(details.province);
    row.commune = details.commune;
    return row;
}

/// The record under the key of its number: everything else that it has moves there.
Outcome give_number(storage::Connection& connection, const storage::Vault& vault,
                    const identity::IdentityNumber& id, storage::CitizenRow& row) {
    const CitizenKey from = row.citizen;
    const CitizenKey to = key_of_number(vault, id);
    if (to == from) return Done{};
    const auto taken = storage::citizen_of(connection, to);
    if (!taken) return taken.error();
    if (*taken) return Error{ErrorCode::report_number_taken};
    const auto phone = unseal_text(vault, Secret::phone, row.phone_sealed, from);
    if (!phone) return phone.error();
    row.citizen = to;
    row.phone_sealed = seal_text(vault, Secret::phone, *phone, to);
    seal_number(vault, id, row);
    const Outcome moved = storage::move_citizen(connection, from, to);
    return moved ? storage::remove_citizen(connection, from) : moved;
}

/// Whether the change is one of the person's own data, made.
Result<bool> change_person(storage::Connection& connection, const storage::Vault& vault,
                           const ReportDetails& details, ChangeKind change,
                           storage::CitizenRow& row) {
    switch (change) {
        case ChangeKind::correct_name:
            row.name = details.person.name;
            return true;
        case ChangeKind::correct_birth_date:
            row.birth_date = details.person.birth_date;
            return true;
        case ChangeKind::correct_sex:
            row.sex = details.person.sex;
            return true;
        case ChangeKind::correct_id: {
            const Outcome given = give_number(connection, vault, details.person.id, row);
            if (!given) return given.error();
            return true;
        }
        case ChangeKind::add_dose:
        case ChangeKind::correct_date:
        case ChangeKind::correct_vaccine:
        case ChangeKind::correct_lot:
            break;
    }
    return false;
}

Result<const report::ReportedDose*> declared_dose(const ReportDetails& details, int number) {
    for (const report::ReportedDose& dose : details.doses) {
        if (dose.number == number) return &dose;
    }
    return Error{ErrorCode::report_dose_absent};
}

/// Makes a change of a dose; `doses` are the record's.
Outcome change_dose(const ReportDetails& details, const RecordChange& change,
                    const CitizenKey& citizen, Timestamp now, std::vector<storage::DoseRow>& doses,
                    std::vector<int>& changed) {
    const auto declared = declared_dose(details, change.dose);
    if (!declared) return declared.error();
    const report::ReportedDose& said = **declared;
    const auto found = std::find_if(doses.begin(), doses.end(), [&](const storage::DoseRow& row) {
        return row.number == change.dose;
    });
    if (change.kind == ChangeKind::add_dose) {
        if (found != doses.end()) return Error{ErrorCode::report_dose_exists};
        doses.push_back(
            {citizen, change.dose, said.date, said.vaccine, said.lot, said.site, now, {}, {}, 0});
    } else {
        if (found == doses.end()) return Error{ErrorCode::report_dose_absent};
        if (change.kind == ChangeKind::correct_date) found->date = said.date;
        if (change.kind == ChangeKind::correct_vaccine) found->vaccine = said.vaccine;
        if (change.kind == ChangeKind::correct_lot) found->lot = said.lot;
        found->entered_at = now;
    }
    changed.push_back(change.dose);
    return Done{};
}

Outcome check_sites(storage::Connection& connection, const std::vector<storage::DoseRow>& doses) {
    for (const storage::DoseRow& dose : doses) {
        const auto site = storage::site_of(connection, dose.site);
        if (!site) return site.error();
        if (!*site) return Error{ErrorCode::dose_unknown_site};
    }
    return Done{};
}

Outcome mark_certificates(storage::Connection& connection, const CitizenKey& citizen,
                          const std::vector<int>& numbers, Timestamp now) {
    const auto certificates = storage::certificates_of(connection, citizen);
    if (!certificates) return certificates.error();
    std::vector<storage::RevocationRow> marked;
    for (const storage::CertificateRow& row : *certificates) {
        const bool concerned =
            std::find(numbers.begin(), numbers.end(), row.number) != numbers.end();
        if (row.replaced_at || !concerned) continue;
        const trust::RevocationHash hash =
            trust::revocation_hashes("VN", row.uvci, hcert::CoseSign1{}).uci;
        marked.push_back({citizen, row.number, row.generation, to_base64url(hash), row.expires_at});
    }
    return storage::mark_for_revocation(connection, marked, now);
}

Outcome write_doses(storage::Connection& connection, const CitizenKey& citizen,
                    const std::vector<storage::DoseRow>& doses, const std::vector<int>& changed,
                    Timestamp now) {
    std::vector<storage::DoseRow> rows;
    for (const storage::DoseRow& dose : doses) {
        if (std::find(changed.begin(), changed.end(), dose.number) != changed.end()) {
            rows.push_back(dose);
        }
    }
    Outcome done = check_sites(connection, rows);
    // A signed dose cannot be overwritten: the signature goes first.
    if (done) done = storage::withdraw_signatures(connection, citizen, changed);
    if (done) done = storage::put_doses(connection, rows);
    if (done) done = mark_certificates(connection, citizen, changed, now);
    return done;
}

}  // namespace

Result<std::optional<storage::CitizenRow>> record_about(storage::Connection& connection,
                                                        const storage::Vault& vault,
                                                        const ReportDetails& details) {
    const identity::Person& person = details.person;
    auto numbered = storage::citizen_of(connection, key_of_number(vault, person.id));
    if (!numbered || *numbered) return numbered;
    return storage::citizen_of(connection,
                               key_of_person(vault, person.name, person.birth_date, details.phone));
}

Result<CitizenKey> correct_record(storage::Connection& connection, const storage::Vault& vault,
                                  const RecordCorrection& correction, Timestamp now) {
    const ReportDetails& details = correction.details;
    auto found = record_about(connection, vault, details);
    if (!found) return found.error();
    const bool is_new = !*found;
    storage::CitizenRow row = is_new ? new_person(vault, details) : **std::move(found);
    bool person_changes = is_new;
    for (const RecordChange& change : correction.changes) {
        const auto made = is_new ? Result<bool>{false}
                                 : change_person(connection, vault, details, change.kind, row);
        if (!made) return made.error();
        person_changes = person_changes || *made;
    }
    auto doses = storage::doses_of(connection, {row.citizen});
    if (!doses) return doses.error();
    std::vector<int> changed;
    for (const RecordChange& change : correction.changes) {
        if (change.dose == 0) continue;
        const Outcome made = change_dose(details, change, row.citizen, now, *doses, changed);
        if (!made) return made.error();
    }
    if (person_changes) {
        row.match_state = MatchState::pending;
        row.matched_at.reset();
        row.changed_at = now;
        const Outcome put = storage::put_citizens(connection, {row});
        if (!put) return put.error();
        // Sites sign the person beside the dose.
        changed.clear();
        for (const storage::DoseRow& dose : *doses)
            changed.push_back(dose.number);
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    const Outcome written = write_doses(connection, row.citizen, *doses, changed, now);
    if (!written) return written.error();
    return row.citizen;
}

}  // namespace tiemchung::registry
