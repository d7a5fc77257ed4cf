#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/database.h"

namespace tiemchung::reports {

/// What time asks of reports, in small transactions; any server may do it, and several at once.
/// Drops those that nobody confirmed; takes up those put off to a day that has come; erases what
/// was kept as long as promised (core/report/retention.h), and later its receipt; forgets answered
/// requests, sessions and links. Fails with storage.failed.
Outcome sweep(storage::Database& database, Timestamp now);

}  // namespace tiemchung::reports
