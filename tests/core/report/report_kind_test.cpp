#include "core/report/report_kind.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "core/report/document.h"

using namespace tiemchung::report;

namespace {

std::vector<int> numbers(ReportKind kind) {
    const auto span = dose_numbers(kind);
    return {span.begin(), span.end()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_kind_suite)

BOOST_AUTO_TEST_CASE(a_kind_says_which_doses_it_is_about) {
    BOOST_TEST(numbers(ReportKind::dose_1) == std::vector<int>{1});
    BOOST_TEST(numbers(ReportKind::dose_2) == std::vector<int>{2});
    BOOST_TEST(numbers(ReportKind::both) == (std::vector<int>{1, 2}));
}

BOOST_AUTO_TEST_CASE(reports_share_a_dose_unless_each_is_about_another) {
    BOOST_TEST(!share_a_dose(ReportKind::dose_1, ReportKind::dose_2));
    BOOST_TEST(share_a_dose(ReportKind::dose_1, ReportKind::dose_1));
    BOOST_TEST(share_a_dose(ReportKind::dose_1, ReportKind::both));
    BOOST_TEST(share_a_dose(ReportKind::both, ReportKind::dose_2));
}

BOOST_AUTO_TEST_CASE(a_kind_that_contradicts_the_record_is_asked_about) {
    const Certified none{};
    const Certified first{true, false};
    const Certified second{false, true};
    const Certified all{true, true};
    BOOST_TEST((better_kind(ReportKind::dose_1, first) == ReportKind::dose_2));
    BOOST_TEST((better_kind(ReportKind::both, first) == ReportKind::dose_2));
    BOOST_TEST((better_kind(ReportKind::both, second) == ReportKind::dose_1));
    BOOST_TEST((better_kind(ReportKind::dose_2, none) == ReportKind::both));
    BOOST_TEST((better_kind(ReportKind::dose_2, second) == ReportKind::dose_1));
    BOOST_TEST(!better_kind(ReportKind::dose_1, none).has_value());
    BOOST_TEST(!better_kind(ReportKind::dose_1, second).has_value());
    BOOST_TEST(!better_kind(ReportKind::dose_2, first).has_value());
    BOOST_TEST(!better_kind(ReportKind::both, none).has_value());
    BOOST_TEST(!better_kind(ReportKind::both, all).has_value());
}

BOOST_AUTO_TEST_CASE(spellings_read_back) {
    for (const ReportKind kind : {ReportKind::dose_1, ReportKind::dose_2, ReportKind::both})
        BOOST_TEST((report_kind_named(name_of(kind)) == kind));
    BOOST_TEST(!report_kind_named("K4").has_value());
    for (const ReportFor each : {ReportFor::self, ReportFor::child, ReportFor::ward})
        BOOST_TEST((report_for_named(name_of(each)) == each));
    BOOST_TEST(!report_for_named("").has_value());
    for (const DocumentType type :
         {DocumentType::confirmation, DocumentType::screening_slip, DocumentType::appointment}) {
        BOOST_TEST((document_type_named(name_of(type)) == type));
    }
    BOOST_TEST(!document_type_named("selfie").has_value());
    for (const ReadableItem item : readable_items())
        BOOST_TEST((readable_item_named(name_of(item)) == item));
    BOOST_TEST(!readable_item_named("lot").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
