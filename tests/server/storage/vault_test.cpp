#include "server/storage/vault.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "core/base/bytes.h"
#include "tests/server/support/temporary_folder.h"

namespace {

using namespace tiemchung;
using storage::Secret;
using storage::Vault;

BOOST_AUTO_TEST_SUITE(vault)

const Vault sample{{1, 2, 3}};

BOOST_AUTO_TEST_CASE(a_sealed_value_opens_only_where_it_belongs) {
    const Bytes sealed = sample.seal(Secret::phone, "0912345678", as_bytes("row 1"));
    BOOST_CHECK(as_text(sealed).find("0912345678") == std::string_view::npos);
    const auto opened = sample.unseal(Secret::phone, sealed, as_bytes("row 1"));
    BOOST_REQUIRE(opened.ok());
    BOOST_CHECK_EQUAL(*opened, "0912345678");

    const auto wrong = {sample.unseal(Secret::phone, sealed, as_bytes("row 2")),
                        sample.unseal(Secret::identity_number, sealed, as_bytes("row 1")),
                        Vault{{9}}.unseal(Secret::phone, sealed, as_bytes("row 1")),
                        sample.unseal(Secret::phone, ByteView{sealed}.first(20), {})};
    for (const auto& attempt : wrong) {
        BOOST_REQUIRE(!attempt.ok());
        BOOST_CHECK(attempt.error().code == ErrorCode::storage_wrong_key);
    }
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes altered = sealed;
        altered[i] ^= 1U;
        BOOST_CHECK(!sample.unseal(Secret::phone, altered, as_bytes("row 1")).ok());
    }
}

BOOST_AUTO_TEST_CASE(sealing_twice_gives_different_bytes) {
    std::set<Bytes> seen;
    for (int i = 0; i < 100; ++i) {
        seen.insert(sample.seal(Secret::phone, "0912345678", {}));
    }
    BOOST_CHECK_EQUAL(seen.size(), 100U);
}

BOOST_AUTO_TEST_CASE(hashes_agree_between_processes_and_differ_by_meaning_and_key) {
    const Vault same{{1, 2, 3}};
    BOOST_CHECK(sample.hash(Secret::phone, "1") == same.hash(Secret::phone, "1"));
    BOOST_CHECK(sample.hash(Secret::phone, "1") != sample.hash(Secret::identity_number, "1"));
    BOOST_CHECK(sample.hash(Secret::phone, "1") != sample.hash(Secret::phone, "2"));
    BOOST_CHECK((sample.hash(Secret::phone, "1") != Vault{{9}}.hash(Secret::phone, "1")));
}

BOOST_AUTO_TEST_CASE(every_kind_of_secret_has_keys_of_its_own_that_all_processes_share) {
    const Vault same{{1, 2, 3}};
    std::set<storage::LookupHash> seen;
    for (auto kind = Secret::identity_number; kind <= Secret::staff_session;
         kind = static_cast<Secret>(static_cast<int>(kind) + 1)) {
        const auto hash = sample.hash(kind, "1");
        BOOST_CHECK(hash == same.hash(kind, "1"));
        BOOST_CHECK(seen.insert(hash).second);
    }
    BOOST_CHECK(same.unseal(Secret::device, sample.seal(Secret::device, "1", {}), {}).ok());
}

BOOST_AUTO_TEST_CASE(the_key_file_is_made_once_and_is_its_owners_alone) {
    const test::TemporaryFolder data;
    const auto first = Vault::open(data.path());
    const auto second = Vault::open(data.path());
    BOOST_REQUIRE(first.ok() && second.ok());
    BOOST_CHECK((*first)->hash(Secret::otp, "x") == (*second)->hash(Secret::otp, "x"));
    struct stat status {};
    BOOST_REQUIRE_EQUAL(::stat((data.path() / "register.key").c_str(), &status), 0);
    BOOST_CHECK_EQUAL(status.st_mode & 0777U, 0600U);
}

BOOST_AUTO_TEST_CASE(servers_that_start_together_share_one_key) {
    const test::TemporaryFolder data;
    std::array<storage::LookupHash, 8> hashes{};
    std::vector<std::thread> servers;
    for (auto& hash : hashes) {
        servers.emplace_back([&] {
            if (const auto opened = Vault::open(data.path())) {
                hash = (*opened)->hash(Secret::otp, "x");
            }
        });
    }
    for (std::thread& server : servers)
        server.join();
    for (const auto& hash : hashes) {
        BOOST_CHECK(hash == hashes[0]);
        BOOST_CHECK(hash != storage::LookupHash{});
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_key_is_not_taken_for_one) {
    const test::TemporaryFolder data;
    data.write("register.key", "not a key");
    const auto vault = Vault::open(data.path());
    BOOST_REQUIRE(!vault.ok());
    BOOST_CHECK(vault.error().code == ErrorCode::storage_wrong_key);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
