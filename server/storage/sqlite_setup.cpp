#include "server/storage/sqlite_setup.h"

#include <sqlite3.h>

namespace tiemchung::storage {
namespace {

/// SQLite refuses where it is in use already; it then goes on as it is.
bool configure() {
    return sqlite3_config(SQLITE_CONFIG_MULTITHREAD) == SQLITE_OK &&
           sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
}

}  // namespace

void set_up_sqlite() {
    [[maybe_unused]] static const bool configured = configure();
}

}  // namespace tiemchung::storage
