#pragma once

#include <boost/test/unit_test.hpp>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "server/storage/database.h"
#include "tests/server/support/postgres.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::test {

inline std::shared_ptr<storage::Database> open_database(const std::string& address,
                                                        std::size_t connections = 4) {
    auto database = storage::Database::open(address, connections);
    if (!database) throw std::runtime_error{"no database"};
    return *std::move(database);
}

/// Runs the same test on an empty SQLite file and on an empty PostgreSQL database; their addresses
/// let a test open the same one twice, as two servers would.
inline void on_every_database(const std::function<void(const std::string& address)>& test) {
    {
        BOOST_TEST_CONTEXT("SQLite") {
            const TemporaryFolder folder;
            test("sqlite:" + (folder.path() / "register.db").string());
        }
    }
    if (const auto address = new_postgres_database()) {
        BOOST_TEST_CONTEXT("PostgreSQL") {
            test(*address);
        }
    }
}

}  // namespace tiemchung::test
