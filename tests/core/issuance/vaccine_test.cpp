#include "core/issuance/vaccine.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using namespace tiemchung::issuance;

namespace {

std::string_view key_named(std::string_view name) {
    const Vaccine* found = vaccine_named(name);
    return found == nullptr ? std::string_view{} : found->key;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vaccine)

BOOST_AUTO_TEST_CASE(the_nine_licensed_vaccines_have_their_codes) {
    std::set<std::string_view> products;
    for (const Vaccine& each : vaccines()) {
        BOOST_TEST(vaccine_of_key(each.key) == &each);
        BOOST_TEST(vaccine_named(each.key) == &each);
        BOOST_TEST(vaccine_named(each.name) == &each);
        BOOST_TEST(vaccine_named(each.product) == &each);
        BOOST_TEST(!each.prophylaxis.empty());
        BOOST_TEST(!each.manufacturer.empty());
        products.insert(each.product);
    }
    BOOST_TEST(products.size() == 9U);
    BOOST_TEST(vaccine_of_key("vero_cell")->product == "BBIBP-CorV");
    BOOST_TEST(vaccine_of_key("vero_cell")->manufacturer == "ORG-100020693");
}

BOOST_AUTO_TEST_CASE(vaccines_are_found_by_what_papers_call_them) {
    BOOST_TEST(key_named("AstraZeneca") == "astrazeneca");
    BOOST_TEST(key_named("VAXZEVRIA") == "astrazeneca");
    BOOST_TEST(key_named("Vero Cell") == "vero_cell");
    BOOST_TEST(key_named("Verocell") == "vero_cell");
    BOOST_TEST(key_named("Pfizer") == "comirnaty");
    BOOST_TEST(key_named("Pfizer-BioNTech") == "comirnaty");
    BOOST_TEST(key_named("moderna") == "spikevax");
    BOOST_TEST(key_named("Johnson & Johnson") == "janssen");
    BOOST_TEST(key_named("Sputnik V") == "sputnik_v");
    BOOST_TEST(key_named("Hayat-Vax") == "hayat_vax");
}

BOOST_AUTO_TEST_CASE(what_is_not_licensed_is_not_guessed) {
    for (const std::string_view name : {"", "-", "Covishield", "WIBP-CorV", "Nanocovax", "astra"})
        BOOST_TEST(vaccine_named(name) == nullptr, name);
    BOOST_TEST(vaccine_named(std::string(100'000, 'a')) == nullptr);
    BOOST_TEST(vaccine_of_key("Comirnaty") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
