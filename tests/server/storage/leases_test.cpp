#include "server/storage/leases.h"

#include <boost/test/unit_test.hpp>

#include "server/storage/connection.h"
#include "server/storage/vault.h"
#include "server/storage/vault_check.h"
#include "tests/server/support/every_database.h"

namespace {

using namespace tiemchung;
using storage::Connection;
using storage::Lease;

BOOST_AUTO_TEST_SUITE(leases)

BOOST_AUTO_TEST_CASE(a_job_has_one_holder_until_its_time_is_up_or_it_is_given_back) {
    test::on_every_database([](const std::string& address) {
        const auto one = test::open_database(address);
        const auto other = test::open_database(address);
        const auto take = [](auto& database, const char* holder, std::int64_t now) {
            const auto taken = database->write([&](Connection& connection) {
                return storage::take_lease(connection, {"issue", holder}, {now}, {now + 60});
            });
            BOOST_REQUIRE(taken.ok());
            return *taken;
        };
        BOOST_CHECK(take(one, "one", 1000));
        BOOST_CHECK(!take(other, "other", 1001));
        BOOST_CHECK(take(one, "one", 1050));
        BOOST_CHECK(!take(other, "other", 1109));
        BOOST_CHECK(take(other, "other", 1110));
        BOOST_CHECK(!take(one, "one", 1111));
        const auto release = [](auto& database, const char* holder) {
            return database->write([&](Connection& connection) {
                return storage::release_lease(connection, Lease{"issue", holder});
            });
        };
        BOOST_CHECK(release(one, "one").ok());
        BOOST_CHECK(!take(one, "one", 1112));
        BOOST_CHECK(release(other, "other").ok());
        BOOST_CHECK(take(one, "one", 1113));
    });
}

BOOST_AUTO_TEST_CASE(a_server_with_another_key_is_told_so) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        const auto check = [&](const storage::Vault& vault) {
            return database->write(
                [&](Connection& connection) { return storage::check_vault(connection, vault); });
        };
        BOOST_CHECK(check(storage::Vault{{1}}).ok());
        BOOST_CHECK(check(storage::Vault{{1}}).ok());
        const Outcome wrong = check(storage::Vault{{2}});
        BOOST_REQUIRE(!wrong.ok());
        BOOST_CHECK(wrong.error().code == ErrorCode::storage_wrong_key);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
