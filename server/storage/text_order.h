#pragma once

#include "core/base/result.h"

namespace tiemchung::storage {

class Session;

/// Gives every text column of a PostgreSQL database the collation "C": text is compared byte by
/// byte, as SQLite does. Keys are hashes and codes; comparing them by the rules of a language,
/// which is what databases are mostly created with, takes several times as long, and would order
/// them otherwise on every machine. Indexes of columns that had another order are built anew. To be
/// called in a transaction that holds the migrations' lock.
Outcome order_text_by_bytes(Session& session);

}  // namespace tiemchung::storage
