#include "core/base/error_code.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using namespace tiemchung;

namespace {

constexpr ErrorCode all_codes[] = {
#define TIEMCHUNG_ERROR(stage, kind) ErrorCode::stage##_##kind,
#include "core/base/error_code_table.inc"
};

}  // namespace

BOOST_AUTO_TEST_SUITE(error_code)

BOOST_AUTO_TEST_CASE(names_are_unique_and_read_back) {
    std::set<std::string_view> names;
    for (const ErrorCode code : all_codes) {
        BOOST_TEST(names.insert(code_name(code)).second, code_name(code));
        BOOST_TEST((error_code_named(code_name(code)) == code), code_name(code));
    }
    BOOST_TEST(!error_code_named("base45.no_such_code").has_value());
}

BOOST_AUTO_TEST_CASE(a_code_belongs_to_the_stage_in_its_name) {
    BOOST_TEST((stage_of(ErrorCode::base45_bad_character) == Stage::base45));
    BOOST_TEST(code_name(ErrorCode::dcc_no_person) == "dcc.no_person");
}

BOOST_AUTO_TEST_SUITE_END()
