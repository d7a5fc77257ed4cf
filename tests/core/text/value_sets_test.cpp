#include "core/text/value_sets.h"

#include <boost/test/unit_test.hpp>
#include <set>

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

BOOST_AUTO_TEST_CASE(the_vaccines_used_in_viet_nam_have_names) {
    for (const std::string_view product :
         {"EU/1/21/1529", "Sputnik-V", "BBIBP-CorV", "EU/1/20/1528", "EU/1/20/1507", "EU/1/20/1525",
          "Hayat-Vax", "Abdala", "Covaxin"}) {
        BOOST_TEST(text::name_of_code(ValueSet::product, product).has_value(), product);
    }
    for (const std::string_view maker :
         {"ORG-100001699", "Gamaleya-Research-Institute", "ORG-100020693", "ORG-100030215",
          "ORG-100031184", "ORG-100001417", "ORG-100023050", "CIGB", "Bharat-Biotech"}) {
        BOOST_TEST(text::name_of_code(ValueSet::manufacturer, maker).has_value(), maker);
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
