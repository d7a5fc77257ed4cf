#include "server/storage/migrations.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/storage/session.h"
#include "tests/server/support/every_database.h"

namespace {

using namespace tiemchung;
using namespace tiemchung::storage;

constexpr std::array<Migration, 2> two_steps{{
    {1, "first",
     "-- why\nCREATE TABLE one (a TEXT PRIMARY KEY);\nCREATE TABLE two (\n    b TEXT\n);\n"},
    {2, "second", "ALTER TABLE one ADD COLUMN c BIGINT;\nINSERT INTO one VALUES ('x', 1);\n"},
}};

std::unique_ptr<Session> open_session(const std::string& address) {
    const bool sqlite = address.starts_with("sqlite:");
    auto session = Session::open(sqlite ? Engine::sqlite : Engine::postgresql,
                                 address.substr(address.find(':') + 1));
    BOOST_REQUIRE(session.ok());
    return *std::move(session);
}

BOOST_AUTO_TEST_SUITE(migrations)

BOOST_AUTO_TEST_CASE(the_programs_migrations_are_numbered_upwards) {
    int number = 0;
    for (const Migration& migration : all_migrations()) {
        BOOST_CHECK_GT(migration.number, number);
        BOOST_CHECK(!migration.name.empty());
        number = migration.number;
    }
    BOOST_CHECK_GE(number, 1);
}

BOOST_AUTO_TEST_CASE(a_database_is_brought_forward_step_by_step_and_left_alone_when_current) {
    test::on_every_database([](const std::string& address) {
        const auto session = open_session(address);
        BOOST_REQUIRE(migrate(*session, std::span{two_steps}.first(1)).ok());
        BOOST_REQUIRE(migrate(*session, two_steps).ok());
        BOOST_REQUIRE(migrate(*session, two_steps).ok());
        BOOST_CHECK(session->run_once("INSERT INTO one (a, c) VALUES ('y', 2)").ok());
        BOOST_CHECK(session->run_once("INSERT INTO two VALUES ('z')").ok());
    });
}

std::string words_in_order(Session& session) {
    constexpr std::array kinds{ValueKind::text};
    std::string words;
    const auto read = session.run("SELECT word FROM words ORDER BY word", {}, {}, kinds,
                                  [&](std::span<Value> row) {
                                      words += std::get<std::string>(row[0]) + ' ';
                                      return true;
                                  });
    BOOST_REQUIRE(read.ok());
    return words;
}

BOOST_AUTO_TEST_CASE(text_is_in_the_order_of_its_bytes_whatever_the_database_was_made_with) {
    test::on_every_database([](const std::string& address) {
        const auto session = open_session(address);
        const bool sqlite = session->engine() == Engine::sqlite;
        // As in a database of a language: "ắ" beside "a", "B" behind it.
        BOOST_REQUIRE(session
                          ->run_once(sqlite ? "CREATE TABLE words (word TEXT PRIMARY KEY)"
                                            : "CREATE TABLE words (word TEXT COLLATE "
                                              "\"vi-x-icu\" PRIMARY KEY)")
                          .ok());
        BOOST_REQUIRE(
            session->run_once("INSERT INTO words VALUES ('ắ'), ('a'), ('B'), ('c')").ok());
        if (!sqlite) BOOST_TEST(words_in_order(*session) == "a ắ B c ");
        BOOST_REQUIRE(migrate(*session, two_steps).ok());
        // Statements that were prepared before are of no use any more.
        BOOST_TEST(words_in_order(*open_session(address)) == "B a c ắ ");
        // Once more, with nothing left to change.
        BOOST_REQUIRE(migrate(*session, two_steps).ok());
        BOOST_TEST(words_in_order(*open_session(address)) == "B a c ắ ");
    });
}

BOOST_AUTO_TEST_CASE(a_newer_database_is_not_touched) {
    test::on_every_database([](const std::string& address) {
        const auto session = open_session(address);
        BOOST_REQUIRE(migrate(*session, two_steps).ok());
        const Outcome older = migrate(*session, std::span{two_steps}.first(1));
        BOOST_REQUIRE(!older.ok());
        BOOST_CHECK(older.error().code == ErrorCode::storage_newer_schema);
    });
}

BOOST_AUTO_TEST_CASE(a_step_that_fails_leaves_nothing_of_itself) {
    test::on_every_database([](const std::string& address) {
        const auto session = open_session(address);
        constexpr std::array<Migration, 1> broken{
            {{1, "broken", "CREATE TABLE half (a TEXT);\nCREATE TABLE half (a TEXT);\n"}}};
        BOOST_CHECK(!migrate(*session, broken).ok());
        BOOST_REQUIRE(session->begin(false).ok());
        BOOST_CHECK(!session->run_once("SELECT a FROM half").ok());
        session->rollback();
    });
}

BOOST_AUTO_TEST_CASE(servers_that_start_together_apply_each_step_once) {
    test::on_every_database([](const std::string& address) {
        std::atomic<int> failures = 0;
        std::vector<std::thread> servers;
        for (int i = 0; i < 6; ++i) {
            servers.emplace_back([&] {
                if (!Database::open(address, 1)) ++failures;
            });
        }
        for (std::thread& server : servers)
            server.join();
        BOOST_CHECK_EQUAL(failures.load(), 0);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
