#include "core/identity/province.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>
#include <string>

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

constexpr ProvinceEra before = ProvinceEra::before_july_2025;
constexpr ProvinceEra since = ProvinceEra::since_july_2025;

std::string_view code_named(ProvinceEra era, std::string_view name) {
    const Province* found = province_named(era, name);
    return found == nullptr ? std::string_view{} : found->code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(province)

BOOST_AUTO_TEST_CASE(there_were_63_and_are_34_each_with_a_code_of_its_own) {
    BOOST_TEST(provinces(before).size() == 63U);
    BOOST_TEST(provinces(since).size() == 34U);
    for (const ProvinceEra era : {before, since}) {
        std::string_view last;
        for (const Province& each : provinces(era)) {
            BOOST_TEST(each.code.size() == 2U);
            BOOST_TEST(last < each.code);
            last = each.code;
            BOOST_TEST(province_of_code(era, each.code) == &each);
            BOOST_TEST((each.era == era));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_province_is_found_by_its_name_in_any_spelling) {
    for (const ProvinceEra era : {before, since}) {
        for (const Province& each : provinces(era)) {
            BOOST_TEST(province_named(era, each.name) == &each, each.name);
            BOOST_TEST(province_named(era, "Tỉnh " + std::string(each.name)) == &each, each.name);
        }
    }
    BOOST_TEST(code_named(before, "an giang") == "89");
    BOOST_TEST(code_named(before, "AN GIANG") == "89");
    BOOST_TEST(code_named(before, "Thành phố Hà Nội") == "01");
    BOOST_TEST(code_named(before, "TP. Hồ Chí Minh") == "79");
    BOOST_TEST(code_named(before, "TPHCM") == "79");
    BOOST_TEST(code_named(before, "Bà Rịa-Vũng Tàu") == "77");
    BOOST_TEST(code_named(before, "Đắc Lắc") == "66");
    BOOST_TEST(code_named(before, "Dak Nong") == "67");
    BOOST_TEST(code_named(before, "Kontum") == "62");
    BOOST_TEST(code_named(before, "Huế") == "46");
    BOOST_TEST(code_named(since, "Thừa Thiên Huế") == "46");
    BOOST_TEST(code_named(before, "Hoà Bình") == "17");
    BOOST_TEST(code_named(before, "\u0110a\u0300 N\u0103\u0303ng") == "48");
}

BOOST_AUTO_TEST_CASE(other_names_find_nothing) {
    for (const std::string_view name : {"", "Tỉnh", "TP", "Hà", "Sài", "Atlantis", "123", "\xff"}) {
        BOOST_TEST(province_named(before, name) == nullptr, name);
        BOOST_TEST(province_named(since, name) == nullptr, name);
    }
    BOOST_TEST(province_named(before, std::string(100'000, 'a')) == nullptr);
    BOOST_TEST(province_named(since, "Hà Giang") == nullptr);
    BOOST_TEST(province_of_code(since, "02") == nullptr);
    BOOST_TEST(province_of_code(before, "1") == nullptr);
}

BOOST_AUTO_TEST_CASE(seven_codes_changed_their_meaning) {
    std::set<std::string_view> changed;
    for (const Province& now : provinces(since)) {
        const Province* then = province_of_code(before, now.code);
        BOOST_REQUIRE(then != nullptr);
        if (then->name != now.name && now.name != "Huế") changed.insert(now.code);
    }
    const std::set<std::string_view> expected{"15", "24", "44", "52", "80", "82", "91"};
    BOOST_TEST(changed == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_old_province_belongs_to_one_of_today) {
    std::map<std::string_view, int> members;
    for (const Province& old : provinces(before)) {
        const Province& now = successor_of(old);
        BOOST_TEST((now.era == since));
        ++members[now.code];
    }
    BOOST_TEST(members.size() == 34U);
    BOOST_TEST(successor_of(*province_named(before, "Bình Dương")).name == "Hồ Chí Minh");
    BOOST_TEST(successor_of(*province_named(before, "Yên Bái")).name == "Lào Cai");
    BOOST_TEST(successor_of(*province_named(before, "An Giang")).name == "An Giang");
    BOOST_TEST(successor_of(*province_named(before, "Kiên Giang")).code == "91");
    BOOST_TEST(successor_of(*province_of_code(since, "91")).code == "91");
}

BOOST_AUTO_TEST_CASE(the_eras_meet_on_the_first_of_july_2025) {
    BOOST_TEST((era_on({2025, 6, 30}) == before));
    BOOST_TEST((era_on({2025, 7, 1}) == since));
}

BOOST_AUTO_TEST_SUITE_END()
