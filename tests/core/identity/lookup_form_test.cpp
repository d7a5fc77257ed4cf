#include "core/identity/lookup_form.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::identity;

namespace {

constexpr PartialDate form_day{2022, 6, 12};

LookupForm good_form() {
    LookupForm form;
    form.name = " Lê  Hoàng Phúc ";
    form.birth_date = {"22", "3", "1979", false};
    form.sex = Sex::male;
    form.id_kind = IdKind::citizen;
    form.id_number = "001 079 012 345";
    form.phone = "+84 912 345 678";
    return form;
}

using Findings = std::vector<LookupFinding>;

}  // namespace

BOOST_AUTO_TEST_SUITE(lookup_form)

BOOST_AUTO_TEST_CASE(a_form_that_holds_gives_clean_details) {
    const CheckedLookupForm checked = check_lookup_form(good_form(), form_day);
    BOOST_TEST(checked.errors.empty());
    BOOST_TEST(checked.warnings.empty());
    BOOST_REQUIRE(checked.details.has_value());
    BOOST_TEST(checked.details->person.name == "Lê Hoàng Phúc");
    BOOST_TEST((checked.details->person.birth_date == PartialDate{1979, 3, 22}));
    BOOST_TEST(checked.details->person.id.number == "001079012345");
    BOOST_TEST(checked.details->phone == "0912345678");
    BOOST_TEST(!checked.details->last_dose.has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_form_asks_for_every_required_field_in_order) {
    const CheckedLookupForm checked = check_lookup_form({}, form_day);
    BOOST_TEST(!checked.details.has_value());
    const Findings expected{{LookupField::name, ErrorCode::person_name_missing},
                            {LookupField::birth_date, ErrorCode::person_birth_date_missing},
                            {LookupField::sex, ErrorCode::person_sex_missing},
                            {LookupField::id_kind, ErrorCode::person_id_kind_missing},
                            {LookupField::id_number, ErrorCode::person_id_missing},
                            {LookupField::phone, ErrorCode::person_phone_missing}};
    BOOST_TEST((checked.errors == expected));
}

BOOST_AUTO_TEST_CASE(the_number_is_judged_once_its_kind_is_known) {
    LookupForm form = good_form();
    form.id_number = "12";
    form.id_kind = IdKind::old_card;
    const Findings expected{{LookupField::id_number, ErrorCode::person_id_old_format}};
    BOOST_TEST((check_lookup_form(form, form_day).errors == expected));
}

BOOST_AUTO_TEST_CASE(every_wrong_field_is_told_and_nothing_is_given) {
    LookupForm form = good_form();
    form.name = "L3";
    form.birth_date = {"31", "2", "1979", false};
    form.id_number = "1";
    form.phone = "01691234567";
    form.last_dose = {"1", "1", "2021", false};
    const CheckedLookupForm checked = check_lookup_form(form, form_day);
    const Findings expected{{LookupField::name, ErrorCode::person_name_bad_character},
                            {LookupField::birth_date, ErrorCode::person_birth_date_bad},
                            {LookupField::id_number, ErrorCode::person_id_citizen_format},
                            {LookupField::phone, ErrorCode::person_phone_old_prefix},
                            {LookupField::last_dose, ErrorCode::person_last_dose_bad}};
    BOOST_TEST((checked.errors == expected));
    BOOST_TEST(!checked.details.has_value());
}

BOOST_AUTO_TEST_CASE(the_latest_dose_may_be_left_out_but_not_be_wrong) {
    LookupForm form = good_form();
    form.last_dose = {"18", "1", "2022", false};
    const CheckedLookupForm checked = check_lookup_form(form, form_day);
    BOOST_REQUIRE(checked.details.has_value());
    BOOST_TEST((checked.details->last_dose == PartialDate{2022, 1, 18}));
    form.last_dose = {"", "1", "", false};
    BOOST_TEST(check_lookup_form(form, form_day).errors.size() == 1U);
}

BOOST_AUTO_TEST_CASE(warnings_do_not_block) {
    LookupForm form = good_form();
    form.name = "Phuc";
    form.sex = Sex::female;
    const CheckedLookupForm checked = check_lookup_form(form, form_day);
    BOOST_TEST(checked.details.has_value());
    const Findings expected{{LookupField::name, ErrorCode::person_name_one_word},
                            {LookupField::name, ErrorCode::person_name_undiacritised},
                            {LookupField::id_number, ErrorCode::person_id_contradicts}};
    BOOST_TEST((checked.warnings == expected));
}

BOOST_AUTO_TEST_CASE(every_field_has_a_spelling) {
    BOOST_TEST(name_of(LookupField::name) == "name");
    BOOST_TEST(name_of(LookupField::id_number) == "id_number");
    BOOST_TEST(name_of(LookupField::last_dose) == "last_dose");
}

BOOST_AUTO_TEST_SUITE_END()
