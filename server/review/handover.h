#pragma once

#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/routing.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::review {

/// Tells both sides that the report has gone from `from` to where its row now says: each at its
/// number on duty, a site without one at its own number if that is a mobile. Who has none finds it
/// in the queue alone. Idempotent for a version of the report. Fails as the database does.
Outcome tell_both_sides(storage::Connection& connection, const storage::Vault& vault,
                        const storage::ReportRow& row, const report::Route& from,
                        std::string_view domain, Timestamp now);

}  // namespace tiemchung::review
