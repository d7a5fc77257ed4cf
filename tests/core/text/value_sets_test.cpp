#include "core/text/value_sets.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "core/issuance/vaccine.h"

using namespace tiemchung;
using text::Language;
using text::ValueSet;

namespace {

struct Row {
    ValueSet set;
    std::string_view code;
    std::string_view vi;
    std::string_view en;
};

constexpr Row rows[] = {
#define TIEMCHUNG_VALUE(set, code, vi, en) {ValueSet::set, code, vi, en},
#include "core/text/value_set_table.inc"
#undef TIEMCHUNG_VALUE
};

}  // namespace

BOOST_AUTO_TEST_SUITE(value_sets)

BOOST_AUTO_TEST_CASE(every_code_appears_once_and_has_both_names) {
    std::set<std::pair<ValueSet, std::string_view>> seen;
    for (const Row& row : rows) {
        BOOST_TEST(seen.emplace(row.set, row.code).second, row.code);
        BOOST_TEST(!row.vi.empty(), row.code);
        BOOST_TEST(!row.en.empty(), row.code);
    }
}

BOOST_AUTO_TEST_CASE(every_code_that_a_certificate_gets_here_has_a_name) {
    for (const issuance::Vaccine& each : issuance::vaccines()) {
        BOOST_TEST(text::name_of_code(ValueSet::product, each.product).has_value(), each.key);
        BOOST_TEST(text::name_of_code(ValueSet::manufacturer, each.manufacturer).has_value(),
                   each.key);
        BOOST_TEST(text::name_of_code(ValueSet::prophylaxis, each.prophylaxis).has_value(),
                   each.key);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_code_is_shown_raw_and_marked) {
    BOOST_TEST(text::display_code(ValueSet::product, "X-1", Language::vi) ==
               "X-1 (mã chưa có trong danh mục)");
    BOOST_TEST(text::display_code(ValueSet::product, "{code}", Language::en) ==
               "{code} (code not in the list)");
    BOOST_TEST(text::display_code(ValueSet::country, "VN", Language::en) == "Viet Nam");
    BOOST_TEST(text::display_code(ValueSet::disease, "VN", Language::en) ==
               "VN (code not in the list)");
    BOOST_TEST(text::display_code(ValueSet::product, "", Language::vi) == "");
}

BOOST_AUTO_TEST_SUITE_END()
