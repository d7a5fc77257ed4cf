#include "core/trust/revocation.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;
using namespace tiemchung::trust;

namespace {

constexpr std::string_view specimen_uvci = "URN:UVCI:01:VN:FFFE3D31FABD035899134A9D3BAE9BCF";

hcert::CoseSign1 signed_by(hcert::CoseAlgorithm algorithm, Bytes signature) {
    hcert::CoseSign1 message;
    message.algorithm = algorithm;
    message.signature = std::move(signature);
    return message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(revocation)

// The identifier of the specimen that Viet Nam gave the EU.
BOOST_AUTO_TEST_CASE(identifier_hashes_are_those_of_the_gateway) {
    const auto hashes =
        revocation_hashes("VN", specimen_uvci, signed_by(hcert::CoseAlgorithm::ps256, Bytes(256)));
    BOOST_TEST(to_hex(hashes.uci) == "d91dfef3cc5ec8e68057151a3e62fae6");
    BOOST_TEST(to_hex(hashes.country_uci) == "9d65d658aa3dfac53361c6f2e99a6d9e");
}

BOOST_AUTO_TEST_CASE(an_ecdsa_signature_is_known_by_its_first_half) {
    Bytes signature(64, 1);
    const auto hashes =
        revocation_hashes("", "", signed_by(hcert::CoseAlgorithm::es256, signature));
    signature[63] = 9;
    const auto other_s =
        revocation_hashes("", "", signed_by(hcert::CoseAlgorithm::es256, signature));
    BOOST_TEST((hashes.signature == other_s.signature));
    signature[31] = 9;
    const auto other_r =
        revocation_hashes("", "", signed_by(hcert::CoseAlgorithm::es256, signature));
    BOOST_TEST((hashes.signature != other_r.signature));
    // SHA-256 of 32 bytes 01
    BOOST_TEST(to_hex(hashes.signature) == "72cd6e8422c407fb6d098690f1130b7d");
}

BOOST_AUTO_TEST_CASE(an_rsa_signature_is_known_as_a_whole) {
    Bytes signature(256, 1);
    const auto hashes =
        revocation_hashes("", "", signed_by(hcert::CoseAlgorithm::ps256, signature));
    signature[255] = 9;
    const auto other = revocation_hashes("", "", signed_by(hcert::CoseAlgorithm::ps256, signature));
    BOOST_TEST((hashes.signature != other.signature));
}

BOOST_AUTO_TEST_CASE(any_one_of_the_three_hashes_is_enough) {
    const auto hashes = revocation_hashes("VN", specimen_uvci,
                                          signed_by(hcert::CoseAlgorithm::es256, Bytes(64, 3)));
    for (const RevocationHash& hash : {hashes.uci, hashes.country_uci, hashes.signature}) {
        BOOST_TEST(
            RevocationList({"VN"}, {RevocationHash{1}, hash, RevocationHash{255}}).holds(hashes));
    }
    BOOST_TEST(!RevocationList({"VN"}, {RevocationHash{1}}).holds(hashes));
    BOOST_TEST(!RevocationList().holds(hashes));
}

BOOST_AUTO_TEST_CASE(a_list_speaks_only_for_the_issuers_it_names) {
    RevocationList list({"VN"}, {}, Timestamp{100});
    BOOST_TEST(list.covers("VN"));
    BOOST_TEST(!list.covers("DE"));
    BOOST_TEST(!list.covers(""));
    list.merge(RevocationList({"DE", "VN"}, {RevocationHash{1}}, Timestamp{50}));
    BOOST_TEST(list.covers("DE"));
    BOOST_TEST(list.countries().size() == 2U);
    BOOST_TEST(list.hashes().size() == 1U);
    BOOST_TEST(list.updated_at()->seconds == 50);
}

BOOST_AUTO_TEST_SUITE_END()
