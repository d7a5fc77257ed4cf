#include "server/demo/demo_issuers.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"
#include "tests/server/support/temporary_folder.h"

namespace tiemchung::demo {
namespace {

constexpr Timestamp now{1'790'000'000};

BOOST_AUTO_TEST_SUITE(demo_issuers_test)

BOOST_AUTO_TEST_CASE(keys_are_made_once_and_found_again) {
    const test::TemporaryFolder folder;
    const auto first = DemoIssuers::open(folder.path() / "data", now);
    BOOST_REQUIRE(first.ok());
    const auto second = DemoIssuers::open(folder.path() / "data", Timestamp{now.seconds + 86'400});
    BOOST_REQUIRE(second.ok());
    for (const DemoSigner signer : {DemoSigner::es256, DemoSigner::ps256, DemoSigner::tests_only,
                                    DemoSigner::ended, DemoSigner::stranger}) {
        BOOST_TEST(((*first)[signer].trusted.kid == (*second)[signer].trusted.kid));
        BOOST_TEST(((*first)[signer].trusted.spki == (*second)[signer].trusted.spki));
    }
}

BOOST_AUTO_TEST_CASE(private_keys_are_for_their_owner_alone) {
    const test::TemporaryFolder folder;
    BOOST_REQUIRE(DemoIssuers::open(folder.path(), now).ok());
    std::size_t keys = 0;
    for (const auto& file : std::filesystem::directory_iterator{folder.path() / "demo-keys"}) {
        if (!file.path().string().ends_with(".key.pem")) continue;
        struct stat status {};
        BOOST_REQUIRE(::stat(file.path().c_str(), &status) == 0);
        BOOST_TEST((status.st_mode & 0777U) == 0600U);
        ++keys;
    }
    BOOST_TEST(keys == demo_signer_count);
}

BOOST_AUTO_TEST_CASE(every_trusted_key_is_marked_as_a_specimen_and_the_stranger_is_left_out) {
    const test::TemporaryFolder folder;
    const auto issuers = DemoIssuers::open(folder.path(), now);
    BOOST_REQUIRE(issuers.ok());
    const auto keys = issuers->trusted_keys();
    BOOST_TEST(keys.size() == demo_signer_count - 1);
    for (const trust::TrustedKey& key : keys) {
        BOOST_TEST(key.is_test);
        BOOST_TEST(key.issuer.starts_with("MẪU THỬ"));
        BOOST_TEST((key.kid != (*issuers)[DemoSigner::stranger].trusted.kid));
    }
    const trust::KeyPurposes only_tests{true, false, false};
    BOOST_TEST(((*issuers)[DemoSigner::tests_only].trusted.purposes == only_tests));
    BOOST_TEST(((*issuers)[DemoSigner::ps256].trusted.algorithm == hcert::CoseAlgorithm::ps256));
}

BOOST_AUTO_TEST_CASE(the_folder_of_certificates_holds_what_is_to_be_trusted_and_nothing_else) {
    const test::TemporaryFolder folder;
    BOOST_REQUIRE(DemoIssuers::open(folder.path(), now).ok());
    std::size_t certificates = 0;
    for (const auto& file :
         std::filesystem::directory_iterator{folder.path() / "demo-certificates"}) {
        const std::string name = file.path().filename().string();
        BOOST_TEST(name.ends_with(".certificate.pem"));
        BOOST_TEST(name.find("stranger") == std::string::npos);
        ++certificates;
    }
    BOOST_TEST(certificates == demo_signer_count - 1);
}

BOOST_AUTO_TEST_CASE(a_key_that_does_not_fit_its_certificate_is_refused) {
    const test::TemporaryFolder folder;
    BOOST_REQUIRE(DemoIssuers::open(folder.path(), now).ok());
    std::filesystem::copy_file(folder.path() / "demo-keys/issuer-stranger.key.pem",
                               folder.path() / "demo-keys/issuer-es256.key.pem",
                               std::filesystem::copy_options::overwrite_existing);
    BOOST_TEST(DemoIssuers::open(folder.path(), now).error().code ==
               ErrorCode::signature_key_mismatch);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_told) {
    const test::TemporaryFolder folder;
    folder.write("taken", "a file, not a folder");
    BOOST_TEST(DemoIssuers::open(folder.path() / "taken", now).error().code ==
               ErrorCode::file_unwritable);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
