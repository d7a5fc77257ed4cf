#include "server/publishing/publisher_key.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/core/printing.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::publishing {
namespace {

BOOST_AUTO_TEST_SUITE(publisher_key_test)

BOOST_AUTO_TEST_CASE(the_key_is_drawn_once_and_kept_for_its_owner_alone) {
    const test::TemporaryFolder folder;
    const auto first = open_publisher_key(folder.path());
    BOOST_REQUIRE(first.ok());
    const auto second = open_publisher_key(folder.path());
    BOOST_REQUIRE(second.ok());
    BOOST_TEST((*first == *second));
    struct stat status {};
    BOOST_REQUIRE(::stat((folder.path() / "publisher.key").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
}

BOOST_AUTO_TEST_CASE(the_public_half_lies_beside_it) {
    const test::TemporaryFolder folder;
    const auto seed = open_publisher_key(folder.path());
    BOOST_REQUIRE(seed.ok());
    std::string text;
    std::ifstream{folder.path() / "publisher.pub"} >> text;
    BOOST_TEST(text == to_base64(crypto::Ed25519KeyPair{*seed}.public_key()));
}

BOOST_AUTO_TEST_CASE(two_folders_have_two_keys) {
    const test::TemporaryFolder one;
    const test::TemporaryFolder other;
    BOOST_TEST((*open_publisher_key(one.path()) != *open_publisher_key(other.path())));
}

BOOST_AUTO_TEST_CASE(a_damaged_key_is_refused_and_not_replaced) {
    const test::TemporaryFolder folder;
    for (const char* content : {"", "AAAA\n", "not base64!"}) {
        folder.write("publisher.key", content);
        BOOST_TEST(open_publisher_key(folder.path()).error().code ==
                   ErrorCode::signature_unusable_key);
    }
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_told) {
    const test::TemporaryFolder folder;
    BOOST_TEST(open_publisher_key(folder.path() / "none").error().code ==
               ErrorCode::file_unwritable);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::publishing
