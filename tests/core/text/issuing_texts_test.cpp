#include "core/text/issuing_texts.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using namespace tiemchung;
using issuance::IssuingState;
using text::IssuingAction;
using text::Text;

namespace {

constexpr IssuingState all_states[] = {IssuingState::no_dose,         IssuingState::s1_id_missing,
                                       IssuingState::s1_id_format,    IssuingState::s1_mismatch,
                                       IssuingState::s1_pending,      IssuingState::s2_wait_sign,
                                       IssuingState::s3_wait_central, IssuingState::issued,
                                       IssuingState::expired,         IssuingState::replaced};

constexpr IssuingAction all_actions[] = {
    IssuingAction::send_report,       IssuingAction::see_where_to_complete,
    IssuingAction::see_what_to_bring, IssuingAction::ask_for_notice,
    IssuingAction::call_site,         IssuingAction::check_again,
    IssuingAction::open_newer};

bool has(const Text& text, std::string_view placeholder) {
    return text.vi.find(placeholder) != std::string_view::npos &&
           text.en.find(placeholder) != std::string_view::npos;
}

bool is_complete(const Text& text) {
    return !text.vi.empty() && !text.en.empty() && text.vi != text.en;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(issuing_texts)

BOOST_AUTO_TEST_CASE(every_state_is_told_in_both_languages) {
    std::set<std::string_view> sentences;
    for (const IssuingState state : all_states) {
        BOOST_TEST(is_complete(text::label_of(state)), name_of(state));
        BOOST_TEST(is_complete(text::sentence_of(state)), name_of(state));
        sentences.insert(text::sentence_of(state).vi);
    }
    BOOST_TEST(sentences.size() == std::size(all_states));
}

BOOST_AUTO_TEST_CASE(a_waiting_state_names_its_step) {
    for (const IssuingState state : all_states) {
        const int step = step_of(state);
        if (step < 1 || step > 3) continue;
        const std::string vi = "Bước " + std::to_string(step) + "/3";
        BOOST_TEST(text::label_of(state).vi.starts_with(vi), name_of(state));
        BOOST_TEST(is_complete(text::step_name(step)));
    }
}

BOOST_AUTO_TEST_CASE(sentences_have_room_for_the_day_and_the_site) {
    for (const IssuingState state :
         {IssuingState::s1_pending, IssuingState::s2_wait_sign, IssuingState::issued,
          IssuingState::expired, IssuingState::replaced}) {
        BOOST_TEST(has(text::sentence_of(state), "{d}"), name_of(state));
    }
    BOOST_TEST(has(text::sentence_of(IssuingState::s2_wait_sign), "{site}"));
}

BOOST_AUTO_TEST_CASE(nobody_who_waits_is_left_without_something_to_do) {
    std::set<IssuingAction> offered;
    for (const IssuingState state : all_states) {
        const auto actions = text::actions_of(state);
        BOOST_TEST(actions.empty() == (state == IssuingState::issued), name_of(state));
        offered.insert(actions.begin(), actions.end());
    }
    BOOST_TEST(offered.size() == std::size(all_actions));
    for (const IssuingAction action : all_actions)
        BOOST_TEST(is_complete(text::label_of(action)));
    BOOST_TEST(is_complete(advice_of(IssuingAction::see_where_to_complete)));
    BOOST_TEST(is_complete(advice_of(IssuingAction::see_what_to_bring)));
}

BOOST_AUTO_TEST_SUITE_END()
