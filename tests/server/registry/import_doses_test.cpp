#include "server/registry/import_doses.h"

#include "tests/server/registry/register_workshop.h"

namespace {

using namespace tiemchung;
using test::RegisterWorkshop;
using test::SiteLine;

/// The records of a file of bad lines, without its head and byte order mark.
std::string complaints(const RegisterWorkshop& workshop) {
    const std::string content = workshop.content("doses.bad.csv");
    const std::size_t head = content.find("\r\n");
    return head == std::string::npos ? "" : content.substr(head + 2);
}

BOOST_AUTO_TEST_SUITE(import_doses)

BOOST_AUTO_TEST_CASE(a_dose_is_found_with_all_its_fields_and_waits_for_step_1) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const SiteLine line;
        const auto report = workshop.import_doses(line.text());
        BOOST_TEST(report.counts.added == 1);
        BOOST_TEST(report.counts.bad == 0);
        BOOST_TEST(!std::filesystem::exists(workshop.file("doses.bad.csv")));
        const api::Record record = workshop.record_of(line);
        BOOST_TEST(record.name == "Nguyễn Thị Ánh");
        BOOST_TEST((record.birth_date == PartialDate{1979, 3, 22}));
        BOOST_TEST(record.sex == "female");
        BOOST_TEST(record.nationality == "VN");
        BOOST_TEST(record.id_masked.ends_with("123"));
        BOOST_TEST(record.id_masked.find("0011") == std::string::npos);
        BOOST_TEST(record.commune == "Phường 11");
        BOOST_TEST(record.province == "Hồ Chí Minh");
        BOOST_REQUIRE(record.doses.size() == 1U);
        const api::RecordedDose& dose = record.doses.front();
        BOOST_TEST(dose.number == 1);
        BOOST_TEST((dose.date == PartialDate{2021, 7, 1}));
        BOOST_TEST(dose.vaccine == "astrazeneca");
        BOOST_TEST(dose.lot == "ABV-1");
        BOOST_TEST(dose.site.code == "TYT-01");
        BOOST_TEST(dose.site.name == "Trạm y tế phường 11");
        BOOST_TEST(dose.site.phone == "02838550001");
        BOOST_TEST((dose.state == issuance::IssuingState::s1_pending));
        BOOST_TEST((dose.since == workshop.now));
        BOOST_TEST(!dose.matched_at.has_value());
        BOOST_TEST(dose.certificates.empty());
    });
}

BOOST_AUTO_TEST_CASE(columns_stand_in_any_order_and_spelling) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        const auto report = test::required(workshop.try_doses(
            "\xef\xbb\xbf"
            "SITE,Vaccine,dose_date,dose_number,province,phone,id_number,sex,birth_date,name,"
            "note\r\n"
            "TYT-01,Vero Cell,01/07/2021,1,hồ chí minh,+84 912 345 678,001 179 000 123,Nữ,"
            "22/03/1979,  NGUYỄN   THỊ ÁNH ,x\r\n"));
        BOOST_TEST(report.counts.added == 1);
        SiteLine line;
        line.name = "Nguyễn Thị Ánh";
        const api::Record record = workshop.record_of(line);
        BOOST_TEST(record.name == "NGUYỄN THỊ ÁNH");
        BOOST_TEST(record.nationality == "VN");
        BOOST_TEST(record.doses.at(0).lot == "");
    });
}

BOOST_AUTO_TEST_CASE(a_file_without_a_required_column_is_refused_whole) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        const auto missing = workshop.try_doses("name,birth_date,id_number\nA B,1990,1\n");
        BOOST_TEST(missing.error() == (Error{ErrorCode::csv_missing_column, 2}));
        const auto empty = workshop.try_doses("");
        BOOST_TEST(empty.error().code == ErrorCode::csv_missing_column);
        const auto twice = workshop.try_doses("name,name" + test::doses_head.substr(4));
        BOOST_TEST(twice.error().code == ErrorCode::csv_bad_line);
    });
}

BOOST_AUTO_TEST_CASE(every_bad_field_is_told_by_name_and_reason_and_good_lines_are_kept) {
    struct Bad {
        std::string SiteLine::*field;
        std::string value;
        std::string name;
        ErrorCode reason;
    };
    const std::vector<Bad> all{
        {&SiteLine::name, "", "name", ErrorCode::person_name_missing},
        {&SiteLine::name, "Nguyễn 2", "name", ErrorCode::person_name_bad_character},
        {&SiteLine::name, "A", "name", ErrorCode::person_name_length},
        {&SiteLine::birth_date, "", "birth_date", ErrorCode::person_birth_date_missing},
        {&SiteLine::birth_date, "1979-02-30", "birth_date", ErrorCode::person_birth_date_bad},
        {&SiteLine::birth_date, "2030-01-01", "birth_date", ErrorCode::person_birth_date_future},
        {&SiteLine::birth_date, "1850-01-01", "birth_date", ErrorCode::person_birth_date_too_early},
        {&SiteLine::sex, "x", "sex", ErrorCode::person_sex_missing},
        {&SiteLine::id_kind, "licence", "id_kind", ErrorCode::person_id_kind_missing},
        {&SiteLine::id_number, std::string(60, '1'), "id_number", ErrorCode::csv_value_too_long},
        {&SiteLine::phone, "", "phone", ErrorCode::person_phone_missing},
        {&SiteLine::phone, "123", "phone", ErrorCode::person_phone_format},
        {&SiteLine::phone, "02838550001", "phone", ErrorCode::person_phone_landline},
        {&SiteLine::nationality, "VNM", "nationality", ErrorCode::person_nationality_bad},
        {&SiteLine::province, "", "province", ErrorCode::csv_missing_value},
        {&SiteLine::province, "Atlantis", "province", ErrorCode::province_unknown},
        {&SiteLine::district, std::string(121, 'x'), "district", ErrorCode::csv_value_too_long},
        {&SiteLine::commune, "a\x01z", "commune", ErrorCode::csv_bad_character},
        {&SiteLine::dose_number, "0", "dose_number", ErrorCode::dose_bad_number},
        {&SiteLine::dose_number, "10", "dose_number", ErrorCode::dose_bad_number},
        {&SiteLine::dose_date, "31/06/2021", "dose_date", ErrorCode::dose_bad_date},
        {&SiteLine::dose_date, "2020-12-01", "dose_date", ErrorCode::dose_before_campaign},
        {&SiteLine::dose_date, "2022-06-13", "dose_date", ErrorCode::dose_in_the_future},
        {&SiteLine::birth_date, "2021-08-01", "dose_date", ErrorCode::dose_bad_date},
        {&SiteLine::vaccine, "water", "vaccine", ErrorCode::dose_unknown_vaccine},
        {&SiteLine::lot, "a b", "lot", ErrorCode::dose_bad_lot},
        {&SiteLine::site, "", "site", ErrorCode::csv_missing_value},
        {&SiteLine::site, "NOWHERE", "site", ErrorCode::dose_unknown_site},
    };
    test::on_every_register([&](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        std::string lines;
        for (const Bad& bad : all) {
            SiteLine line;
            line.*bad.field = bad.value;
            lines += line.text();
        }
        lines += "too,few\n";
        SiteLine good;
        good.dose_number = "2";
        lines += good.text();
        const auto report = workshop.import_doses(lines);
        BOOST_TEST(report.counts.bad == static_cast<std::int64_t>(all.size()) + 1);
        BOOST_TEST(report.counts.added == 1);
        const std::string told = complaints(workshop);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string record = std::to_string(i + 2) + ',' + all[i].name + ',' +
                                       std::string(code_name(all[i].reason)) + ',';
            BOOST_TEST_CONTEXT(record)
            BOOST_TEST(told.find(record) != std::string::npos);
        }
        BOOST_TEST(told.find(std::to_string(all.size() + 2) + ",\"\",csv.bad_line,") !=
                   std::string::npos);
        BOOST_TEST(told.find("Không có cơ sở tiêm chủng này. Hãy kiểm tra mã cơ sở") !=
                   std::string::npos);
        BOOST_TEST(told.find("There is no such vaccination site.") != std::string::npos);
        BOOST_TEST(workshop.record_of(good).doses.size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(all_bad_fields_of_a_line_are_told_and_the_line_follows) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine line;
        line.phone = "12";
        line.vaccine = "water";
        const auto report = workshop.import_doses(line.text());
        BOOST_TEST(report.counts.bad == 1);
        const std::string told = complaints(workshop);
        BOOST_TEST(told.find("2,phone,person.phone_format,") != std::string::npos);
        BOOST_TEST(told.find("2,vaccine,dose.unknown_vaccine,") != std::string::npos);
        BOOST_TEST(told.find("Nguyễn Thị Ánh,1979-03-22,female,") != std::string::npos);
        const auto mode = std::filesystem::status(workshop.file("doses.bad.csv")).permissions();
        BOOST_TEST(
            (mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    });
}

BOOST_AUTO_TEST_CASE(a_missing_or_malformed_number_is_a_state_of_step_1_and_no_bad_line) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine missing;
        missing.id_number = "";
        SiteLine malformed;
        malformed.name = "Trần Văn Bình";
        malformed.sex = "male";
        malformed.id_number = "12345";
        const auto report = workshop.import_doses(missing.text() + malformed.text());
        BOOST_TEST(report.counts.added == 2);
        // Whoever asks gives the number of their card, which the record lacks.
        missing.id_number = malformed.id_number = "001179000123";
        BOOST_TEST((workshop.record_of(missing).doses.at(0).state ==
                    issuance::IssuingState::s1_id_missing));
        BOOST_TEST(workshop.record_of(missing).id_masked == "");
        BOOST_TEST((workshop.record_of(malformed).doses.at(0).state ==
                    issuance::IssuingState::s1_id_format));
    });
}

BOOST_AUTO_TEST_CASE(the_same_file_once_more_changes_nothing) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine first;
        SiteLine second;
        second.dose_number = "2";
        second.dose_date = "2021-09-01";
        SiteLine numberless;
        numberless.name = "Lê Văn Cường";
        numberless.id_number = "";
        SiteLine malformed;
        malformed.name = "Lê Văn Dũng";
        malformed.id_number = "1";
        const std::string lines =
            first.text() + second.text() + numberless.text() + malformed.text();
        BOOST_TEST(workshop.import_doses(lines).counts.added == 4);
        const api::Record before = workshop.record_of(first);
        workshop.now.seconds += 3'600;
        const auto again = workshop.import_doses(lines);
        BOOST_TEST(again.counts.unchanged == 4);
        BOOST_TEST(again.counts.added + again.counts.corrected + again.counts.bad == 0);
        api::Record after = workshop.record_of(first);
        after.now = before.now;
        BOOST_TEST((after == before));
    });
}

BOOST_AUTO_TEST_CASE(a_later_line_corrects_data_that_are_neither_signed_nor_matched) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine line;
        workshop.import_doses(line.text());
        workshop.now.seconds += 60;
        line.name = "Nguyễn Thị Anh";
        line.phone = "0987654321";
        line.vaccine = "comirnaty";
        line.site = "TYT-02";
        const auto report = workshop.import_doses(line.text());
        BOOST_TEST(report.counts.corrected == 1);
        const api::Record record = workshop.record_of(line);
        BOOST_TEST(record.name == "Nguyễn Thị Anh");
        BOOST_TEST(record.doses.at(0).vaccine == "comirnaty");
        BOOST_TEST(record.doses.at(0).site.name == "Trạm y tế xã An Phú");
        BOOST_TEST((record.doses.at(0).since == workshop.now));
    });
}

BOOST_AUTO_TEST_CASE(a_person_who_comes_with_a_number_later_stays_one_person) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine first;
        first.id_number = "";
        workshop.import_doses(first.text());
        const SiteLine with_number;
        const auto earlier = workshop.find(with_number);
        BOOST_REQUIRE(earlier.has_value());
        workshop.write([&](storage::Connection& connection) {
            return registry::ask_for_notice(connection, *earlier, 1, workshop.now);
        });
        SiteLine second;
        second.dose_number = "2";
        second.dose_date = "2021-09-01";
        workshop.import_doses(second.text());
        const api::Record record = workshop.record_of(with_number);
        BOOST_REQUIRE(record.doses.size() == 2U);
        BOOST_TEST(record.doses[0].number == 2);
        BOOST_TEST(record.doses[1].number == 1);
        BOOST_TEST(record.doses[1].notice_asked);
        BOOST_TEST((record.doses[1].state == issuance::IssuingState::s1_pending));
        BOOST_TEST((workshop.find(with_number) != earlier));
        const auto gone = workshop.database->read([&](storage::Connection& connection) {
            return registry::read_record(connection, workshop.vault, *earlier, workshop.now);
        });
        BOOST_TEST(gone.error().code == ErrorCode::registry_no_such_record);
    });
}

BOOST_AUTO_TEST_CASE(two_lines_about_one_dose_in_one_file_leave_the_later) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine first;
        SiteLine later;
        later.lot = "ZZ-9";
        const auto report = workshop.import_doses(first.text() + later.text());
        BOOST_TEST(report.counts.added == 1);
        BOOST_TEST(report.counts.corrected == 1);
        BOOST_TEST(workshop.record_of(first).doses.at(0).lot == "ZZ-9");
    });
}

BOOST_AUTO_TEST_CASE(an_old_phone_number_of_eleven_digits_is_taken_as_the_new_one) {
    test::on_every_register([](RegisterWorkshop& workshop) {
        workshop.import_usual_sites();
        SiteLine line;
        line.phone = "01691234567";
        workshop.import_doses(line.text());
        line.phone = "0391234567";
        BOOST_TEST(workshop.find(line).has_value());
    });
}

BOOST_AUTO_TEST_CASE(numbers_and_phones_do_not_lie_open_in_the_database) {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "register.db").string();
    {
        RegisterWorkshop workshop("sqlite:" + file);
        workshop.import_usual_sites();
        workshop.import_doses(SiteLine{}.text());
    }
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        std::ifstream in(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(in), {});
    }
    BOOST_TEST(all.find("TYT-01") != std::string::npos);
    BOOST_TEST(all.find("001179000123") == std::string::npos);
    BOOST_TEST(all.find("0912345678") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
