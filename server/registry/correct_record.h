#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/approval.h"
#include "core/report/report_form.h"
#include "server/registry/citizen_key.h"
#include "server/storage/citizens.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::registry {

/// The record of the person that a report is about: the one with their number, or one without any
/// that has their name, birth date and phone.
[[nodiscard]] Result<std::optional<storage::CitizenRow>> record_about(
    storage::Connection& connection, const storage::Vault& vault,
    const report::ReportDetails& details);

/// What an approved report writes into the register.
struct RecordCorrection {
    const report::ReportDetails& details;  ///< as declared, with what the reviewer corrected
    std::span<const report::RecordChange> changes;
};

/// Makes the changes. A person who is not in the register is entered with all that the report says,
/// unmatched. A corrected dose loses its site's signature, and all of a person's do where their own
/// data change, who is then matched anew; their certificates are marked for revocation, which comes
/// when newer ones take their place. The key under which the person stands from now on.
///
/// Fails with report.dose_exists, report.dose_absent (the record has changed since it was looked
/// at), report.number_taken where the corrected number is another record's, dose.unknown_site, or
/// storage.wrong_key.
Result<CitizenKey> correct_record(storage::Connection& connection, const storage::Vault& vault,
                                  const RecordCorrection& correction, Timestamp now);

}  // namespace tiemchung::registry
