#include "server/registry/file_fingerprint.h"
#include "server/storage/imports.h"
#include "tests/server/registry/register_workshop.h"

namespace {

using namespace tiemchung;
using test::RegisterWorkshop;
using test::SiteLine;

constexpr int lines_in_file = 12'000;

/// Every tenth line is bad.
std::string long_file() {
    std::string csv = test::doses_head;
    SiteLine line;
    for (int i = 0; i < lines_in_file; ++i) {
        line.id_number = std::to_string(100'000'000'000 + i);
        line.vaccine = i % 10 == 3 ? "water" : "comirnaty";
        csv += line.text();
    }
    return csv;
}

storage::ImportRow checkpoint(const RegisterWorkshop& workshop) {
    const auto fingerprint = test::required(registry::fingerprint_of(workshop.file("doses.csv")));
    const auto row = workshop.read([&](storage::Connection& connection) {
        return storage::import_of(connection, "doses", fingerprint);
    });
    BOOST_REQUIRE(row.has_value());
    return *row;
}

/// Thrown out of the first report of progress: what is committed by then stays, as after a kill.
struct Stop {};

void import_until_first_checkpoint(const RegisterWorkshop& workshop) {
    BOOST_CHECK_THROW(static_cast<void>(registry::import_doses(
                          *workshop.database, workshop.vault, workshop.file("doses.csv"),
                          workshop.file("doses.bad.csv"), workshop.now,
                          [](const registry::ImportProgress&) { throw Stop{}; })),
                      Stop);
}

BOOST_AUTO_TEST_SUITE(import_resume)

BOOST_AUTO_TEST_CASE(an_import_that_was_stopped_goes_on_where_it_was) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const std::string csv = long_file();
        const auto whole = test::required(workshop.try_doses(csv));
        const std::string bad_lines = workshop.content("doses.bad.csv");
        BOOST_TEST(whole.counts.bad == lines_in_file / 10);

        // The same in another register, stopped after its first batch.
        test::on_every_register([&](RegisterWorkshop& other) {
            other.import_usual_sites();
            other.folder.write("doses.csv", csv);
            import_until_first_checkpoint(other);
            const storage::ImportRow stopped = checkpoint(other);
            BOOST_TEST(!stopped.finished_at.has_value());
            BOOST_TEST(stopped.lines == 5'001);
            // What a killed run wrote behind its last checkpoint.
            std::ofstream(other.file("doses.bad.csv"), std::ios::app) << "half a li";
            const auto report = test::required(other.try_doses(csv));
            BOOST_TEST(report.resumed);
            BOOST_TEST(report.lines == lines_in_file + 1);
            BOOST_TEST(report.counts.added == whole.counts.added);
            BOOST_TEST(report.counts.unchanged == 0);
            BOOST_TEST(report.counts.bad == whole.counts.bad);
            BOOST_TEST((other.content("doses.bad.csv") == bad_lines));
            BOOST_TEST(checkpoint(other).finished_at.has_value());
        });
    });
}

BOOST_AUTO_TEST_CASE(without_its_file_of_bad_lines_a_stopped_import_begins_again) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const std::string csv = long_file();
        workshop.folder.write("doses.csv", csv);
        import_until_first_checkpoint(workshop);
        std::filesystem::remove(workshop.file("doses.bad.csv"));
        const auto report = test::required(workshop.try_doses(csv));
        BOOST_TEST(!report.resumed);
        BOOST_TEST(report.counts.unchanged == 4'500);
        BOOST_TEST(report.counts.added == lines_in_file * 9 / 10 - 4'500);
        BOOST_TEST(report.counts.bad == lines_in_file / 10);
    });
}

BOOST_AUTO_TEST_CASE(a_file_that_was_mended_is_another_file) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        std::string csv = long_file();
        workshop.folder.write("doses.csv", csv);
        import_until_first_checkpoint(workshop);
        csv.replace(csv.find("water"), 5, "abdala");
        const auto report = test::required(workshop.try_doses(csv));
        BOOST_TEST(!report.resumed);
        BOOST_TEST(report.counts.bad == lines_in_file / 10 - 1);
    });
}

BOOST_AUTO_TEST_CASE(nothing_is_stored_where_the_bad_lines_cannot_be_kept) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        workshop.folder.write("doses.csv", long_file());
        const auto failed =
            registry::import_doses(*workshop.database, workshop.vault, workshop.file("doses.csv"),
                                   workshop.file("no_such_folder/doses.bad.csv"), workshop.now, {});
        BOOST_TEST(failed.error().code == ErrorCode::file_unwritable);
        SiteLine line;
        line.id_number = "100000000000";
        BOOST_TEST(!workshop.find(line).has_value());
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
