#include "core/issuance/population_match.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/issuance/sample_dose.h"

using namespace tiemchung;
using namespace tiemchung::issuance;

BOOST_AUTO_TEST_SUITE(population_match)

BOOST_AUTO_TEST_CASE(all_four_fields_must_be_right) {
    const identity::Person registered = sample_dose().person;
    identity::Person declared = registered;
    BOOST_TEST(same_person(declared, registered));
    declared.name = "Lê Hoàng Phú";
    BOOST_TEST(!same_person(declared, registered));
    declared = registered;
    declared.birth_date = {1979, 0, 0};
    BOOST_TEST(!same_person(declared, registered));
    declared = registered;
    declared.sex = identity::Sex::female;
    BOOST_TEST(!same_person(declared, registered));
    declared = registered;
    declared.id.number = "001079012346";
    BOOST_TEST(!same_person(declared, registered));
}

BOOST_AUTO_TEST_CASE(the_case_of_letters_does_not_matter_but_marks_do) {
    const identity::Person registered = sample_dose().person;
    identity::Person declared = registered;
    declared.name = "LÊ HOÀNG PHÚC";
    BOOST_TEST(same_person(declared, registered));
    declared.name = "LE HOANG PHUC";
    BOOST_TEST(!same_person(declared, registered));
}

BOOST_AUTO_TEST_CASE(a_number_as_written_falls_into_the_classes_of_dispatch_2262) {
    BOOST_TEST((state_before_match("001079012345") == MatchState::pending));
    BOOST_TEST((state_before_match("012 345 678") == MatchState::pending));
    BOOST_TEST((state_before_match("C1234567") == MatchState::pending));
    BOOST_TEST((state_before_match("") == MatchState::id_missing));
    BOOST_TEST((state_before_match("  ") == MatchState::id_missing));
    BOOST_TEST((state_before_match("00107901234") == MatchState::id_format));
    BOOST_TEST((state_before_match("chưa có") == MatchState::id_format));
}

BOOST_AUTO_TEST_CASE(states_are_spelled_as_they_are_read) {
    for (const MatchState state : {MatchState::pending, MatchState::matched, MatchState::id_missing,
                                   MatchState::id_format, MatchState::mismatch}) {
        BOOST_TEST((match_state_named(name_of(state)) == state));
    }
    BOOST_TEST(!match_state_named("PENDING"));
}

BOOST_AUTO_TEST_SUITE_END()
