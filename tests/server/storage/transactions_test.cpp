#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/storage/connection.h"
#include "tests/server/support/every_database.h"

namespace {

using namespace tiemchung;
using storage::Connection;

Outcome without_value(const Result<std::int64_t>& result) {
    if (!result) return result.error();
    return Done{};
}

void make_counter(storage::Database& database) {
    const Outcome made = database.write([](Connection& connection) -> Outcome {
        const auto table =
            connection.execute("CREATE TABLE counters (name TEXT PRIMARY KEY, count BIGINT)");
        if (!table) return table.error();
        return without_value(connection.execute("INSERT INTO counters VALUES ('c', 0)"));
    });
    BOOST_REQUIRE(made.ok());
}

Result<std::int64_t> count_of(Connection& connection) {
    const auto row = connection.select_one<std::int64_t>("SELECT count FROM counters");
    if (!row) return row.error();
    return std::get<0>(**row);
}

BOOST_AUTO_TEST_SUITE(transactions)

BOOST_AUTO_TEST_CASE(failed_work_leaves_nothing_behind) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_counter(*database);
        const auto failed = database->write([](Connection& connection) -> Outcome {
            const auto done = connection.execute("UPDATE counters SET count = 7");
            if (!done) return done.error();
            return Error{ErrorCode::otp_wrong};
        });
        BOOST_REQUIRE(!failed.ok());
        BOOST_CHECK(failed.error().code == ErrorCode::otp_wrong);
        const auto count = database->read(count_of);
        BOOST_REQUIRE(count.ok());
        BOOST_CHECK_EQUAL(*count, 0);
    });
}

BOOST_AUTO_TEST_CASE(what_is_read_at_once_is_one_statement_and_no_more) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_counter(*database);
        for (int turn = 0; turn < 3; ++turn) {
            const auto twice = database->read_at_once([](Connection& connection) {
                const auto first = count_of(connection);
                return first ? count_of(connection) : first;
            });
            BOOST_REQUIRE(!twice.ok());
            BOOST_CHECK(twice.error().code == ErrorCode::storage_failed);
            // The connection is as good as before, for this and for transactions.
            BOOST_CHECK_EQUAL(database->read_at_once(count_of).value(), turn);
            BOOST_REQUIRE(database
                              ->write([](Connection& connection) {
                                  return without_value(
                                      connection.execute("UPDATE counters SET count = count + 1"));
                              })
                              .ok());
        }
    });
}

BOOST_AUTO_TEST_CASE(reading_then_writing_loses_no_update_of_another_server) {
    test::on_every_database([](const std::string& address) {
        const std::array servers{test::open_database(address), test::open_database(address)};
        make_counter(*servers[0]);
        constexpr int threads = 6;
        constexpr int rounds = 40;
        std::atomic<int> failures = 0;
        std::vector<std::thread> workers;
        for (int i = 0; i < threads; ++i) {
            workers.emplace_back([&, i] {
                for (int round = 0; round < rounds; ++round) {
                    const auto done = servers[static_cast<std::size_t>(i) % 2]->write(
                        [](Connection& connection) -> Outcome {
                            const auto count = count_of(connection);
                            if (!count) return count.error();
                            return without_value(connection.execute(
                                "UPDATE counters SET count = :count", *count + 1));
                        });
                    if (!done) ++failures;
                }
            });
        }
        for (std::thread& worker : workers)
            worker.join();
        BOOST_CHECK_EQUAL(failures.load(), 0);
        const auto count = servers[1]->read(count_of);
        BOOST_REQUIRE(count.ok());
        BOOST_CHECK_EQUAL(*count, threads * rounds);
    });
}

BOOST_AUTO_TEST_CASE(a_reader_sees_one_moment_while_others_write) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_counter(*database);
        const auto difference = database->read([&](Connection& connection) -> Result<std::int64_t> {
            const auto before = count_of(connection);
            if (!before) return before;
            const auto written = database->write([](Connection& other) {
                return without_value(other.execute("UPDATE counters SET count = count + 1"));
            });
            if (!written) return written.error();
            const auto after = count_of(connection);
            if (!after) return after;
            return *after - *before;
        });
        BOOST_REQUIRE(difference.ok());
        BOOST_CHECK_EQUAL(*difference, 0);
    });
}

BOOST_AUTO_TEST_CASE(more_threads_than_connections_take_turns) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address, 2);
        make_counter(*database);
        std::atomic<int> failures = 0;
        std::vector<std::thread> workers;
        for (int i = 0; i < 8; ++i) {
            workers.emplace_back([&] {
                for (int round = 0; round < 20; ++round) {
                    if (!database->read(count_of)) ++failures;
                }
            });
        }
        for (std::thread& worker : workers)
            worker.join();
        BOOST_CHECK_EQUAL(failures.load(), 0);
    });
}

BOOST_AUTO_TEST_CASE(a_lost_connection_is_replaced) {
    const auto address = test::new_postgres_database();
    if (!address) return;
    const auto database = test::open_database(*address, 2);
    make_counter(*database);
    const auto cut = database->write([](Connection& connection) {
        return connection.select_one<bool>("SELECT pg_terminate_backend(pg_backend_pid())");
    });
    BOOST_REQUIRE(!cut.ok());
    BOOST_CHECK(cut.error().code == ErrorCode::storage_unavailable);
    BOOST_CHECK(database->read(count_of).ok());
}

BOOST_AUTO_TEST_CASE(a_restart_of_the_database_goes_unnoticed_between_transactions) {
    const auto address = test::new_postgres_database();
    if (!address) return;
    const auto database = test::open_database(*address, 3);
    make_counter(*database);
    // Two connections in the pool, one inside the other.
    const auto nested = database->read([&](Connection& outer) -> Result<std::int64_t> {
        const auto inner = database->read(count_of);
        if (!inner) return inner;
        return count_of(outer);
    });
    BOOST_REQUIRE(nested.ok());
    const auto other = test::open_database(*address, 1);
    const auto cut = other->read([](Connection& connection) {
        return connection.select<bool>(
            "SELECT CASE WHEN pg_terminate_backend(pid, 5000) THEN 1 ELSE 0 END "
            "FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid()");
    });
    BOOST_REQUIRE(cut.ok());
    BOOST_CHECK_EQUAL(cut->size(), 2U);
    BOOST_CHECK(database->read(count_of).ok());
    BOOST_CHECK(database->read(count_of).ok());
}

BOOST_AUTO_TEST_CASE(a_table_that_another_server_altered_is_read_with_statements_made_anew) {
    const auto address = test::new_postgres_database();
    if (!address) return;
    const auto database = test::open_database(*address, 1);
    make_counter(*database);
    BOOST_REQUIRE(database->read_at_once(count_of).ok());
    const auto newer = test::open_database(*address, 1);
    const auto altered = newer->write([](Connection& connection) {
        return without_value(
            connection.execute("ALTER TABLE counters ALTER COLUMN count TYPE INTEGER"));
    });
    BOOST_REQUIRE(altered.ok());
    BOOST_CHECK_EQUAL(database->read_at_once(count_of).value(), 0);
    BOOST_CHECK_EQUAL(database->read(count_of).value(), 0);
}

BOOST_AUTO_TEST_CASE(an_address_of_nothing_is_unavailable) {
    for (const auto* address : {"", "register.db", "mysql://x", "sqlite:/nowhere/register.db",
                                "postgresql://127.0.0.1:1/nothing"}) {
        const auto database = storage::Database::open(address, 1);
        BOOST_REQUIRE(!database.ok());
        BOOST_CHECK(database.error().code == ErrorCode::storage_unavailable);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
