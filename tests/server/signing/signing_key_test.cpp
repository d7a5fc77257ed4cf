#include "server/signing/signing_key.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "core/trust/public_key.h"
#include "server/signing/private_file.h"
#include "server/signing/signature_verifier.h"

using namespace tiemchung;
using namespace tiemchung::signing;
using hcert::CoseAlgorithm;
using Kind = check::SignatureAnswer::Kind;

namespace {

trust::TrustedKey public_half(const SigningKey& key) {
    trust::TrustedKey trusted;
    trusted.algorithm = key.algorithm();
    trusted.spki = key.spki().value();
    return trusted;
}

/// A folder of its own that goes away with the test.
struct TemporaryFolder {
    std::filesystem::path path = [] {
        std::string name = (std::filesystem::temp_directory_path() / "tiemchung_XXXXXX").string();
        return std::filesystem::path(::mkdtemp(name.data()));
    }();
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(signing_key)

BOOST_AUTO_TEST_CASE(what_a_key_signs_only_its_public_half_verifies) {
    SignatureVerifier verifier;
    for (const CoseAlgorithm algorithm : {CoseAlgorithm::es256, CoseAlgorithm::ps256}) {
        const SigningKey signer = SigningKey::generate(algorithm).value();
        const SigningKey stranger = SigningKey::generate(algorithm).value();
        const Bytes signature = signer.sign(as_bytes("mũi tiêm")).value();
        BOOST_TEST(signature.size() == (algorithm == CoseAlgorithm::es256 ? 64U : 256U));
        const auto verify = [&](const SigningKey& key, std::string_view message) {
            return verifier.verify(public_half(key), as_bytes(message), signature);
        };
        BOOST_TEST((verify(signer, "mũi tiêm") == Kind::verified));
        BOOST_TEST((verify(signer, "mui tiem") == Kind::mismatch));
        BOOST_TEST((verify(stranger, "mũi tiêm") == Kind::mismatch));
    }
}

BOOST_AUTO_TEST_CASE(the_public_half_is_what_core_takes_for_this_algorithm) {
    for (const CoseAlgorithm algorithm : {CoseAlgorithm::es256, CoseAlgorithm::ps256}) {
        const SigningKey key = SigningKey::generate(algorithm).value();
        const auto read = trust::read_public_key(key.spki().value());
        BOOST_REQUIRE(read.ok());
        BOOST_TEST((read->algorithm == algorithm));
        BOOST_TEST(to_hex(read->spki) == to_hex(key.spki().value()));
    }
}

BOOST_AUTO_TEST_CASE(a_saved_key_is_secret_loads_again_and_is_never_overwritten) {
    const TemporaryFolder folder;
    const auto file = folder.path / "signer.pem";
    const SigningKey key = SigningKey::generate(CoseAlgorithm::es256).value();
    BOOST_REQUIRE(save_signing_key(key, file).ok());
    struct stat status {};
    BOOST_REQUIRE(::stat(file.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    const auto loaded = load_signing_key(file);
    BOOST_REQUIRE(loaded.ok());
    BOOST_TEST(to_hex(loaded->spki().value()) == to_hex(key.spki().value()));
    BOOST_TEST((save_signing_key(key, file).error().code == ErrorCode::file_unwritable));
}

BOOST_AUTO_TEST_CASE(what_is_no_key_is_refused) {
    BOOST_TEST((SigningKey::from_pem("no key").error().code == ErrorCode::signature_unusable_key));
    BOOST_TEST((load_signing_key("/nowhere/key.pem").error().code == ErrorCode::file_not_found));
}

BOOST_AUTO_TEST_SUITE_END()
