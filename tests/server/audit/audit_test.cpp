#include "server/audit/audit.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "server/storage/connection.h"
#include "tests/core/printing.h"
#include "tests/server/support/every_database.h"

namespace {

using namespace tiemchung;

audit::Entry entry(int i) {
    audit::Entry entry;
    entry.at = {1'700'000'000 + i};
    entry.account = "hoa.tran";
    entry.role = "reviewer";
    entry.who = "Trạm y tế phường 11";
    entry.action = i % 2 == 0 ? "read_case" : "read_photo";
    entry.report = "PA-" + std::to_string(i % 3);
    entry.detail = "photo " + std::to_string(i);
    return entry;
}

/// A log of its own on a database of its own.
class Log {
  public:
    explicit Log(const std::string& address) : database(test::open_database(address)) {}

    std::shared_ptr<storage::Database> database;

    void append(int from, int to) const {
        for (int i = from; i < to; ++i) {
            const Outcome done = database->write([&](storage::Connection& connection) {
                return audit::append(connection, entry(i));
            });
            BOOST_REQUIRE(done.ok());
        }
    }
    void tamper(const std::string& sql) const {
        const auto done = database->write(
            [&](storage::Connection& connection) { return connection.execute(sql); });
        BOOST_REQUIRE(done.ok());
        BOOST_REQUIRE(*done > 0);
    }
    [[nodiscard]] audit::Verification verify() const {
        const auto verified = audit::verify(*database);
        BOOST_REQUIRE(verified.ok());
        return *verified;
    }
    /// The row from which on a log of 20 rows is broken once `sql` was done to it; 0: it holds.
    static std::int64_t broken_by(const std::string& address, const std::vector<std::string>& sql) {
        const Log log(address);
        const std::int64_t length = log.verify().rows;
        log.append(static_cast<int>(length), static_cast<int>(length) + 20);
        for (const std::string& each : sql)
            log.tamper(each);
        return log.verify().broken_at.value_or(0);
    }
};

void on_every_log(const std::function<void(const Log&)>& test) {
    test::on_every_database([&](const std::string& address) { test(Log(address)); });
}

std::int64_t broken_by(const std::vector<std::string>& sql) {
    std::int64_t broken_at = 0;
    test::on_every_database([&](const std::string& address) {
        const std::int64_t here = Log::broken_by(address, sql);
        BOOST_TEST((broken_at == 0 || broken_at == here));
        broken_at = here;
    });
    return broken_at;
}

BOOST_AUTO_TEST_SUITE(audit_log)

BOOST_AUTO_TEST_CASE(a_log_that_nobody_touched_holds) {
    on_every_log([](const Log& log) {
        BOOST_TEST(!log.verify().broken_at.has_value());
        BOOST_TEST(log.verify().rows == 0);
        log.append(0, 30);
        const auto verified = log.verify();
        BOOST_TEST(!verified.broken_at.has_value());
        BOOST_TEST(verified.rows == 30);
        BOOST_TEST(verified.head.size() == 43U);
    });
}

BOOST_AUTO_TEST_CASE(a_long_log_is_walked_page_by_page) {
    const test::TemporaryFolder folder;
    const Log log("sqlite:" + (folder.path() / "log.db").string());
    const Outcome done = log.database->write([](storage::Connection& connection) -> Outcome {
        for (int i = 0; i < 2'500; ++i) {
            const Outcome appended = audit::append(connection, entry(i));
            if (!appended) return appended;
        }
        return Done{};
    });
    BOOST_REQUIRE(done.ok());
    BOOST_TEST(log.verify().rows == 2'500);
    log.tamper("UPDATE audit_log SET at = at + 1 WHERE sequence = 2345");
    BOOST_TEST((log.verify().broken_at == 2'345));
}

BOOST_AUTO_TEST_CASE(a_removed_row_is_found) {
    BOOST_TEST(broken_by({"DELETE FROM audit_log WHERE sequence = 7"}) == 7);
    BOOST_TEST(broken_by({"DELETE FROM audit_log WHERE sequence = 1"}) == 1);
    // And where the numbers are closed up behind it.
    BOOST_TEST(broken_by({"DELETE FROM audit_log WHERE sequence = 7",
                          "UPDATE audit_log SET sequence = -sequence WHERE sequence > 7",
                          "UPDATE audit_log SET sequence = -sequence - 1 WHERE sequence < 0",
                          "UPDATE audit_head SET length = length - 1"}) == 7);
}

BOOST_AUTO_TEST_CASE(a_changed_row_is_found_whatever_was_changed) {
    for (const std::string change :
         {"at = at - 60", "account = 'lan.le'", "role = 'admin'", "who = 'Trạm y tế phường 12'",
          "action = 'approve'", "report = 'PA-9'", "call_id = 'C-1'", "detail = ''",
          "hash = 'AAAA'"}) {
        BOOST_TEST_CONTEXT(change) {
            BOOST_TEST(broken_by({"UPDATE audit_log SET " + change + " WHERE sequence = 12"}) ==
                       12);
        }
    }
}

BOOST_AUTO_TEST_CASE(text_moved_from_one_column_to_the_next_is_found) {
    BOOST_TEST(broken_by({"UPDATE audit_log SET who = who || action, action = '' "
                          "WHERE sequence = 5"}) == 5);
}

BOOST_AUTO_TEST_CASE(swapped_rows_are_found) {
    BOOST_TEST(broken_by({"UPDATE audit_log SET sequence = -1 WHERE sequence = 5",
                          "UPDATE audit_log SET sequence = 5 WHERE sequence = 6",
                          "UPDATE audit_log SET sequence = 6 WHERE sequence = -1"}) == 5);
}

BOOST_AUTO_TEST_CASE(a_tail_that_was_cut_off_is_found) {
    BOOST_TEST(broken_by({"DELETE FROM audit_log WHERE sequence > 15"}) == 16);
    BOOST_TEST(broken_by({"DELETE FROM audit_log"}) == 1);
    BOOST_TEST(broken_by({"DELETE FROM audit_log WHERE sequence > 15",
                          "UPDATE audit_head SET length = 15"}) == 16);
}

BOOST_AUTO_TEST_CASE(a_row_put_behind_the_end_is_found) {
    BOOST_TEST(broken_by({"INSERT INTO audit_log (sequence, at, account, role, who, action, "
                          "report, call_id, detail, hash) SELECT 21, at, account, role, who, "
                          "action, report, call_id, detail, hash FROM audit_log "
                          "WHERE sequence = 20"}) == 21);
}

BOOST_AUTO_TEST_CASE(without_its_head_the_log_neither_holds_nor_grows) {
    on_every_log([](const Log& log) {
        log.append(0, 3);
        log.tamper("DELETE FROM audit_head");
        BOOST_TEST((log.verify().broken_at == 4));
        const Outcome done = log.database->write(
            [](storage::Connection& connection) { return audit::append(connection, entry(3)); });
        BOOST_TEST(done.error().code == ErrorCode::audit_broken);
    });
}

BOOST_AUTO_TEST_CASE(what_fails_leaves_no_row) {
    on_every_log([](const Log& log) {
        const Outcome failed = log.database->write([](storage::Connection& connection) -> Outcome {
            const Outcome appended = audit::append(connection, entry(0));
            if (!appended) return appended;
            return Error{ErrorCode::report_wrong_status};
        });
        BOOST_TEST(!failed.ok());
        BOOST_TEST(log.verify().rows == 0);
    });
}

BOOST_AUTO_TEST_CASE(several_servers_append_to_one_chain) {
    test::on_every_database([](const std::string& address) {
        const Log first(address);
        const Log second(address);
        std::thread other([&] { second.append(0, 40); });
        first.append(0, 40);
        other.join();
        const auto verified = first.verify();
        BOOST_TEST(verified.rows == 80);
        BOOST_TEST(!verified.broken_at.has_value());
    });
}

BOOST_AUTO_TEST_CASE(a_citizen_sees_who_looked_at_their_report_newest_first) {
    on_every_log([](const Log& log) {
        log.append(0, 9);
        const auto lines = log.database->read([](storage::Connection& connection) {
            return audit::accesses_to(connection, "PA-1", 2);
        });
        BOOST_REQUIRE(lines.ok());
        BOOST_REQUIRE(lines->size() == 2U);
        BOOST_TEST((lines->front() == api::AccessLine{{1'700'000'007},
                                                      report::ActorKind::reviewer,
                                                      "Trạm y tế phường 11",
                                                      "read_photo"}));
        BOOST_TEST(lines->back().at.seconds == 1'700'000'004);
        const auto none = log.database->read(
            [](storage::Connection& connection) { return audit::accesses_to(connection, "", 10); });
        BOOST_TEST(none.value().empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
