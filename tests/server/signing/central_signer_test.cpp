#include "server/signing/central_signer.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "server/signing/signature_verifier.h"
#include "tests/server/support/temporary_folder.h"

namespace {

using namespace tiemchung;
using namespace tiemchung::signing;
using hcert::CoseAlgorithm;
using Kind = check::SignatureAnswer::Kind;

constexpr const char* module_file = "/usr/lib/softhsm/libsofthsm2.so";

Kind verified(const CentralSigner& signer, std::string_view message, ByteView signature) {
    trust::TrustedKey key;
    key.algorithm = signer.algorithm();
    key.spki = signer.spki();
    return SignatureVerifier{}.verify(key, as_bytes(message), signature);
}

/// A SoftHSM token in a temporary folder, with an RSA and a P-256 key.
class SoftToken {
  public:
    SoftToken() {
        folder_.write("softhsm2.conf",
                      "directories.tokendir = " + (folder_.path() / "tokens").string() +
                          "\nlog.level = ERROR\n");
        folder_.write("tokens/keep", "");
        folder_.write("pin", "4711-abc\n");
        folder_.write("wrong-pin", "0000\n");
        ::setenv("SOFTHSM2_CONF", (folder_.path() / "softhsm2.conf").c_str(), 1);
        run("--init-token --free --label issuing --pin 4711-abc --so-pin 5678-so");
        for (const auto& [label, id, key] :
             {std::tuple{"rsa", "01", &rsa}, std::tuple{"p256", "02", &p256}}) {
            folder_.write(label, key->to_pem().value());
            run(std::string{"--import '"} + (folder_.path() / label).string() +
                "' --token issuing --pin 4711-abc --label " + label + " --id " + id);
        }
    }

    [[nodiscard]] TokenAddress address(const char* key, const char* token = "issuing",
                                       const char* pin = "pin") const {
        return {module_file, token, key, folder_.path() / pin};
    }

    SigningKey rsa = SigningKey::generate(CoseAlgorithm::ps256).value();
    SigningKey p256 = SigningKey::generate(CoseAlgorithm::es256).value();

  private:
    static void run(const std::string& arguments) {
        const std::string command = "softhsm2-util " + arguments + " >/dev/null 2>&1";
        BOOST_REQUIRE_EQUAL(std::system(command.c_str()), 0);
    }

    test::TemporaryFolder folder_;
};

bool softhsm_is_installed() {
    const bool installed = std::filesystem::exists(module_file);
    if (!installed) std::cerr << "Left out: signing with a token (install Debian's softhsm2)\n";
    return installed;
}

BOOST_AUTO_TEST_SUITE(central_signer)

BOOST_AUTO_TEST_CASE(a_key_in_this_process_signs) {
    for (const CoseAlgorithm algorithm : {CoseAlgorithm::es256, CoseAlgorithm::ps256}) {
        const auto signer = sign_with_key(SigningKey::generate(algorithm).value()).value();
        const Bytes signature = signer->sign(as_bytes("mũi tiêm")).value();
        BOOST_CHECK(verified(*signer, "mũi tiêm", signature) == Kind::verified);
        BOOST_CHECK(verified(*signer, "mui tiem", signature) == Kind::mismatch);
    }
}

BOOST_AUTO_TEST_CASE(a_token_signs_as_its_key_would) {
    if (!softhsm_is_installed()) return;
    const SoftToken token;
    for (const auto& [label, key] : {std::pair{"rsa", &token.rsa}, {"p256", &token.p256}}) {
        BOOST_TEST_CONTEXT(label) {
            const auto signer = sign_with_token(token.address(label));
            BOOST_REQUIRE(signer.ok());
            BOOST_CHECK((*signer)->algorithm() == key->algorithm());
            BOOST_CHECK((*signer)->spki() == key->spki().value());
            const auto signature = (*signer)->sign(as_bytes("mũi tiêm"));
            BOOST_REQUIRE(signature.ok());
            BOOST_CHECK(verified(**signer, "mũi tiêm", *signature) == Kind::verified);
            BOOST_CHECK(verified(**signer, "mui tiem", *signature) == Kind::mismatch);
        }
    }
}

BOOST_AUTO_TEST_CASE(threads_sign_with_one_token_side_by_side) {
    if (!softhsm_is_installed()) return;
    const SoftToken token;
    const auto signer = sign_with_token(token.address("p256")).value();
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            for (int k = 0; k < 25; ++k) {
                const std::string message = std::to_string(i * 100 + k);
                const auto signature = signer->sign(as_bytes(message));
                if (signature && verified(*signer, message, *signature) == Kind::verified) ++right;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    BOOST_CHECK_EQUAL(right.load(), 100);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_told_apart) {
    if (!softhsm_is_installed()) return;
    const SoftToken token;
    const auto failure = [](const TokenAddress& address) {
        const auto signer = sign_with_token(address);
        BOOST_REQUIRE(!signer.ok());
        return signer.error().code;
    };
    BOOST_CHECK(failure(token.address("rsa", "issuing", "no-such-file")) ==
                ErrorCode::file_unreadable);
    BOOST_CHECK(failure(token.address("rsa", "issuing", "wrong-pin")) ==
                ErrorCode::token_unavailable);
    BOOST_CHECK(failure(token.address("rsa", "other")) == ErrorCode::token_unavailable);
    BOOST_CHECK(failure(token.address("other")) == ErrorCode::token_no_key);
    TokenAddress no_module = token.address("rsa");
    no_module.module = "/nowhere/module.so";
    BOOST_CHECK(failure(no_module) == ErrorCode::token_unavailable);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
