#include "server/storage/failure_report.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <exception>
#include <iostream>

#include "server/storage/session.h"

namespace tiemchung::storage {
namespace {

FailureState sqlite_failure(int result) {
    const int primary = result & 0xff;
    const std::string state = "SQLite " + std::to_string(result);
    switch (primary) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {Failure::conflict, state};
        case SQLITE_IOERR:
        case SQLITE_FULL:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {Failure::lost, state};
        default:
            return {Failure::refused, state};
    }
}

FailureState postgresql_failure(const std::string& state) {
    // Serialisation failure and deadlock; class 08, and shutdowns: the connection is gone.
    if (state == "40001" || state == "40P01") return {Failure::conflict, state};
    // 0A000: a statement was prepared before another process altered its tables; a new connection
    // knows nothing of it.
    const bool lost = state == "0A000" || state.starts_with("08") || state.starts_with("57P") ||
                      state.starts_with("53") || state.starts_with(" ") || state.empty();
    return {lost ? Failure::lost : Failure::refused, state};
}

}  // namespace

FailureState failure_of_exception_in_flight() {
    try {
        throw;
    } catch (const soci::sqlite3_soci_error& error) {
        return sqlite_failure(error.result());
    } catch (const soci::postgresql_soci_error& error) {
        return postgresql_failure(error.sqlstate());
    } catch (const soci::soci_error& error) {
        const bool lost = error.get_error_category() == soci::soci_error::connection_error;
        return {lost ? Failure::lost : Failure::refused, "SOCI"};
    } catch (const std::exception& error) {
        return {Failure::refused, error.what()};
    }
}

void report_failure(std::string_view statement, std::string_view state) {
    std::string line = "storage: ";
    line.append(state).append(" in: ").append(statement).append("\n");
    std::cerr << line;
}

}  // namespace tiemchung::storage
