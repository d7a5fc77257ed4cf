#include <set>

#include "core/crypto/ed25519.h"
#include "core/issuance/dose_record.h"
#include "server/registry/match_population.h"
#include "server/registry/sign_site.h"
#include "server/storage/doses.h"
#include "server/storage/sites.h"
#include "tests/server/registry/register_workshop.h"

namespace {

using namespace tiemchung;
using issuance::IssuingState;
using test::RegisterWorkshop;
using test::SiteLine;

constexpr std::string_view usual_person = "Nguyễn Thị Ánh,1979-03-22,female,001179000123\n";

registry::MatchReport match(const RegisterWorkshop& workshop) {
    return test::required(registry::match_population(*workshop.database, workshop.now, {}));
}

std::int64_t sign(const RegisterWorkshop& workshop, const std::string& site) {
    return test::required(
        registry::sign_site(*workshop.database, workshop.vault, site, workshop.now, {}));
}

IssuingState state_of(const RegisterWorkshop& workshop, const SiteLine& line) {
    return workshop.record_of(line).doses.at(0).state;
}

/// A register with the usual person's first dose, matched.
void import_and_match(const RegisterWorkshop& workshop) {
    workshop.import_usual_sites();
    workshop.import_doses(SiteLine{}.text());
    workshop.import_population(std::string(usual_person));
    BOOST_REQUIRE(match(workshop).matched == 1);
}

std::vector<storage::DoseRow> doses_of(const RegisterWorkshop& workshop, const SiteLine& line) {
    const auto citizen = workshop.find(line);
    BOOST_REQUIRE(citizen.has_value());
    return workshop.read(
        [&](storage::Connection& connection) { return storage::doses_of(connection, {*citizen}); });
}

BOOST_AUTO_TEST_SUITE(issuing_steps)

BOOST_AUTO_TEST_CASE(a_match_needs_all_four_fields_and_says_right_or_wrong_only) {
    struct Case {
        std::string registered;
        IssuingState state;
    };
    const std::vector<Case> cases{
        {"Nguyễn Thị Ánh,1979-03-22,female,001179000123\n", IssuingState::s2_wait_sign},
        {"NGUYỄN THỊ ÁNH,22/03/1979,Nữ,001179000123\n", IssuingState::s2_wait_sign},
        {"Nguyễn Thị Anh,1979-03-22,female,001179000123\n", IssuingState::s1_mismatch},
        {"Nguyễn Thị Ánh,1979-03-21,female,001179000123\n", IssuingState::s1_mismatch},
        {"Nguyễn Thị Ánh,1979,female,001179000123\n", IssuingState::s1_mismatch},
        {"Nguyễn Thị Ánh,1979-03-22,male,001179000123\n", IssuingState::s1_mismatch},
        {"Nguyễn Thị Ánh,1979-03-22,female,001179000124\n", IssuingState::s1_mismatch},
    };
    for (const Case& one : cases) {
        BOOST_TEST_CONTEXT(one.registered)
        test::on_every_register([&](RegisterWorkshop& workshop) {
            workshop.import_usual_sites();
            workshop.import_doses(SiteLine{}.text());
            workshop.import_population(one.registered);
            workshop.now.seconds += 60;
            const auto report = match(workshop);
            BOOST_TEST(report.matched + report.mismatched == 1);
            const api::RecordedDose dose = workshop.record_of(SiteLine{}).doses.at(0);
            BOOST_TEST((dose.state == one.state));
            BOOST_TEST((dose.since == workshop.now));
            BOOST_TEST(dose.matched_at.has_value() == (one.state == IssuingState::s2_wait_sign));
        });
    }
}

BOOST_AUTO_TEST_CASE(passports_and_broken_numbers_do_not_take_part_in_the_match) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine passport;
        passport.id_number = "B1234567";
        SiteLine numberless;
        numberless.name = "Trần Thị Hoa";
        numberless.id_number = "";
        workshop.import_doses(passport.text() + numberless.text());
        workshop.import_population(std::string(usual_person));
        const auto report = match(workshop);
        BOOST_TEST(report.matched + report.mismatched == 0);
        numberless.id_number = "001179000123";
        BOOST_TEST((state_of(workshop, numberless) == IssuingState::s1_id_missing));
    });
}

BOOST_AUTO_TEST_CASE(an_empty_population_register_condemns_nobody) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
        const auto refused = registry::match_population(*workshop.database, workshop.now, {});
        BOOST_TEST(refused.error().code == ErrorCode::registry_population_missing);
        BOOST_TEST((state_of(workshop, SiteLine{}) == IssuingState::s1_pending));
    });
}

BOOST_AUTO_TEST_CASE(a_mismatch_opens_again_when_either_side_is_corrected) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine line;
        line.sex = "male";
        workshop.import_doses(line.text());
        workshop.import_population(std::string(usual_person));
        BOOST_TEST(match(workshop).mismatched == 1);
        line.sex = "female";
        workshop.import_doses(line.text());
        BOOST_TEST((state_of(workshop, line) == IssuingState::s1_pending));
        BOOST_TEST(match(workshop).matched == 1);

        SiteLine other;
        other.name = "Trần Văn Bình";
        other.sex = "male";
        other.id_number = "079085000001";
        workshop.import_doses(other.text());
        BOOST_TEST(match(workshop).mismatched == 1);
        workshop.import_population("Trần Văn Bình,1979-03-22,male,079085000001\n");
        BOOST_TEST((state_of(workshop, other) == IssuingState::s1_pending));
        BOOST_TEST(match(workshop).matched == 1);
    });
}

BOOST_AUTO_TEST_CASE(population_lines_that_are_wrong_are_told_and_the_same_again_changes_nothing) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const std::string lines = std::string(usual_person) +
                                  "Trần Văn Bình,1979-13-22,male,079085000001\n"
                                  "Trần Văn Bình,1979-03-22,male,12\n";
        const auto first = workshop.import_population(lines);
        BOOST_TEST(first.counts.added == 1);
        BOOST_TEST(first.counts.bad == 2);
        const std::string told = workshop.content("population.bad.csv");
        BOOST_TEST(told.find("3,birth_date,person.birth_date_bad,") != std::string::npos);
        BOOST_TEST(told.find("4,id_number,person.id_citizen_format,") != std::string::npos);
        const auto again = workshop.import_population(lines);
        BOOST_TEST(again.counts.unchanged == 1);
        BOOST_TEST(again.counts.added + again.counts.corrected == 0);
    });
}

BOOST_AUTO_TEST_CASE(a_site_signs_its_own_doses_of_matched_citizens_and_no_others) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        import_and_match(workshop);
        SiteLine elsewhere;
        elsewhere.dose_number = "2";
        elsewhere.dose_date = "2021-09-01";
        elsewhere.site = "TYT-02";
        SiteLine unmatched;
        unmatched.name = "Trần Văn Bình";
        unmatched.id_number = "079085000001";
        workshop.import_doses(elsewhere.text() + unmatched.text());
        workshop.now.seconds += 60;
        BOOST_TEST(sign(workshop, "TYT-01") == 1);
        BOOST_TEST(sign(workshop, "TYT-01") == 0);
        const api::Record record = workshop.record_of(SiteLine{});
        BOOST_REQUIRE(record.doses.size() == 2U);
        BOOST_TEST((record.doses[0].state == IssuingState::s2_wait_sign));
        BOOST_TEST((record.doses[1].state == IssuingState::s3_wait_central));
        BOOST_TEST((record.doses[1].since == workshop.now));
        BOOST_TEST((state_of(workshop, unmatched) == IssuingState::s1_pending));
    });
}

BOOST_AUTO_TEST_CASE(the_signature_is_ed25519_over_the_canonical_dose) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        import_and_match(workshop);
        sign(workshop, "TYT-01");
        const auto doses = doses_of(workshop, SiteLine{});
        BOOST_REQUIRE(doses.size() == 1U && doses[0].signature.has_value());
        const auto site = workshop.read(
            [](storage::Connection& connection) { return storage::site_of(connection, "TYT-01"); });
        const auto key = crypto::exactly<32>(*from_base64(site->public_key));
        const auto signature = crypto::exactly<64>(*from_base64(*doses[0].signature));
        issuance::DoseRecord record;
        record.person = {"Nguyễn Thị Ánh",
                         {1979, 3, 22},
                         identity::Sex::female,
                         {identity::IdKind::citizen, "001179000123"}};
        record.number = 1;
        record.date = {2021, 7, 1};
        record.vaccine = "astrazeneca";
        record.lot = "ABV-1";
        record.site = "TYT-01";
        BOOST_TEST(crypto::verify_ed25519(issuance::canonical_bytes(record), *signature, *key));
        record.lot = "ABV-2";
        BOOST_TEST(!crypto::verify_ed25519(issuance::canonical_bytes(record), *signature, *key));
    });
}

BOOST_AUTO_TEST_CASE(all_sites_sign_in_one_go_and_an_unknown_one_is_told) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        import_and_match(workshop);
        SiteLine elsewhere;
        elsewhere.dose_number = "2";
        elsewhere.dose_date = "2021-09-01";
        elsewhere.site = "TYT-02";
        workshop.import_doses(elsewhere.text());
        const auto count = test::required(
            registry::sign_all_sites(*workshop.database, workshop.vault, workshop.now, {}, {}));
        BOOST_TEST(count == 2);
        const auto unknown =
            registry::sign_site(*workshop.database, workshop.vault, "NOWHERE", workshop.now, {});
        BOOST_TEST(unknown.error().code == ErrorCode::dose_unknown_site);
    });
}

BOOST_AUTO_TEST_CASE(what_is_matched_or_signed_is_not_changed_by_a_line) {
    struct Change {
        std::string SiteLine::*field;
        std::string value;
        std::string_view name;
    };
    const std::vector<Change> changes{
        {&SiteLine::name, "Nguyễn Thị Anh", "name"},
        {&SiteLine::birth_date, "1979-03-23", "birth_date"},
        {&SiteLine::sex, "male", "sex"},
        {&SiteLine::phone, "0987654321", "phone"},
        {&SiteLine::dose_date, "2021-07-02", "dose_date"},
        {&SiteLine::vaccine, "comirnaty", "vaccine"},
        {&SiteLine::lot, "ABV-2", "lot"},
        {&SiteLine::site, "TYT-02", "site"},
    };
    test::on_every_register([&](RegisterWorkshop& workshop) {
        import_and_match(workshop);
        sign(workshop, "TYT-01");
        const auto before = doses_of(workshop, SiteLine{});
        for (const Change& change : changes) {
            BOOST_TEST_CONTEXT(change.name) {
                SiteLine line;
                line.*change.field = change.value;
                const auto report = workshop.import_doses(line.text());
                BOOST_TEST(report.counts.bad == 1);
                const std::string told = workshop.content("doses.bad.csv");
                BOOST_TEST(told.find("2," + std::string(change.name) +
                                     ",dose.contradicts_record,") != std::string::npos);
            }
        }
        BOOST_TEST((doses_of(workshop, SiteLine{}) == before));
        // Where they live is neither matched nor signed.
        SiteLine moved;
        moved.commune = "Phường 12";
        BOOST_TEST(workshop.import_doses(moved.text()).counts.corrected == 1);
        BOOST_TEST(workshop.record_of(moved).commune == "Phường 12");
        BOOST_TEST((state_of(workshop, moved) == IssuingState::s3_wait_central));
    });
}

BOOST_AUTO_TEST_CASE(a_site_keeps_its_key_when_its_address_changes) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const auto site = [&] {
            return *workshop.read([](storage::Connection& connection) {
                return storage::site_of(connection, "TYT-01");
            });
        };
        const auto before = site();
        const auto report = workshop.import_sites("TYT-01,Trạm y tế mới,,,79,,\n");
        BOOST_TEST(report.counts.corrected == 1);
        BOOST_TEST(site().name == "Trạm y tế mới");
        BOOST_TEST(site().public_key == before.public_key);
        BOOST_TEST(site().sealed_key == before.sealed_key);
        const auto bad = workshop.import_sites("a b,Tên,,,79,,\nTYT-03,,,,99,,\n");
        BOOST_TEST(bad.counts.bad == 2);
        const std::string told = workshop.content("sites.bad.csv");
        BOOST_TEST(told.find("2,code,registry.bad_site_code,") != std::string::npos);
        BOOST_TEST(told.find("3,name,csv.missing_value,") != std::string::npos);
        BOOST_TEST(told.find("3,province,province.unknown,") != std::string::npos);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
