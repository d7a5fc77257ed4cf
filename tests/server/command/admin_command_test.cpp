#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "tests/server/command/program.h"

using namespace tiemchung;
using Json = nlohmann::json;
using tests::ProgramRun;

namespace {

constexpr const char* doses_head =
    "name,birth_date,sex,id_number,phone,province,commune,dose_number,dose_date,vaccine,lot,site\n";

/// A folder with the files that an office gets.
struct Office : tests::Workshop {
    Office() {
        write("sites.csv",
              "code,name,phone,address,province,district,commune\n"
              "TYT-01,Trạm y tế phường 11,02838550001,12 Trần Hưng Đạo,79,Quận 5,Phường 11\n");
        write(
            "doses.csv",
            std::string(doses_head) +
                "Nguyễn Thị Ánh,1979-03-22,Nữ,001179000123,0912345678,79,Phường 11,1,"
                "2021-07-01,AstraZeneca,ABV-1,TYT-01\n"
                "Nguyễn Thị Ánh,1979-03-22,Nữ,001179000123,0912345678,79,Phường 11,2,"
                "2021-09-20,AstraZeneca,ABV-2,TYT-01\n"
                "Trần Văn Bình,1985-01-02,Nam,079085000001,0987654321,79,Phường 12,1,"
                "2021-07-01,Comirnaty,,TYT-01\n"
                "Lê Thị Hoa,1990-05-06,Nữ,,0977777777,79,Phường 12,1,2021-07-01,Abdala,,TYT-01\n");
        write("population.csv",
              "name,birth_date,sex,id_number\n"
              "NGUYỄN THỊ ÁNH,22/03/1979,Nữ,001179000123\n"
              "Trần Văn Bình,1985-01-03,Nam,079085000001\n");
    }

    [[nodiscard]] ProgramRun admin(const std::string& arguments) const {
        return run("admin --data d --lang en " + arguments);
    }
    [[nodiscard]] std::string content(const std::string& name) const {
        std::ifstream in(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void expect(const std::string& arguments, const std::string& output) const {
        BOOST_TEST_CONTEXT(arguments) {
            const ProgramRun done = admin(arguments);
            BOOST_TEST(done.output == output);
            BOOST_TEST(done.errors == "");
            BOOST_TEST(done.exit_code == 0);
        }
    }
    void issue_all() const {
        expect("import-sites sites.csv",
               "sites.csv: 2 lines · 1 new · 0 corrected · 0 unchanged · 0 bad\n");
        expect("import-doses doses.csv",
               "doses.csv: 5 lines · 4 new · 0 corrected · 0 unchanged · 0 bad\n");
        expect("import-population population.csv",
               "population.csv: 3 lines · 2 new · 0 corrected · 0 unchanged · 0 bad\n");
        expect("match", "Step 1: 1 people matched · 1 did not\n");
        expect("sign-site TYT-01", "Step 2: 2 doses signed\n");
        expect("make-central-key ES256",
               "Made the key d/central.key and the certificate d/central.crt. Keep the key secret; "
               "put the certificate into the trust list.\n");
        expect("issue", "Step 3: 2 certificates issued · 0 refused\n");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_command, Office)

BOOST_AUTO_TEST_CASE(files_become_certificates_in_three_steps) {
    issue_all();
    const ProgramRun run = admin("stats --json");
    const Json statistics = Json::parse(run.output);
    const Json& sum = statistics["sum"];
    BOOST_TEST(sum["records"] == 3);
    BOOST_TEST(sum["matched"] == 1);
    BOOST_TEST(sum["doses"] == 4);
    BOOST_TEST(sum["signed"] == 2);
    BOOST_TEST(sum["issued"] == 2);
    BOOST_TEST(sum["waiting"]["mismatch"] == 1);
    BOOST_TEST(sum["waiting"]["id_missing"] == 1);
    BOOST_TEST(statistics["provinces"].size() == 1U);
    BOOST_TEST(statistics["provinces"][0]["name"] == "Hồ Chí Minh");
}

BOOST_AUTO_TEST_CASE(every_step_done_again_does_nothing) {
    issue_all();
    expect("import-doses doses.csv",
           "doses.csv: 5 lines · 0 new · 0 corrected · 4 unchanged · 0 bad\n");
    expect("match", "Step 1: 0 people matched · 0 did not\n");
    expect("sign-site --all", "Step 2: 0 doses signed\n");
    expect("issue", "Step 3: 0 certificates issued · 0 refused\n");
    expect("renew --within 30", "0 certificates renewed · 0 refused\n");
    expect("renew --within 400", "2 certificates renewed · 0 refused\n");
}

BOOST_AUTO_TEST_CASE(statistics_are_a_table_for_people) {
    issue_all();
    const ProgramRun run = this->run("admin --data d stats");
    const auto lines = run.lines();
    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0].starts_with("Tỉnh/thành phố"));
    BOOST_TEST(lines[1].starts_with("Hồ Chí Minh"));
    BOOST_TEST(lines[2].starts_with("Cả nước"));
}

BOOST_AUTO_TEST_CASE(bad_lines_are_told_in_a_file_and_by_the_exit_code) {
    BOOST_TEST(admin("import-sites sites.csv").exit_code == 0);
    write("doses.csv", std::string(doses_head) +
                           "Nguyễn Thị Ánh,1979-03-22,Nữ,001179000123,0912345678,79,Phường 11,1,"
                           "2021-07-01,AstraZeneca,ABV-1,NOWHERE\n");
    const ProgramRun run = admin("import-doses doses.csv");
    BOOST_TEST(run.exit_code == 1);
    BOOST_TEST(run.output == "doses.csv: 2 lines · 0 new · 0 corrected · 0 unchanged · 1 bad\n");
    BOOST_TEST(run.errors ==
               "Bad lines and reasons are in doses.csv.bad.csv. Mend them, then import just those "
               "lines.\n");
    BOOST_TEST(content("doses.csv.bad.csv").find("2,site,dose.unknown_site,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_cleaning_list_goes_to_a_private_file_or_to_the_output) {
    issue_all();
    expect("list-mismatches list.csv", "list.csv: 2 lines to clean\n");
    const std::string list = content("list.csv");
    BOOST_TEST(list.find(",mismatch\r\n") != std::string::npos);
    BOOST_TEST(list.find(",id_missing\r\n") != std::string::npos);
    BOOST_TEST(list.find("079085000001") == std::string::npos);
    const auto mode = std::filesystem::status(path("list.csv")).permissions();
    BOOST_TEST(
        (mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    expect("list-mismatches", list);
}

BOOST_AUTO_TEST_CASE(what_is_kept_is_for_its_owner_only) {
    issue_all();
    using std::filesystem::perms;
    for (const char* file : {"d/register.db", "d/register.key", "d/central.key"}) {
        const perms mode = std::filesystem::status(path(file)).permissions();
        BOOST_TEST_CONTEXT(file)
        BOOST_TEST(((mode & (perms::group_all | perms::others_all)) == perms::none));
    }
}

BOOST_AUTO_TEST_CASE(failures_say_what_to_do_and_name_nobody) {
    const ProgramRun missing = admin("import-doses none.csv");
    BOOST_TEST(missing.exit_code == 2);
    BOOST_TEST(missing.errors == "none.csv: The file was not found. Check the path.\n");
    write("doses.csv", "name,sex\nNguyễn Thị Ánh,Nữ\n");
    const ProgramRun column = admin("import-doses doses.csv");
    BOOST_TEST(column.exit_code == 2);
    BOOST_TEST(column.errors ==
               "File doses.csv lacks the column birth_date. Add the column to the head line, then "
               "import again.\n");
    BOOST_TEST(admin("match").errors ==
               "Database: There is no population data to match with. Import the population first, "
               "with import-population.\n");
    const ProgramRun keyless = admin("issue");
    BOOST_TEST(keyless.exit_code == 2);
    BOOST_TEST(keyless.errors.starts_with("Central key: The file was not found."));
    const ProgramRun site = admin("sign-site NOWHERE");
    BOOST_TEST(site.exit_code == 2);
    BOOST_TEST(site.errors.starts_with("NOWHERE: There is no such vaccination site."));
    const ProgramRun database = admin("--database postgresql://127.0.0.1:1/none stats");
    BOOST_TEST(database.exit_code == 2);
    BOOST_TEST(database.errors.find("Database: The database cannot be reached.") !=
               std::string::npos);
    const ProgramRun wrong = admin("dance");
    BOOST_TEST(wrong.exit_code == 2);
    BOOST_TEST(wrong.errors.starts_with("There is no task dance.\n"));
}

BOOST_AUTO_TEST_CASE(a_central_key_is_never_overwritten_nor_used_with_another_certificate) {
    BOOST_TEST(admin("make-central-key").exit_code == 0);
    const std::string key = content("d/central.key");
    const ProgramRun again = admin("make-central-key");
    BOOST_TEST(again.exit_code == 1);
    BOOST_TEST(content("d/central.key") == key);
    BOOST_TEST(admin("make-central-key ES256 --central-key other.key --central-certificate "
                     "other.crt")
                   .exit_code == 0);
    const ProgramRun mixed = admin("issue --central-certificate other.crt");
    BOOST_TEST(mixed.exit_code != 0);
    BOOST_TEST(mixed.errors.starts_with("Central key: "));
}

BOOST_AUTO_TEST_CASE(an_account_is_made_and_its_secrets_shown_once) {
    BOOST_TEST(admin("import-sites sites.csv").exit_code == 0);
    const ProgramRun made = admin("staff add hoa.tran --role reviewer --site TYT-01");
    BOOST_TEST(made.exit_code == 0);
    BOOST_TEST(made.output.find("One-time password: ") != std::string::npos);
    BOOST_TEST(made.output.find("otpauth://totp/") != std::string::npos);
    const ProgramRun again = admin("staff add hoa.tran --role admin");
    BOOST_TEST(again.exit_code == 1);
    BOOST_TEST(again.output == "");
    BOOST_TEST(admin("staff reset hoa.tran").output.find("otpauth://totp/") != std::string::npos);
    expect("staff remove hoa.tran", "Removed the account hoa.tran.\n");
    BOOST_TEST(admin("staff remove hoa.tran").errors ==
               "hoa.tran: There is no account of this name. Check the name of the account.\n");
    BOOST_TEST(again.errors ==
               "hoa.tran: There is an account of this name already. Choose another name.\n");
}

BOOST_AUTO_TEST_CASE(a_pile_gets_a_number_on_duty_and_loses_it) {
    BOOST_TEST(admin("import-sites sites.csv").exit_code == 0);
    expect("duty-phone set site/TYT-01 0912.345.678", "On duty for site/TYT-01: 0912345678.\n");
    expect("duty-phone set site/TYT-01 0987654321", "On duty for site/TYT-01: 0987654321.\n");
    expect("duty-phone remove site/TYT-01", "Removed the number on duty for site/TYT-01.\n");
    BOOST_TEST(admin("duty-phone remove site/TYT-01").errors ==
               "site/TYT-01: No number is on duty for this pile. Check the name of the pile.\n");
    BOOST_TEST(admin("duty-phone set site/TYT-99 0912345678").exit_code != 0);
    BOOST_TEST(admin("duty-phone set somewhere 0912345678")
                   .errors.starts_with("somewhere: There is no pile of this name."));
    BOOST_TEST(admin("duty-phone set province/79 02838221234").exit_code != 0);
}

BOOST_AUTO_TEST_CASE(the_log_is_proved) {
    const ProgramRun holds = admin("audit verify");
    BOOST_TEST(holds.exit_code == 0);
    BOOST_TEST(holds.output.starts_with("The log holds: 0 rows."));
    BOOST_TEST(run("admin --data d audit verify").output.starts_with("Nhật ký nguyên vẹn"));
    {
        const auto database =
            storage::Database::open("sqlite:" + path("d/register.db").string(), 1);
        BOOST_REQUIRE(database.ok());
        const auto cut = (*database)->write([](storage::Connection& connection) {
            return connection.execute("UPDATE audit_head SET length = 3");
        });
        BOOST_REQUIRE(cut.ok());
    }
    const ProgramRun broken = admin("audit verify");
    BOOST_TEST(broken.exit_code == 1);
    BOOST_TEST(broken.output == "");
    BOOST_TEST(broken.errors.starts_with("The log is broken from row 1 on"));
}

BOOST_AUTO_TEST_CASE(help_is_told_in_both_languages) {
    BOOST_TEST(run("admin --help").output.starts_with("Cách dùng: tiemchung admin"));
    BOOST_TEST(admin("--help").output.starts_with("Usage: tiemchung admin"));
}

BOOST_AUTO_TEST_SUITE_END()
