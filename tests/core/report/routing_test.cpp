#include "core/report/routing.h"

#include <boost/test/unit_test.hpp>
#include <vector>

using namespace tiemchung::report;

namespace {

ReportedDose dose_at(std::string province, std::string district = {}, std::string commune = {},
                     std::string site = {}) {
    ReportedDose dose;
    dose.number = 1;
    dose.province = std::move(province);
    dose.district = std::move(district);
    dose.commune = std::move(commune);
    dose.site = std::move(site);
    return dose;
}

std::string pile(const ReportedDose& dose) {
    return pile_of(route_of(dose, std::nullopt));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(routing)

BOOST_AUTO_TEST_CASE(a_known_site_gets_its_own_reports) {
    BOOST_TEST(pile(dose_at("79", "Quận 1", "Bến Nghé", "79001")) == "site/79001");
}

BOOST_AUTO_TEST_CASE(without_a_site_the_nearest_known_level_does) {
    BOOST_TEST(pile(dose_at("79", "Quận 1", "Bến Nghé")) == "commune/79/Quận 1/Bến Nghé");
    BOOST_TEST(pile(dose_at("79", "Quận 1")) == "district/79/Quận 1");
    BOOST_TEST(pile(dose_at("79")) == "province/79");
}

BOOST_AUTO_TEST_CASE(a_commune_without_its_district_is_not_known) {
    BOOST_TEST(pile(dose_at("79", "", "Bến Nghé")) == "province/79");
}

BOOST_AUTO_TEST_CASE(a_late_report_climbs_level_by_level_to_the_province) {
    std::vector<std::string> piles;
    std::optional<Route> route =
        route_of(dose_at("79", "Quận 1", "Bến Nghé", "79001"), std::nullopt);
    for (; route; route = one_level_up(*route))
        piles.push_back(pile_of(*route));
    BOOST_TEST(piles == (std::vector<std::string>{"site/79001", "commune/79/Quận 1/Bến Nghé",
                                                  "district/79/Quận 1", "province/79"}));
}

BOOST_AUTO_TEST_CASE(levels_whose_place_is_not_known_are_passed_over) {
    const auto above = one_level_up(route_of(dose_at("79", "", "", "79001"), std::nullopt));
    BOOST_REQUIRE(above.has_value());
    BOOST_TEST(pile_of(*above) == "province/79");
}

BOOST_AUTO_TEST_CASE(the_name_of_a_pile_leads_back_to_it) {
    for (const std::string name :
         {"site/79001", "commune/79/Quận 1/Bến Nghé", "district/79/Quận 1", "province/79"}) {
        const auto route = route_of_pile(name);
        BOOST_REQUIRE_MESSAGE(route.has_value(), name);
        BOOST_TEST(pile_of(*route) == name);
    }
    for (const char* other : {"", "/", "site", "site/", "site//", "site/1/2", "commune/79/Quận 1",
                              "commune/79//Bến Nghé", "district/79", "province/79/Quận 1",
                              "province/79/", "ward/79", "commune/79/Quận 1/Bến Nghé/x"}) {
        BOOST_TEST(!route_of_pile(other).has_value(), other);
    }
}

BOOST_AUTO_TEST_CASE(where_the_site_lies_counts_more_than_what_was_declared) {
    const SitePlace real{"01", "Hoàn Kiếm", "Hàng Bạc"};
    const Route route = route_of(dose_at("79", "Quận 1", "Bến Nghé", "01001"), real);
    BOOST_TEST(pile_of(one_level_up(route).value()) == "commune/01/Hoàn Kiếm/Hàng Bạc");
}

BOOST_AUTO_TEST_CASE(of_two_doses_the_nearer_begins_and_the_earlier_of_equals) {
    const Route far = route_of(dose_at("79"), std::nullopt);
    const Route near = route_of(dose_at("79", "Quận 1", "", "79001"), std::nullopt);
    const Route as_near = route_of(dose_at("01", "", "", "01001"), std::nullopt);
    BOOST_TEST((nearest(std::vector{far, near}) == near));
    BOOST_TEST((nearest(std::vector{near, as_near}) == near));
    BOOST_TEST((nearest(std::vector{as_near, near}) == as_near));
}

BOOST_AUTO_TEST_CASE(spellings_read_back) {
    for (const HandlingLevel level : {HandlingLevel::site, HandlingLevel::commune,
                                      HandlingLevel::district, HandlingLevel::province}) {
        BOOST_TEST((handling_level_named(name_of(level)) == level));
    }
    BOOST_TEST(!handling_level_named("country").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
