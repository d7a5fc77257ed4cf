#include "server/demo/demo_staff.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "core/crypto/password_hash.h"
#include "server/demo/demo_register.h"
#include "server/storage/database.h"
#include "server/storage/staff.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::demo {
namespace {

struct StaffedRegister {
    StaffedRegister() {
        vault = *storage::Vault::open(folder.path());
        database =
            *storage::Database::open("sqlite:" + (folder.path() / "register.db").string(), 2);
        BOOST_REQUIRE(fill_demo_register(*database, *vault, folder.path(), test::test_now).ok());
        staff();
    }

    void staff() {
        const Outcome added = add_demo_staff(*database, *vault, folder.path(), test::test_now);
        BOOST_REQUIRE_MESSAGE(added.ok(), (added ? "" : code_name(added.error().code)));
    }

    [[nodiscard]] std::string file(const char* name) const {
        std::ifstream stream{folder.path() / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }

    [[nodiscard]] storage::StaffRow account(const std::string& name) const {
        auto row = database->read(
            [&](storage::Connection& connection) { return storage::staff_of(connection, name); });
        BOOST_REQUIRE(row.ok());
        BOOST_REQUIRE_MESSAGE(row->has_value(), name);
        return **row;
    }

    test::TemporaryFolder folder;
    std::shared_ptr<storage::Vault> vault;
    std::shared_ptr<storage::Database> database;
};

/// The value behind the first `"name": "` after `from`.
std::string value_after(const std::string& json, const std::string& name, std::size_t from) {
    const std::string mark = "\"" + name + "\": \"";
    const std::size_t begin = json.find(mark, from) + mark.size();
    return json.substr(begin, json.find('"', begin) - begin);
}

BOOST_AUTO_TEST_SUITE(demo_staff)

BOOST_AUTO_TEST_CASE(the_file_says_what_opens_each_account) {
    const StaffedRegister with;
    const std::string json = with.file("demo-staff.json");
    int accounts = 0;
    for (std::size_t at = json.find("\"account\""); at != std::string::npos;
         at = json.find("\"account\"", at + 1)) {
        const auto row = with.account(value_after(json, "account", at));
        BOOST_TEST(crypto::verify_password(row.password_hash, value_after(json, "password", at)));
        BOOST_TEST(std::string{api::name_of(row.role)} == value_after(json, "role", at));
        BOOST_TEST(row.pile == value_after(json, "pile", at));
        ++accounts;
    }
    BOOST_TEST(accounts == 10);
}

BOOST_AUTO_TEST_CASE(only_the_newcomer_must_change_the_password) {
    const StaffedRegister with;
    BOOST_TEST(with.account("nguoi-moi").password_is_one_time);
    BOOST_TEST(!with.account("tram-y-te-79-a").password_is_one_time);
}

BOOST_AUTO_TEST_CASE(starting_again_keeps_the_passwords) {
    StaffedRegister with;
    const std::string before = with.file("demo-staff.json");
    with.staff();
    BOOST_TEST(with.file("demo-staff.json") == before);
}

BOOST_AUTO_TEST_CASE(some_citizens_have_reason_to_send_each_kind_of_report) {
    const StaffedRegister with;
    const std::string json = with.file("demo-citizens.json");
    for (const char* kind : {"K1", "K2", "K3"}) {
        const std::string mark = std::string{"\"report\": \""} + kind + "\"";
        int found = 0;
        for (std::size_t at = json.find(mark); at != std::string::npos;
             at = json.find(mark, at + 1))
            ++found;
        BOOST_TEST(found >= 4, kind << " " << found);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
