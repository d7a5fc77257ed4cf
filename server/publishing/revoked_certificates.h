#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/publishing/published_trust_list.h"

namespace tiemchung::storage {
class Database;
}

namespace tiemchung::publishing {

/// Lets the list name every certificate that a corrected one has replaced: for a job, since it asks
/// the database. Fails as that does, or with storage.failed where what it holds are no hashes.
Outcome publish_revoked(storage::Database& database, PublishedTrustList& list, Timestamp now);

}  // namespace tiemchung::publishing
