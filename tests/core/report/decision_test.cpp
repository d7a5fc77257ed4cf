#include "core/report/decision.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::report;

BOOST_AUTO_TEST_SUITE(decision)

BOOST_AUTO_TEST_CASE(a_report_is_put_off_by_one_to_seven_days) {
    const PartialDate today{2022, 6, 28};
    BOOST_TEST(check_later({2022, 6, 29}, today).ok());
    BOOST_TEST(check_later({2022, 7, 5}, today).ok());
    for (const PartialDate until : {PartialDate{2022, 6, 28}, PartialDate{2022, 7, 6},
                                    PartialDate{2022, 6, 1}, PartialDate{2022, 7, 0}}) {
        BOOST_TEST(check_later(until, today).error().code == ErrorCode::report_later_day_bad);
    }
}

BOOST_AUTO_TEST_CASE(a_refusal_has_a_reason_and_a_request_has_a_field) {
    BOOST_TEST(check_refusal({}).error().code == ErrorCode::report_refusal_missing);
    BOOST_TEST(check_refusal(std::vector{RefusalReason::blurred}).ok());
    BOOST_TEST(check_ask({}).error().code == ErrorCode::report_ask_missing);
    BOOST_TEST(check_ask(std::vector{ReportField{ReportItem::photos}}).ok());
}

BOOST_AUTO_TEST_CASE(spellings_read_back) {
    for (const LaterReason reason :
         {LaterReason::searching_register, LaterReason::other_site, LaterReason::population}) {
        BOOST_TEST((later_reason_named(name_of(reason)) == reason));
    }
    BOOST_TEST(!later_reason_named("lunch").has_value());
    for (const RefusalReason reason : refusal_reasons())
        BOOST_TEST((refusal_reason_named(name_of(reason)) == reason));
    BOOST_TEST(name_of(RefusalReason::slip_incomplete) == "R01");
    BOOST_TEST(name_of(RefusalReason::altered) == "R13");
    BOOST_TEST(!refusal_reason_named("R14").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
