#include "core/report/report_field.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace tiemchung::report;

namespace {

constexpr int item_count = static_cast<int>(ReportItem::declaration) + 1;

}  // namespace

BOOST_AUTO_TEST_SUITE(report_field)

BOOST_AUTO_TEST_CASE(every_field_has_a_spelling_of_its_own_that_reads_back) {
    std::set<std::string> spellings;
    for (int index = 0; index < item_count; ++index) {
        const auto item = static_cast<ReportItem>(index);
        for (const int dose : {0, 1, 2}) {
            if (is_of_a_dose(item) != (dose != 0)) continue;
            const ReportField field{item, dose};
            BOOST_TEST(spellings.insert(spelling_of(field)).second, spelling_of(field));
            BOOST_TEST((report_field_spelled(spelling_of(field)) == field), spelling_of(field));
        }
    }
    BOOST_TEST(spellings.size() == 35U);
    BOOST_TEST(spelling_of({ReportItem::dose_date, 2}) == "dose_2.date");
    BOOST_TEST(spelling_of({ReportItem::province}) == "province");
}

BOOST_AUTO_TEST_CASE(what_is_no_field_is_nothing) {
    for (const char* spelling : {"", "x", "date", "dose_", "dose_1", "dose_1.", "dose_3.date",
                                 "dose_1.name", "dose_1xdate", "dose_1.date.", "dose_0.date"}) {
        BOOST_TEST(!report_field_spelled(spelling).has_value(), spelling);
    }
}

BOOST_AUTO_TEST_CASE(fields_belong_to_steps_in_the_order_of_the_form) {
    ReportStep last = ReportStep::start;
    for (int index = 0; index < item_count; ++index) {
        const ReportStep step = step_of(static_cast<ReportItem>(index));
        BOOST_TEST((last <= step));
        last = step;
    }
    BOOST_TEST((step_of(ReportItem::consent) == ReportStep::start));
    BOOST_TEST((step_of(ReportItem::name) == ReportStep::person));
    BOOST_TEST((step_of(ReportItem::kind) == ReportStep::person));
    BOOST_TEST((step_of(ReportItem::dose_date) == ReportStep::doses));
    BOOST_TEST((step_of(ReportItem::note) == ReportStep::doses));
    BOOST_TEST((step_of(ReportItem::declaration) == ReportStep::send));
}

BOOST_AUTO_TEST_SUITE_END()
