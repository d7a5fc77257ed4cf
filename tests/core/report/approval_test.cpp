#include "core/report/approval.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

using Changes = std::vector<RecordChange>;

const std::vector<int> only_first{1};

}  // namespace

BOOST_AUTO_TEST_SUITE(approval)

BOOST_AUTO_TEST_CASE(an_approval_changes_something) {
    BOOST_TEST(check_approval({}, only_first).error().code == ErrorCode::report_change_missing);
    BOOST_TEST(check_approval(Changes{{ChangeKind::correct_sex}}, only_first).ok());
}

BOOST_AUTO_TEST_CASE(a_dose_is_added_only_where_there_is_none) {
    BOOST_TEST(check_approval(Changes{{ChangeKind::add_dose, 2}}, only_first).ok());
    BOOST_TEST(check_approval(Changes{{ChangeKind::add_dose, 1}}, only_first).error().code ==
               ErrorCode::report_dose_exists);
}

BOOST_AUTO_TEST_CASE(a_dose_is_corrected_only_where_there_is_one) {
    for (const ChangeKind kind :
         {ChangeKind::correct_date, ChangeKind::correct_vaccine, ChangeKind::correct_lot}) {
        BOOST_TEST(check_approval(Changes{{kind, 1}}, only_first).ok());
        BOOST_TEST(check_approval(Changes{{kind, 2}}, only_first).error().code ==
                   ErrorCode::report_dose_absent);
    }
}

BOOST_AUTO_TEST_CASE(names_birth_dates_and_numbers_go_to_the_register_first) {
    for (const ChangeKind kind :
         {ChangeKind::correct_name, ChangeKind::correct_birth_date, ChangeKind::correct_id}) {
        BOOST_TEST(needs_population_match(Changes{{ChangeKind::correct_lot, 1}, {kind}}));
    }
    BOOST_TEST(
        !needs_population_match(Changes{{ChangeKind::correct_sex}, {ChangeKind::add_dose, 1}}));
}

BOOST_AUTO_TEST_CASE(a_whole_dose_without_paper_needs_two_people) {
    const Changes adding{{ChangeKind::correct_sex}, {ChangeKind::add_dose, 1}};
    BOOST_TEST(needs_second_person(adding, false));
    BOOST_TEST(!needs_second_person(adding, true));
    BOOST_TEST(!needs_second_person(Changes{{ChangeKind::correct_date, 1}}, false));
    BOOST_TEST(check_second_person("an", "binh").ok());
    BOOST_TEST(check_second_person("an", "an").error().code == ErrorCode::report_same_person);
}

BOOST_AUTO_TEST_CASE(spellings_read_back) {
    for (int index = 0; index <= static_cast<int>(ChangeKind::correct_id); ++index) {
        const auto kind = static_cast<ChangeKind>(index);
        BOOST_TEST((change_kind_named(name_of(kind)) == kind), name_of(kind));
    }
    BOOST_TEST(!change_kind_named("delete").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
