#include "server/registry/signable_dose.h"

#include "server/registry/sealed_text.h"

namespace tiemchung::registry {

Result<issuance::DoseRecord> dose_record_of(const storage::Vault& vault,
                                            const storage::DoseToSign& dose) {
    auto number =
        unseal_text(vault, storage::Secret::identity_number, dose.id_sealed, dose.dose.citizen);
    if (!number) return number.error();
    issuance::DoseRecord record;
    record.person = {dose.name, dose.birth_date, dose.sex, {dose.id_kind, *std::move(number)}};
    record.number = static_cast<std::uint8_t>(dose.dose.number);
    record.date = dose.dose.date;
    record.vaccine = dose.dose.vaccine;
    record.lot = dose.dose.lot;
    record.site = dose.dose.site;
    return record;
}

}  // namespace tiemchung::registry
