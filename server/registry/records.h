#pragma once

#include <optional>
#include <string>

#include "core/api/record.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/lookup_form.h"
#include "server/registry/citizen_key.h"

namespace tiemchung::storage {
class Connection;
struct RecordRows;
}  // namespace tiemchung::storage

/// What citizens may ask of the register about themselves.
namespace tiemchung::registry {

/// The citizen whose name (but for case), birth date, sex, number and phone are all those of the
/// form; for a record without number, all but the number. The same statements run whether somebody
/// is found or not.
Result<std::optional<CitizenKey>> find_citizen(storage::Connection& connection,
                                               const storage::Vault& vault,
                                               const identity::LookupDetails& details);

/// The mobile number that one-time codes go to. Fails with registry.no_such_record.
Result<std::string> phone_of(storage::Connection& connection, const storage::Vault& vault,
                             const CitizenKey& citizen);

/// All that is told to the citizen. Fails with registry.no_such_record.
Result<api::Record> read_record(storage::Connection& connection, const storage::Vault& vault,
                                const CitizenKey& citizen, Timestamp now);

/// The same from what was read already. Fails with registry.no_such_record where that is nothing.
Result<api::Record> record_in(const storage::Vault& vault, std::optional<storage::RecordRows> rows,
                              Timestamp now);

/// Promises a text message when the certificate of the dose is issued. Fails with
/// registry.no_such_record where there is no such dose, or it has a certificate already.
Outcome ask_for_notice(storage::Connection& connection, const CitizenKey& citizen, int dose_number,
                       Timestamp now);

}  // namespace tiemchung::registry
