#pragma once

namespace tiemchung::storage {

/// Tells SQLite, before its first use in this process, that each connection is used by one thread
/// at a time, as the pool sees to: it then takes no lock at every call. Does nothing afterwards.
void set_up_sqlite();

}  // namespace tiemchung::storage
