#include "server/registry/records.h"

#include "server/registry/match_population.h"
#include "server/registry/sign_site.h"
#include "server/storage/connection.h"
#include "tests/server/registry/register_workshop.h"

namespace {

using namespace tiemchung;
using issuance::IssuingState;
using test::RegisterWorkshop;
using test::SiteLine;

/// Enters a certificate of the usual citizen's first dose, as issuing does.
void enter_certificate(const RegisterWorkshop& workshop, int generation, Timestamp issued_at,
                       Timestamp expires_at, std::optional<Timestamp> replaced_at) {
    const auto citizen = workshop.find(SiteLine{});
    BOOST_REQUIRE(citizen.has_value());
    workshop.write([&](storage::Connection& connection) {
        const auto put = connection.execute(
            "INSERT INTO certificates (citizen, number, generation, text, uvci, issued_at, "
            "expires_at, replaced_at) VALUES (:citizen, 1, :generation, :text, 'URN', :issued, "
            ":expires, :replaced)",
            *citizen, generation, "HC1:" + std::to_string(generation), issued_at, expires_at,
            replaced_at);
        if (!put) return put;
        return connection.execute(
            "UPDATE doses SET generation = :generation WHERE citizen = :citizen", generation,
            *citizen);
    });
}

BOOST_AUTO_TEST_SUITE(records)

BOOST_AUTO_TEST_CASE(somebody_is_found_only_when_every_field_is_theirs) {
    struct Change {
        std::string SiteLine::*field;
        std::string value;
    };
    const std::vector<Change> changes{
        {&SiteLine::name, "Nguyễn Thị Anh"},    {&SiteLine::birth_date, "1979-03-23"},
        {&SiteLine::birth_date, "1979"},        {&SiteLine::sex, "male"},
        {&SiteLine::id_number, "001179000124"}, {&SiteLine::phone, "0987654321"},
    };
    test::on_every_register([&](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        BOOST_TEST(workshop.find(SiteLine{}).has_value());
        SiteLine in_capitals;
        in_capitals.name = "NGUYỄN THỊ ÁNH";
        BOOST_TEST(workshop.find(in_capitals).has_value());
        for (const Change& change : changes) {
            SiteLine asked;
            asked.*change.field = change.value;
            BOOST_TEST_CONTEXT(change.value)
            BOOST_TEST(!workshop.find(asked).has_value());
        }
    });
}

BOOST_AUTO_TEST_CASE(a_record_without_number_is_found_by_the_other_fields) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine line;
        line.id_number = "";
        workshop.import_doses(line.text());
        SiteLine asked;
        BOOST_TEST(workshop.find(asked).has_value());
        asked.sex = "male";
        BOOST_TEST(!workshop.find(asked).has_value());
    });
}

BOOST_AUTO_TEST_CASE(one_time_codes_go_to_the_phone_of_the_record) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        const auto citizen = workshop.find(SiteLine{});
        const std::string phone = workshop.read([&](storage::Connection& connection) {
            return registry::phone_of(connection, workshop.vault, *citizen);
        });
        BOOST_TEST(phone == "0912345678");
        const auto nobody = workshop.database->read([&](storage::Connection& connection) {
            return registry::phone_of(connection, workshop.vault, "nobody");
        });
        BOOST_TEST(nobody.error().code == ErrorCode::registry_no_such_record);
    });
}

BOOST_AUTO_TEST_CASE(doses_come_newest_first) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        std::string lines;
        for (const auto& [number, date] :
             {std::pair("2", "2021-09-01"), std::pair("1", "2021-07-01"),
              std::pair("3", "2022-02-01")}) {
            SiteLine line;
            line.dose_number = number;
            line.dose_date = date;
            lines += line.text();
        }
        workshop.import_doses(lines);
        const api::Record record = workshop.record_of(SiteLine{});
        BOOST_REQUIRE(record.doses.size() == 3U);
        BOOST_TEST(record.doses[0].number == 3);
        BOOST_TEST(record.doses[1].number == 2);
        BOOST_TEST(record.doses[2].number == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_certificate_is_told_with_the_ones_that_it_replaced) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000123\n");
        test::required(registry::match_population(*workshop.database, workshop.now, {}));
        test::required(
            registry::sign_site(*workshop.database, workshop.vault, "TYT-01", workshop.now, {}));
        const Timestamp start = workshop.now;
        const Timestamp later{start.seconds + 1'000};
        enter_certificate(workshop, 1, start, later, later);
        enter_certificate(workshop, 2, later, {later.seconds + 1'000}, std::nullopt);

        workshop.now = later;
        api::RecordedDose dose = workshop.record_of(SiteLine{}).doses.at(0);
        BOOST_TEST((dose.state == IssuingState::issued));
        BOOST_TEST((dose.since == later));
        BOOST_REQUIRE(dose.certificates.size() == 2U);
        BOOST_TEST(dose.certificates[0].text == "HC1:2");
        BOOST_TEST(!dose.certificates[0].replaced_at.has_value());
        BOOST_TEST(dose.certificates[1].text == "HC1:1");
        BOOST_TEST((dose.certificates[1].replaced_at == later));
        BOOST_TEST((dose.signed_at == start));

        workshop.now.seconds += 1'000;
        dose = workshop.record_of(SiteLine{}).doses.at(0);
        BOOST_TEST((dose.state == IssuingState::expired));
        BOOST_TEST((dose.since == workshop.now));
    });
}

BOOST_AUTO_TEST_CASE(a_notice_is_promised_for_a_dose_that_waits) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        const auto citizen = *workshop.find(SiteLine{});
        const auto ask = [&](int number) {
            return workshop.database->write([&](storage::Connection& connection) {
                return registry::ask_for_notice(connection, citizen, number, workshop.now);
            });
        };
        BOOST_TEST(!workshop.record(citizen).doses.at(0).notice_asked);
        BOOST_TEST(ask(1).ok());
        BOOST_TEST(ask(1).ok());
        BOOST_TEST(workshop.record(citizen).doses.at(0).notice_asked);
        BOOST_TEST(ask(2).error().code == ErrorCode::registry_no_such_record);
        enter_certificate(workshop, 1, workshop.now, {workshop.now.seconds + 9}, std::nullopt);
        BOOST_TEST(ask(1).error().code == ErrorCode::registry_no_such_record);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
