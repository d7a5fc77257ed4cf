#include "server/demo/demo_people.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "core/identity/lookup_form.h"
#include "core/identity/province.h"
#include "core/issuance/population_match.h"
#include "core/issuance/vaccine.h"

namespace tiemchung::demo {
namespace {

using issuance::MatchState;

BOOST_AUTO_TEST_SUITE(demo_people_test)

BOOST_AUTO_TEST_CASE(a_thousand_people_live_in_all_provinces_and_meet_every_fate) {
    std::set<std::string_view> homes;
    std::set<DemoFate> fates;
    for (const DemoPerson& person : demo_people()) {
        homes.insert(person.province);
        fates.insert(person.fate);
    }
    BOOST_TEST(demo_people().size() == 1'000U);
    BOOST_TEST(homes.size() == 63U);
    BOOST_TEST(fates.size() == demo_fate_count);
}

BOOST_AUTO_TEST_CASE(everybody_can_fill_in_the_look_up_form_and_nobody_shares_a_number) {
    std::set<std::string> numbers;
    std::set<std::string> phones;
    for (const DemoPerson& person : demo_people()) {
        identity::LookupForm form;
        form.name = person.name;
        form.birth_date = {std::to_string(person.birth_date.day),
                           std::to_string(person.birth_date.month),
                           std::to_string(person.birth_date.year), false};
        form.sex = person.sex;
        form.id_kind = person.id_kind;
        form.id_number = person.id_number;
        form.phone = person.phone;
        const auto checked = identity::check_lookup_form(form, {2026, 11, 21});
        BOOST_TEST(checked.details.has_value(), person.name);
        for (const identity::LookupFinding& warning : checked.warnings) {
            // A few names, like Phan Thu Dung, have no marks.
            BOOST_TEST((warning.code == ErrorCode::person_name_undiacritised), person.id_number);
        }
        numbers.insert(person.id_number);
        phones.insert(person.phone);
    }
    BOOST_TEST(numbers.size() == 1'000U);
    BOOST_TEST(phones.size() == 1'000U);
}

BOOST_AUTO_TEST_CASE(records_lack_a_number_or_have_a_bad_one_exactly_where_that_is_the_fate) {
    for (const DemoPerson& person : demo_people()) {
        const MatchState expected = person.fate == DemoFate::id_missing  ? MatchState::id_missing
                                    : person.fate == DemoFate::id_format ? MatchState::id_format
                                                                         : MatchState::pending;
        BOOST_TEST((issuance::state_before_match(person.id_on_record) == expected));
    }
}

BOOST_AUTO_TEST_CASE(doses_follow_one_another_with_vaccines_of_the_list) {
    for (const DemoPerson& person : demo_people()) {
        BOOST_TEST(person.doses.empty() == (person.fate == DemoFate::no_dose));
        PartialDate last{2021, 3, 1};
        int number = 0;
        for (const DemoDose& dose : person.doses) {
            BOOST_TEST(dose.number == ++number);
            BOOST_TEST((last < dose.date));
            BOOST_TEST(issuance::vaccine_of_key(dose.vaccine) != nullptr, dose.vaccine);
            last = dose.date;
        }
    }
}

BOOST_AUTO_TEST_CASE(the_people_are_the_same_in_every_run) {
    const auto one = demo_people();
    const auto other = demo_people();
    for (std::size_t i = 0; i < one.size(); ++i) {
        BOOST_TEST(one[i].name == other[i].name);
        BOOST_TEST(one[i].id_number == other[i].id_number);
    }
    BOOST_TEST(one.front().id_number == demo_people().front().id_number);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
