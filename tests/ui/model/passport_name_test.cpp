#include "ui/model/passport_name.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

const hcert::PersonName certificate{"Đặng", "Thị Ngọc Ánh", "DANG", "THI<NGOC<ANH"};

}  // namespace

BOOST_AUTO_TEST_SUITE(passport_name)

BOOST_AUTO_TEST_CASE(marks_case_and_spaces_make_no_difference) {
    BOOST_TEST(compare_names("Đặng Thị Ngọc Ánh", certificate).empty());
    BOOST_TEST(compare_names("  dang   thi ngoc anh ", certificate).empty());
    BOOST_TEST(compare_names("DANG<<THI<NGOC<ANH", certificate).empty());
}

BOOST_AUTO_TEST_CASE(differences_are_told_name_by_name) {
    const auto other = compare_names("DANG THI NGOC OANH", certificate);
    BOOST_TEST_REQUIRE(other.size() == 1U);
    BOOST_TEST((other.front() == NameDifference{"OANH", "ANH"}));
    const auto shorter = compare_names("DANG THI NGOC", certificate);
    BOOST_TEST_REQUIRE(shorter.size() == 1U);
    BOOST_TEST((shorter.front() == NameDifference{"", "ANH"}));
    BOOST_TEST(compare_names("ANH DANG THI NGOC", certificate).size() == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
