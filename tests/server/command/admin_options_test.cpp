#include "server/command/admin_options.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

namespace {

using namespace tiemchung;
using command::AdminOptions;
using command::AdminTask;
using command::WrongUse;

std::variant<AdminOptions, WrongUse> parse(const std::string& words) {
    std::vector<std::string> arguments;
    std::istringstream stream(words);
    for (std::string word; stream >> word;)
        arguments.push_back(word);
    const std::vector<std::string_view> views(arguments.begin(), arguments.end());
    return command::parse_admin_options(views);
}

AdminOptions good(const std::string& words) {
    auto parsed = parse(words);
    if (const auto* wrong = std::get_if<WrongUse>(&parsed)) BOOST_FAIL(wrong->message);
    return std::get<AdminOptions>(std::move(parsed));
}

std::string complaint(const std::string& words) {
    const auto parsed = parse("--lang en " + words);
    const auto* wrong = std::get_if<WrongUse>(&parsed);
    return wrong == nullptr ? "" : wrong->message;
}

BOOST_AUTO_TEST_SUITE(admin_options)

BOOST_AUTO_TEST_CASE(options_stand_before_or_behind_the_task) {
    for (const char* words : {"--data d import-doses f.csv --bad-lines b.csv",
                              "import-doses --bad-lines=b.csv f.csv --data=d"}) {
        const AdminOptions options = good(words);
        BOOST_TEST((options.task == AdminTask::import_doses));
        BOOST_TEST(options.data == "d");
        BOOST_TEST(options.file == "f.csv");
        BOOST_TEST(options.bad_lines == "b.csv");
        BOOST_TEST(options.database == "sqlite:d/register.db");
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_said_lies_in_the_data_folder) {
    const AdminOptions options = good("issue");
    BOOST_TEST(options.database == "sqlite:tiemchung-data/register.db");
    BOOST_TEST(options.central_key.key == "tiemchung-data/central.key");
    BOOST_TEST(options.central_key.certificate == "tiemchung-data/central.crt");
    BOOST_TEST(!options.central_key.token.has_value());
    BOOST_TEST((options.language == text::Language::vi));
    BOOST_TEST(good("import-sites s.csv").bad_lines == "s.csv.bad.csv");
}

BOOST_AUTO_TEST_CASE(every_task_is_understood) {
    BOOST_TEST((good("import-sites f").task == AdminTask::import_sites));
    BOOST_TEST((good("import-population f").task == AdminTask::import_population));
    BOOST_TEST((good("match").task == AdminTask::match));
    BOOST_TEST(good("sign-site TYT-01").site == "TYT-01");
    BOOST_TEST(good("sign-site --all").site == "");
    BOOST_TEST(good("renew --within 30").within_days == 30);
    BOOST_TEST(good("renew").within_days == 0);
    BOOST_TEST((good("make-central-key").algorithm == hcert::CoseAlgorithm::ps256));
    BOOST_TEST((good("make-central-key ES256").algorithm == hcert::CoseAlgorithm::es256));
    BOOST_TEST(good("list-mismatches out.csv").file == "out.csv");
    BOOST_TEST(good("list-mismatches").file == "");
    BOOST_TEST(good("list-mismatches -").file == "");
    BOOST_TEST(good("stats --json").json);
    BOOST_TEST(good("--help").help);
    const AdminOptions staff = good("staff add hoa --role reviewer --site TYT-01");
    BOOST_TEST(staff.account == "hoa");
    BOOST_TEST((staff.role == api::StaffRole::reviewer));
    BOOST_TEST(staff.pile == "site/TYT-01");
    BOOST_TEST(good("staff add quan --role supervisor --pile province/79").pile == "province/79");
    BOOST_TEST((good("staff reset hoa").task == AdminTask::reset_staff));
    BOOST_TEST((good("staff remove hoa").task == AdminTask::remove_staff));
    BOOST_TEST(good("staff remove hoa").account == "hoa");
    const AdminOptions on_duty = good("duty-phone set province/79 0912 345 678");
    BOOST_TEST((on_duty.task == AdminTask::set_duty_phone));
    BOOST_TEST(on_duty.pile == "province/79");
    BOOST_TEST(on_duty.phone == "0912345678");
    BOOST_TEST((good("duty-phone remove province/79").task == AdminTask::remove_duty_phone));
    BOOST_TEST((good("audit verify").task == AdminTask::verify_audit));
    const AdminOptions token =
        good("issue --pkcs11-module m.so --token T --key-label K --pin-file p");
    BOOST_REQUIRE(token.central_key.token.has_value());
    BOOST_TEST(token.central_key.token->module == "m.so");
    BOOST_TEST(token.central_key.token->token == "T");
    BOOST_TEST(token.central_key.token->key == "K");
    BOOST_TEST(token.central_key.token->pin_file == "p");
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_told) {
    BOOST_TEST(complaint("") == "There is no task.");
    BOOST_TEST(complaint("dance") == "There is no task dance.");
    BOOST_TEST(complaint("match --fast") == "There is no option --fast.");
    BOOST_TEST(complaint("import-doses") == "import-doses needs a file.");
    BOOST_TEST(complaint("import-doses a b") == "import-doses does not take b.");
    BOOST_TEST(complaint("match x") == "match does not take x.");
    BOOST_TEST(complaint("sign-site") == "sign-site needs a site's code or --all.");
    BOOST_TEST(complaint("sign-site X --all") == "sign-site needs a site's code or --all.");
    BOOST_TEST(complaint("match --within 3") == "Option --within does not belong to match.");
    BOOST_TEST(complaint("match --data") == "Option --data needs a value.");
    BOOST_TEST(complaint("stats --json=yes") == "Option --json takes no value.");
    for (const char* days : {"-1", "x", "3651", "1x"})
        BOOST_TEST(complaint(std::string("renew --within=") + days).starts_with("--within takes"));
    BOOST_TEST(complaint("audit") == "audit needs verify.");
    BOOST_TEST(complaint("audit erase") == "audit needs verify.");
    BOOST_TEST(complaint("staff remove").starts_with("staff needs add NAME"));
    BOOST_TEST(complaint("staff promote hoa").starts_with("staff needs add NAME"));
    BOOST_TEST(complaint("staff add hoa") ==
               "staff needs add NAME --role ROLE, reset NAME or remove NAME.");
    BOOST_TEST(complaint("staff remove hoa --role admin") ==
               "Option --role does not belong to staff.");
    BOOST_TEST(complaint("staff add hoa --role king").starts_with("--role takes"));
    for (const char* words :
         {"duty-phone", "duty-phone set province/79", "duty-phone province/79 1",
          "duty-phone remove province/79 0912345678"}) {
        BOOST_TEST(complaint(words) == "duty-phone needs set PILE NUMBER or remove PILE.");
    }
    BOOST_TEST(complaint("make-central-key RSA") == "make-central-key needs ES256 or PS256.");
    BOOST_TEST(complaint("issue --token T").starts_with("A PKCS#11 key needs all of"));
    BOOST_TEST(complaint("stats --lang fr") == "--lang takes vi or en.");
}

BOOST_AUTO_TEST_CASE(complaints_are_vietnamese_unless_english_is_asked_for) {
    const auto parsed = parse("dance");
    BOOST_TEST(std::get<WrongUse>(parsed).message == "Không có việc dance.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
