#include "server/demo/demo_reports.h"

#include <boost/test/unit_test.hpp>
#include <map>

#include "server/demo/demo_register.h"
#include "server/photos/photos.h"
#include "server/storage/connection.h"
#include "server/storage/reports.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::demo {
namespace {

struct FilledQueue {
    FilledQueue() {
        vault = *storage::Vault::open(folder.path());
        database =
            *storage::Database::open("sqlite:" + (folder.path() / "register.db").string(), 2);
        BOOST_REQUIRE(fill_demo_register(*database, *vault, folder.path(), test::test_now).ok());
        fill();
    }

    void fill() {
        const Outcome added = add_demo_reports(database, vault, test::test_now);
        BOOST_REQUIRE_MESSAGE(added.ok(), (added ? "" : code_name(added.error().code)));
    }

    [[nodiscard]] std::vector<storage::ReportRow> reports() const {
        auto rows = database->read(
            [](storage::Connection& connection) -> Result<std::vector<storage::ReportRow>> {
                auto codes = connection.select<std::string>("SELECT report FROM reports");
                if (!codes) return codes.error();
                std::vector<storage::ReportRow> found;
                for (const auto& [code] : *codes) {
                    auto row = storage::report_of(connection, code);
                    if (!row) return row.error();
                    found.push_back(**std::move(row));
                }
                return found;
            });
        BOOST_REQUIRE(rows.ok());
        return *std::move(rows);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<storage::Vault> vault;
    std::shared_ptr<storage::Database> database;
};

BOOST_AUTO_TEST_SUITE(demo_reports)

BOOST_AUTO_TEST_CASE(the_queue_holds_what_reviewers_meet) {
    const FilledQueue with;
    std::map<std::string_view, int> count;
    for (const storage::ReportRow& row : with.reports()) {
        ++count[name_of(row.status)];
        BOOST_TEST(report::pile_of(row.route) == "site/TYT-79");
        BOOST_TEST(row.citizen.has_value());
    }
    BOOST_TEST(count["RECEIVED"] == 4);
    BOOST_TEST(count["NEED_INFO"] == 1);
    BOOST_TEST(count["LATER"] == 1);
    BOOST_TEST(count["REFUSED"] == 1);
    BOOST_TEST(count["APPROVED"] == 1);
}

BOOST_AUTO_TEST_CASE(all_but_one_have_a_photo_that_opens) {
    const FilledQueue with;
    int photos = 0;
    for (const storage::ReportRow& row : with.reports()) {
        const auto photo = with.database->read([&](storage::Connection& connection) {
            return photos::open_photo(connection, *with.vault, row.report, 1);
        });
        if (photo) ++photos;
    }
    BOOST_TEST(photos == 7);
}

BOOST_AUTO_TEST_CASE(starting_again_adds_none) {
    FilledQueue with;
    with.fill();
    BOOST_TEST(with.reports().size() == 8U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
