#include "core/api/foreign_trust_list.h"

#include <boost/test/unit_test.hpp>

#include "core/trust/certificate.h"
#include "tests/core/printing.h"
#include "tests/core/trust/sample_certificates.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

trust::Kid kid_named(std::string_view base64) {
    trust::Kid kid{};
    const Bytes bytes = from_base64(base64).value();
    std::copy(bytes.begin(), bytes.end(), kid.begin());
    return kid;
}

ErrorCode error_of(std::string_view text) {
    const auto read = read_foreign_trust_list(text);
    BOOST_REQUIRE(!read.ok());
    return read.error().code;
}

std::string german_list() {
    return R"({"certificates":[{"certificateType":"DSC","country":"XX","kid":"ignored",)"
           R"("rawData":")" +
           std::string(sample_certificates::vaccination_only) +
           R"(","timestamp":"2022-05-16T08:00:00+02:00"},{"rawData":"AAAA"}]})";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(foreign_trust_list)

BOOST_AUTO_TEST_CASE(the_german_list_is_read_with_and_without_its_signature_line) {
    for (const std::string& text : {german_list(), "MEUCIQDabc+/=\n" + german_list()}) {
        const auto read = read_foreign_trust_list(text);
        BOOST_REQUIRE(read.ok());
        BOOST_REQUIRE(read->keys.keys().size() == 1U);
        BOOST_TEST(read->left_out == 1U);
        const trust::TrustedKey& key = read->keys.keys().front();
        BOOST_TEST(key.country == "XX");
        BOOST_TEST(!key.purposes.test);
        BOOST_TEST(to_iso8601(*read->keys.updated_at()) == "2022-05-16T06:00:00Z");
    }
}

BOOST_AUTO_TEST_CASE(the_dutch_and_the_swiss_list_are_read) {
    const std::string spki =
        to_base64(trust::read_certificate(from_base64(sample_certificates::unrestricted).value())
                      .value()
                      .spki);
    const auto dutch = read_foreign_trust_list(R"({"eu_keys":{"AQIDBAUGBwg=":[{"subjectPk":")" +
                                               spki + R"(","ian":"XX","keyUsage":["t","r"]}]}})");
    BOOST_REQUIRE(dutch.ok());
    const auto found = dutch->keys.keys_named(kid_named("AQIDBAUGBwg="));
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0].purposes ==
                trust::KeyPurposes{.test = true, .vaccination = false, .recovery = true}));

    const std::string coordinate = to_base64(Bytes(32, 5));
    const std::string point = R"("alg":"ES256","crv":"P-256","n":null,"e":null,"x":")" +
                              coordinate + R"(","y":")" + coordinate + R"("}])";
    const auto swiss = read_foreign_trust_list(R"({"AQIDBAUGBwg=":[{"use":"sig",)" + point +
                                               R"(,"S2V5NFJF":[{"use":"v",)" + point +
                                               R"(,"AQIDBAUGBwk=":[{"use":"l",)" + point + "}");
    BOOST_REQUIRE(swiss.ok());
    BOOST_TEST(swiss->keys.keys().size() == 2U);
    BOOST_TEST(swiss->left_out == 1U);
    BOOST_TEST(
        (swiss->keys.keys_named(kid_named("AQIDBAUGBwg="))[0].purposes == trust::KeyPurposes{}));
    BOOST_TEST(!swiss->keys.keys_named(kid_named("S2V5NFJF"))[0].purposes.test);
}

BOOST_AUTO_TEST_CASE(what_is_no_trust_list_is_refused) {
    for (const std::string_view text :
         {"", "no JSON", "{", "{}", "[]", R"({"certificates":{}})", R"({"a":[{}]})"}) {
        BOOST_TEST(error_of(text) == ErrorCode::trust_unknown_format);
    }
    BOOST_TEST(error_of(R"({"certificates":[]})") == ErrorCode::trust_empty);
    BOOST_TEST(error_of(R"({"certificates":[{"rawData":"AAAA"},7]})") == ErrorCode::trust_empty);
}

BOOST_AUTO_TEST_CASE(the_published_lists_hold_the_key_of_viet_nam) {
    const auto folder = tests::vectors_folder();
    if (!folder) return;
    const struct {
        const char* file;
        std::size_t keys;
        std::size_t left_out;
    } lists[] = {{"trustlist_de.json", 832, 0},
                 {"trustlist_nl.json", 806, 0},
                 {"trustlist_ch.json", 683, 1}};
    for (const auto& [file, keys, left_out] : lists) {
        const auto read = read_foreign_trust_list(tests::read_file(*folder / "trust" / file));
        BOOST_REQUIRE_MESSAGE(read.ok(), file);
        BOOST_TEST(read->keys.keys().size() == keys, file);
        BOOST_TEST(read->left_out == left_out, file);
        const auto found = read->keys.keys_named(kid_named("ZtJVElOdWm0="));
        BOOST_REQUIRE_MESSAGE(found.size() == 1U, file);
        BOOST_TEST((found[0].algorithm == hcert::CoseAlgorithm::ps256));
        BOOST_TEST((found[0].purposes == trust::KeyPurposes{}));
    }
}

BOOST_AUTO_TEST_CASE(the_german_list_has_the_known_numbers_of_restricted_keys) {
    const auto folder = tests::vectors_folder();
    if (!folder) return;
    const auto read =
        read_foreign_trust_list(tests::read_file(*folder / "trust" / "trustlist_de.json"));
    BOOST_REQUIRE(read.ok());
    std::size_t es256 = 0;
    std::size_t unrestricted = 0;
    for (const trust::TrustedKey& key : read->keys.keys()) {
        es256 += key.algorithm == hcert::CoseAlgorithm::es256 ? 1U : 0U;
        unrestricted += key.purposes == trust::KeyPurposes{} ? 1U : 0U;
        BOOST_TEST(!key.issuer.empty());
        BOOST_TEST(key.country.size() == 2U);
    }
    BOOST_TEST(es256 == 794U);
    // 334 without extended key usage, 51 with other purposes only, and those that name all three.
    BOOST_TEST(unrestricted >= 334U + 51U);
    BOOST_TEST(unrestricted < 832U);
}

BOOST_AUTO_TEST_SUITE_END()
