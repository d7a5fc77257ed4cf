#include "core/issuance/issuing_state.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <vector>

using namespace tiemchung;
using namespace tiemchung::issuance;

namespace {

constexpr Timestamp now{1'655'000'000};
constexpr Timestamp past{1'600'000'000};
constexpr Timestamp future{1'700'000'000};

constexpr IssuingState all_states[] = {IssuingState::no_dose,         IssuingState::s1_id_missing,
                                       IssuingState::s1_id_format,    IssuingState::s1_mismatch,
                                       IssuingState::s1_pending,      IssuingState::s2_wait_sign,
                                       IssuingState::s3_wait_central, IssuingState::issued,
                                       IssuingState::expired,         IssuingState::replaced};

/// The states in which a transition is legal.
std::set<IssuingState> allowing(Transition transition) {
    std::set<IssuingState> states;
    for (const IssuingState state : all_states) {
        if (allows(state, transition)) states.insert(state);
    }
    return states;
}

bool is(const DoseProgress& progress, IssuingState expected) {
    return state_of(progress, now) == expected;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(issuing_state)

BOOST_AUTO_TEST_CASE(an_unmatched_dose_waits_in_step_1_for_its_own_reason) {
    BOOST_TEST(is({MatchState::pending, {}, {}, {}}, IssuingState::s1_pending));
    BOOST_TEST(is({MatchState::id_missing, {}, {}, {}}, IssuingState::s1_id_missing));
    BOOST_TEST(is({MatchState::id_format, {}, {}, {}}, IssuingState::s1_id_format));
    BOOST_TEST(is({MatchState::mismatch, {}, {}, {}}, IssuingState::s1_mismatch));
    BOOST_TEST(is({MatchState::mismatch, past, {}, {}}, IssuingState::s1_mismatch));
}

BOOST_AUTO_TEST_CASE(a_matched_dose_waits_for_its_site_then_for_the_centre) {
    BOOST_TEST(is({MatchState::matched, {}, {}, {}}, IssuingState::s2_wait_sign));
    BOOST_TEST(is({MatchState::matched, past, {}, {}}, IssuingState::s3_wait_central));
}

BOOST_AUTO_TEST_CASE(an_issued_certificate_expires_in_the_second_that_it_names) {
    BOOST_TEST(is({MatchState::matched, past, past, future}, IssuingState::issued));
    BOOST_TEST(
        is({MatchState::matched, past, past, Timestamp{now.seconds + 1}}, IssuingState::issued));
    BOOST_TEST(is({MatchState::matched, past, past, now}, IssuingState::expired));
    BOOST_TEST(is({MatchState::matched, past, past, past}, IssuingState::expired));
}

BOOST_AUTO_TEST_CASE(every_change_is_legal_only_where_the_step_before_is_done) {
    using S = IssuingState;
    BOOST_TEST((allowing(Transition::match) == std::set{S::s1_pending}));
    BOOST_TEST((allowing(Transition::sign_by_site) == std::set{S::s2_wait_sign}));
    BOOST_TEST((allowing(Transition::issue) == std::set{S::s3_wait_central}));
    BOOST_TEST((allowing(Transition::renew) == std::set{S::issued, S::expired}));
}

BOOST_AUTO_TEST_CASE(whatever_is_on_the_way_can_be_corrected) {
    BOOST_TEST(!allows(IssuingState::no_dose, Transition::correct));
    BOOST_TEST(!allows(IssuingState::replaced, Transition::correct));
    BOOST_TEST(allowing(Transition::correct).size() == 8U);
}

BOOST_AUTO_TEST_CASE(every_state_has_its_spelling_and_its_step) {
    std::set<std::string_view> names;
    for (const IssuingState state : all_states) {
        BOOST_TEST((issuing_state_named(name_of(state)) == state));
        names.insert(name_of(state));
    }
    BOOST_TEST(names.size() == 10U);
    BOOST_TEST(!issuing_state_named("issued"));
    BOOST_TEST(name_of(IssuingState::s2_wait_sign) == "S2_WAIT_SIGN");
    BOOST_TEST(step_of(IssuingState::no_dose) == 0);
    BOOST_TEST(step_of(IssuingState::s1_mismatch) == 1);
    BOOST_TEST(step_of(IssuingState::s2_wait_sign) == 2);
    BOOST_TEST(step_of(IssuingState::s3_wait_central) == 3);
    BOOST_TEST(step_of(IssuingState::expired) == 4);
}

BOOST_AUTO_TEST_SUITE_END()
