#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "core/hcert/cbor.h"
#include "tests/core/issuance/sample_dose.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using issuance::canonical_bytes;
using issuance::DoseRecord;

BOOST_AUTO_TEST_SUITE(dose_record)

BOOST_AUTO_TEST_CASE(signed_bytes_stay_as_they_were_first_signed) {
    // {"type": "tiemchung-dose-1", "name": "Lê Hoàng Phúc", "birth_date": "1979-03-22", …}
    BOOST_TEST(to_hex(canonical_bytes(sample_dose())) ==
               "ab"
               "6474797065"
               "707469656d6368756e672d646f73652d31"
               "646e616d65"
               "704cc3aa20486fc3a06e67205068c3ba63"
               "6a62697274685f64617465"
               "6a313937392d30332d3232"
               "63736578"
               "646d616c65"
               "6769645f6b696e64"
               "67636974697a656e"
               "6969645f6e756d626572"
               "6c303031303739303132333435"
               "64646f7365"
               "02"
               "6464617465"
               "6a323032312d31302d3035"
               "6776616363696e65"
               "69636f6d69726e617479"
               "636c6f74"
               "66464b30313132"
               "6473697465"
               "653031303031");
}

BOOST_AUTO_TEST_CASE(signed_bytes_are_one_well_formed_map) {
    const auto document = hcert::cbor::parse(canonical_bytes(sample_dose()));
    BOOST_TEST(document.ok());
}

BOOST_AUTO_TEST_CASE(a_change_of_any_field_changes_the_signed_bytes) {
    std::set<Bytes> seen{canonical_bytes(sample_dose())};
    const auto is_new = [&seen](auto change) {
        DoseRecord dose = sample_dose();
        change(dose);
        return seen.insert(canonical_bytes(dose)).second;
    };
    BOOST_TEST(is_new([](DoseRecord& d) { d.person.name = "Lê Hoàng Phú"; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.person.birth_date = {1979, 0, 0}; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.person.sex = identity::Sex::female; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.person.id.kind = identity::IdKind::passport; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.person.id.number = "001079012346"; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.number = 3; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.date = {2021, 10, 6}; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.vaccine = "abdala"; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.lot = ""; }));
    BOOST_TEST(is_new([](DoseRecord& d) { d.site = "01002"; }));
}

BOOST_AUTO_TEST_CASE(nothing_can_be_moved_from_one_field_into_the_next) {
    DoseRecord a = sample_dose();
    DoseRecord b = sample_dose();
    a.lot = "AB";
    a.site = "C";
    b.lot = "A";
    b.site = "BC";
    BOOST_TEST((canonical_bytes(a) != canonical_bytes(b)));
}

BOOST_AUTO_TEST_SUITE_END()
