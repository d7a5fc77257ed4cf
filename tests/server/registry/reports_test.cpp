#include "server/registry/cleaning_list.h"
#include "server/registry/csv_text.h"
#include "server/registry/match_population.h"
#include "server/registry/sign_site.h"
#include "server/registry/statistics.h"
#include "tests/server/registry/register_workshop.h"

namespace {

using namespace tiemchung;
using api::ProvinceStatistics;
using test::RegisterWorkshop;
using test::SiteLine;

/// One citizen of each kind, all in one province but the last.
void fill(const RegisterWorkshop& workshop) {
    workshop.import_usual_sites();
    SiteLine signed_dose;
    SiteLine unsigned_dose;
    unsigned_dose.dose_number = "2";
    unsigned_dose.dose_date = "2021-09-01";
    unsigned_dose.site = "TYT-02";
    SiteLine missing;
    missing.name = "Trần Thị Hoa";
    missing.id_number = "";
    missing.commune = "Phường 1";
    SiteLine malformed;
    malformed.name = "Trần Văn Bình";
    malformed.sex = "male";
    malformed.id_number = "1234567";
    malformed.commune = "Phường 2";
    SiteLine mismatch;
    mismatch.name = "Lê Văn Cường";
    mismatch.sex = "male";
    mismatch.id_number = "079085000001";
    mismatch.commune = "Phường 3";
    SiteLine passport;
    passport.name = "John Smith";
    passport.sex = "male";
    passport.id_number = "B1234567";
    passport.province = "01";
    workshop.import_doses(signed_dose.text() + unsigned_dose.text() + missing.text() +
                          malformed.text() + mismatch.text() + passport.text());
    workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000123\n");
    test::required(registry::match_population(*workshop.database, workshop.now, {}));
    test::required(
        registry::sign_site(*workshop.database, workshop.vault, "TYT-01", workshop.now, {}));
}

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(statistics_count_every_dose_in_the_one_step_that_it_waits_for) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        fill(workshop);
        const auto statistics = workshop.read([&](storage::Connection& connection) {
            return registry::read_statistics(connection, workshop.now);
        });
        ProvinceStatistics south;
        south.province = "79";
        south.records = 4;
        south.matched = 1;
        south.doses = 5;
        south.signed_doses = 1;
        south.waiting_id_missing = south.waiting_id_format = south.waiting_mismatch = 1;
        south.waiting_site = south.waiting_central = 1;
        ProvinceStatistics north;
        north.province = "01";
        north.records = north.doses = north.waiting_match = 1;
        BOOST_REQUIRE(statistics.provinces.size() == 2U);
        BOOST_TEST((statistics.provinces[0] == north));
        BOOST_TEST((statistics.provinces[1] == south));
        BOOST_TEST(statistics.sum.records == 5);
        BOOST_TEST(statistics.sum.doses == 6);
        BOOST_TEST(statistics.sum.waiting_match == 1);
    });
}

BOOST_AUTO_TEST_CASE(the_cleaning_list_names_the_class_of_failure_by_commune) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        fill(workshop);
        std::string list;
        const auto count = test::required(registry::write_cleaning_list(
            *workshop.database, workshop.vault, [&](std::string_view piece) {
                list += piece;
                return true;
            }));
        BOOST_TEST(count == 3);
        const std::string expected =
            std::string(registry::csv_byte_order_mark) +
            "province,district,commune,site,site_name,name,birth_date,id_masked,failure\r\n"
            "Hồ Chí Minh,Quận 5,Phường 1,TYT-01,Trạm y tế phường 11,Trần Thị Hoa,1979-03-22,\"\","
            "id_missing\r\n"
            "Hồ Chí Minh,Quận 5,Phường 2,TYT-01,Trạm y tế phường 11,Trần Văn Bình,1979-03-22,"
            "••••567,id_format\r\n"
            "Hồ Chí Minh,Quận 5,Phường 3,TYT-01,Trạm y tế phường 11,Lê Văn Cường,1979-03-22,"
            "•••••••••001,mismatch\r\n";
        BOOST_TEST(list == expected);
    });
}

BOOST_AUTO_TEST_CASE(a_citizen_of_two_sites_stands_in_the_cleaning_list_for_both) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine first;
        first.id_number = "";
        SiteLine second = first;
        second.dose_number = "2";
        second.dose_date = "2021-09-01";
        second.site = "TYT-02";
        workshop.import_doses(first.text() + second.text());
        const auto count = test::required(registry::write_cleaning_list(
            *workshop.database, workshop.vault, [](std::string_view) { return true; }));
        BOOST_TEST(count == 2);
        const auto full = registry::write_cleaning_list(*workshop.database, workshop.vault,
                                                        [](std::string_view) { return false; });
        BOOST_TEST(full.error().code == ErrorCode::file_unwritable);
    });
}

BOOST_AUTO_TEST_CASE(the_cleaning_list_goes_on_over_its_pages) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        std::string lines;
        constexpr int people = 4'100;
        for (int i = 0; i < people; ++i) {
            SiteLine line;
            line.id_number = std::to_string(1'000 + i);
            line.phone = std::to_string(10'000'000 + i).insert(0, "09");
            line.commune = "Phường " + std::to_string(i % 7);
            lines += line.text();
        }
        workshop.import_doses(lines);
        const auto count = test::required(registry::write_cleaning_list(
            *workshop.database, workshop.vault, [](std::string_view) { return true; }));
        BOOST_TEST(count == people);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
