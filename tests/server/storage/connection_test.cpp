#include "server/storage/connection.h"

#include <boost/test/unit_test.hpp>

#include "tests/server/support/every_database.h"

namespace {

using namespace tiemchung;
using storage::Connection;

using Row = std::tuple<std::string, std::optional<std::int64_t>, std::optional<std::string>>;

void make_table(storage::Database& database) {
    const Outcome made = database.write([](Connection& connection) -> Outcome {
        const auto done = connection.execute(
            "CREATE TABLE things (name TEXT PRIMARY KEY, size BIGINT, note TEXT)");
        if (!done) return done.error();
        return Done{};
    });
    BOOST_REQUIRE(made.ok());
}

std::vector<Row> all_things(storage::Database& database) {
    auto rows = database.read([](Connection& connection) {
        return connection
            .select<std::string, std::optional<std::int64_t>, std::optional<std::string>>(
                "SELECT name, size, note FROM things ORDER BY name");
    });
    BOOST_REQUIRE(rows.ok());
    return *std::move(rows);
}

Result<std::int64_t> insert(Connection& connection, std::string_view name,
                            std::optional<std::int64_t> size,
                            const std::optional<std::string>& note) {
    return connection.execute("INSERT INTO things (name, size, note) VALUES (:name, :size, :note)",
                              name, size, note);
}

BOOST_AUTO_TEST_SUITE(connection)

BOOST_AUTO_TEST_CASE(texts_numbers_and_nulls_come_back_as_they_were) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_table(*database);
        const std::string odd = "Nguyễn 'Thị' \"Á\" \\ {a,b} :name ::text\n%";
        const auto done = database->write([&](Connection& connection) -> Result<std::int64_t> {
            for (const auto& [name, size, note] :
                 {Row{"a", 9'007'199'254'740'993, odd}, Row{"b", std::nullopt, std::nullopt},
                  Row{"c", -5, ""}}) {
                auto one = insert(connection, name, size, note);
                if (!one) return one;
            }
            return std::int64_t{3};
        });
        BOOST_REQUIRE(done.ok());
        const auto rows = all_things(*database);
        BOOST_REQUIRE_EQUAL(rows.size(), 3U);
        BOOST_CHECK((rows[0] == Row{"a", 9'007'199'254'740'993, odd}));
        BOOST_CHECK((rows[1] == Row{"b", std::nullopt, std::nullopt}));
        BOOST_CHECK((rows[2] == Row{"c", -5, ""}));
    });
}

BOOST_AUTO_TEST_CASE(a_parameter_may_stand_twice_and_beside_a_quoted_colon) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_table(*database);
        const auto found = database->write([&](Connection& connection)
                                               -> Result<std::optional<std::tuple<std::string>>> {
            if (auto one = insert(connection, "a", 5, "x:y"); !one) return one.error();
            return connection.select_one<std::string>(
                "SELECT name FROM things WHERE note = 'x:y' AND size > :n - 1 AND size < :n + 1 "
                "AND name = :name",
                5, "a");
        });
        BOOST_REQUIRE(found.ok());
        BOOST_CHECK(found->has_value());
    });
}

BOOST_AUTO_TEST_CASE(numbers_compare_as_numbers_even_without_a_column) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        const auto larger = database->read([&](Connection& connection) {
            return connection.select_one<int>(
                "SELECT CASE WHEN CAST(:a AS BIGINT) < CAST(:b AS BIGINT) THEN 1 ELSE 0 END", 9,
                10);
        });
        BOOST_REQUIRE(larger.ok());
        BOOST_CHECK_EQUAL(std::get<0>(**larger), 1);
    });
}

BOOST_AUTO_TEST_CASE(a_change_tells_how_many_rows_it_touched_and_can_return_them) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_table(*database);
        const auto done = database->write([&](Connection& connection) -> Outcome {
            for (const auto* name : {"a", "b", "c"}) {
                if (auto one = insert(connection, name, 1, {}); !one) return one.error();
            }
            const auto changed =
                connection.execute("UPDATE things SET size = 2 WHERE name <> :name", "b");
            BOOST_REQUIRE(changed.ok());
            BOOST_CHECK_EQUAL(*changed, 2);
            const auto returned = connection.select<std::string>(
                "UPDATE things SET size = size + 1 WHERE size = :size RETURNING name", 1);
            BOOST_REQUIRE(returned.ok());
            BOOST_REQUIRE_EQUAL(returned->size(), 1U);
            BOOST_CHECK_EQUAL(std::get<0>(returned->front()), "b");
            return Done{};
        });
        BOOST_CHECK(done.ok());
    });
}

BOOST_AUTO_TEST_CASE(a_null_is_not_read_as_a_value) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_table(*database);
        const auto wrong = database->write([&](Connection& connection) -> Outcome {
            if (auto one = insert(connection, "a", {}, {}); !one) return one.error();
            const auto rows = connection.select<std::int64_t>("SELECT size FROM things");
            if (!rows) return rows.error();
            return Done{};
        });
        BOOST_REQUIRE(!wrong.ok());
        BOOST_CHECK(wrong.error().code == ErrorCode::storage_failed);
        BOOST_CHECK(all_things(*database).empty());
    });
}

BOOST_AUTO_TEST_CASE(one_statement_inserts_updates_and_finds_many_rows) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_table(*database);
        std::vector<Row> rows;
        for (int i = 0; i < 10'000; ++i) {
            rows.emplace_back("thing " + std::to_string(i),
                              i % 3 == 0 ? std::nullopt : std::optional<std::int64_t>{i},
                              i % 2 == 0 ? std::nullopt : std::optional<std::string>{"\"\\,{}"});
        }
        const auto done = database->write([&](Connection& connection) -> Outcome {
            const auto inserted = connection.execute_for_all(
                "name, size, note", rows,
                "INSERT INTO things (name, size, note) SELECT name, size, note FROM given WHERE "
                "true ON CONFLICT (name) DO NOTHING");
            BOOST_REQUIRE(inserted.ok());
            BOOST_CHECK_EQUAL(*inserted, 10'000);
            const auto again = connection.execute_for_all(
                "name, size, note", rows,
                "INSERT INTO things (name, size, note) SELECT name, size, note FROM given WHERE "
                "true ON CONFLICT (name) DO NOTHING");
            BOOST_REQUIRE(again.ok());
            BOOST_CHECK_EQUAL(*again, 0);
            const std::vector<std::tuple<std::string, std::int64_t>> sizes{{"thing 3", 77},
                                                                           {"thing 9", 78}};
            const auto updated = connection.execute_for_all(
                "name, size", sizes,
                "UPDATE things SET size = given.size FROM given WHERE things.name = given.name");
            BOOST_REQUIRE(updated.ok());
            BOOST_CHECK_EQUAL(*updated, 2);
            const std::vector<std::tuple<std::string>> wanted{
                {"thing 9"}, {"nothing"}, {"thing 1"}};
            const auto found = connection.select_for_all<std::string, std::int64_t>(
                "name", wanted,
                "SELECT things.name, size FROM given JOIN things ON things.name = given.name");
            BOOST_REQUIRE(found.ok());
            BOOST_CHECK_EQUAL(found->size(), 2U);
            return Done{};
        });
        BOOST_REQUIRE(done.ok());
        const auto stored = all_things(*database);
        BOOST_REQUIRE_EQUAL(stored.size(), 10'000U);
        BOOST_CHECK((stored[1] == Row{"thing 1", 1, "\"\\,{}"}));
    });
}

BOOST_AUTO_TEST_CASE(wrong_sql_is_refused_and_its_transaction_undone) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        make_table(*database);
        const auto overlooked = database->write([&](Connection& connection) -> Outcome {
            if (auto one = insert(connection, "a", {}, {}); !one) return one.error();
            BOOST_CHECK(!connection.execute("INSERT INTO nowhere VALUES (1)").ok());
            return Done{};
        });
        BOOST_REQUIRE(!overlooked.ok());
        BOOST_CHECK(overlooked.error().code == ErrorCode::storage_failed);
        BOOST_CHECK(all_things(*database).empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
