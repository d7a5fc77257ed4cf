#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/core/printing.h"
#include "tests/core/report/sample_report.h"

using namespace tiemchung;
using namespace tiemchung::report;

BOOST_AUTO_TEST_SUITE(report_form_doses)

BOOST_AUTO_TEST_CASE(only_the_doses_of_the_kind_are_looked_at) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_2;
    form.doses[0] = {};
    const auto second = check_report_form(form, sample_today).details;
    BOOST_REQUIRE(second.has_value());
    BOOST_REQUIRE(second->doses.size() == 1U);
    BOOST_TEST(second->doses[0].number == 2);
    form.kind = ReportKind::dose_1;
    const std::vector<ReportFinding> expected{
        {{ReportItem::dose_date, 1}, ErrorCode::report_dose_date_missing},
        {{ReportItem::dose_vaccine, 1}, ErrorCode::report_vaccine_missing},
        {{ReportItem::dose_province, 1}, ErrorCode::report_site_province_missing}};
    BOOST_TEST((errors_of(form) == expected));
}

BOOST_AUTO_TEST_CASE(a_date_is_of_the_campaign) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_1;
    const auto error_on = [&](identity::DateInput date) {
        form.doses[0].date = std::move(date);
        const auto errors = errors_of(form);
        BOOST_REQUIRE(errors.size() == 1U);
        BOOST_TEST((errors[0].field == ReportField{ReportItem::dose_date, 1}));
        return errors[0].code;
    };
    BOOST_TEST(error_on({}) == ErrorCode::report_dose_date_missing);
    BOOST_TEST(error_on({"31", "6", "2021"}) == ErrorCode::dose_bad_date);
    BOOST_TEST(error_on({"28", "2", "2021"}) == ErrorCode::dose_before_campaign);
    BOOST_TEST(error_on({"13", "6", "2022"}) == ErrorCode::dose_in_the_future);
    form.doses[0].date = {"1", "3", "2021"};
    BOOST_TEST(errors_of(form).empty());
    form.doses[0].date = {"12", "6", "2022"};
    BOOST_TEST(errors_of(form).empty());
}

BOOST_AUTO_TEST_CASE(the_second_dose_is_after_the_first) {
    ReportForm form = sample_report();
    const ReportField second{ReportItem::dose_date, 2};
    form.doses[1].date = form.doses[0].date;
    BOOST_TEST(
        (errors_of(form) == std::vector<ReportFinding>{{second, ErrorCode::report_dose_order}}));
    form.doses[1].date = {"25", "8", "2021"};
    BOOST_TEST(errors_of(form).empty());
    BOOST_TEST(
        (warnings_of(form) == std::vector<ReportFinding>{{second, ErrorCode::report_dose_gap}}));
    form.doses[1].date = {"26", "8", "2021"};
    BOOST_TEST(warnings_of(form).empty());
    form.doses[0].date = {"99", "8", "2021"};
    BOOST_TEST((errors_of(form) == only(ReportItem::dose_date, ErrorCode::dose_bad_date, 1)));
}

BOOST_AUTO_TEST_CASE(errors_come_in_the_order_of_the_form_dose_by_dose) {
    ReportForm form = sample_report();
    form.doses[1].date = form.doses[0].date;
    form.doses[0].lot = "?";
    form.doses[1].lot = "?";
    form.note = std::string(501, 'a');
    const std::vector<ReportFinding> expected{
        {{ReportItem::dose_lot, 1}, ErrorCode::dose_bad_lot},
        {{ReportItem::dose_date, 2}, ErrorCode::report_dose_order},
        {{ReportItem::dose_lot, 2}, ErrorCode::dose_bad_lot},
        {{ReportItem::note}, ErrorCode::report_note_too_long}};
    BOOST_TEST((errors_of(form) == expected));
}

BOOST_AUTO_TEST_CASE(somebody_under_five_on_the_day_is_worth_asking) {
    ReportForm form = sample_report();
    form.without_card = true;
    form.personal_number = "001216012345";
    form.birth_date = {"13", "8", "2016", false};
    const auto expected = only(ReportItem::birth_date, ErrorCode::report_under_five);
    BOOST_TEST((warnings_of(form) == expected));
    form.birth_date = {"12", "8", "2016", false};
    BOOST_TEST(warnings_of(form).empty());
    form.birth_date = {"", "", "2016", true};
    BOOST_TEST(warnings_of(form).empty());
    form.personal_number = "001217012345";
    form.birth_date = {"", "", "2017", true};
    BOOST_TEST((warnings_of(form) == expected));
}

BOOST_AUTO_TEST_CASE(a_vaccine_is_one_of_the_nine_or_not_known) {
    ReportForm form = sample_report();
    form.doses[0].vaccine = std::string(unknown_vaccine);
    const auto details = check_report_form(form, sample_today).details;
    BOOST_REQUIRE(details.has_value());
    BOOST_TEST(details->doses[0].vaccine.empty());
    form.doses[0].vaccine = "vitamin_c";
    BOOST_TEST(
        (errors_of(form) == only(ReportItem::dose_vaccine, ErrorCode::report_vaccine_missing, 1)));
}

BOOST_AUTO_TEST_CASE(a_lot_may_lack_but_not_be_wrong) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_2;
    for (const char* right : {"", "AB", "a.b/c-1", "12345678901234567890", " ABX0412 "}) {
        form.doses[1].lot = right;
        BOOST_TEST(errors_of(form).empty(), right);
    }
    for (const char* wrong : {"A", "123456789012345678901", "AB 12", "Ắ12", "AB_1"}) {
        form.doses[1].lot = wrong;
        BOOST_TEST((errors_of(form) == only(ReportItem::dose_lot, ErrorCode::dose_bad_lot, 2)),
                   wrong);
    }
}

BOOST_AUTO_TEST_CASE(the_place_of_injection_has_the_names_of_2021) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_1;
    form.doses[0].province = "03";
    BOOST_TEST((errors_of(form) ==
                only(ReportItem::dose_province, ErrorCode::report_site_province_missing, 1)));
    form.doses[0].province = "02";
    BOOST_TEST(errors_of(form).empty());
}

BOOST_AUTO_TEST_CASE(districts_communes_and_sites_are_asked_of_the_lists) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_1;
    KnownPlaces places;
    places.district = [](auto province, auto district) {
        return province == "79" && district == "Quận 1";
    };
    places.commune = [](auto province, auto district, auto commune) {
        return province == "79" && district == "Quận 1" && commune == "Bến Nghé";
    };
    places.site = [](auto province, auto site) { return province == "79" && site == "79001"; };
    BOOST_TEST(errors_of(form, places).empty());
    form.doses[0].district = "Quận 99";
    form.doses[0].site = "79999";
    const std::vector<ReportFinding> expected{
        {{ReportItem::dose_district, 1}, ErrorCode::report_site_district_unknown},
        {{ReportItem::dose_commune, 1}, ErrorCode::report_site_commune_unknown},
        {{ReportItem::dose_site, 1}, ErrorCode::report_site_missing}};
    BOOST_TEST((errors_of(form, places) == expected));
}

BOOST_AUTO_TEST_CASE(a_site_is_chosen_or_said_to_be_forgotten) {
    ReportForm form = sample_report();
    form.kind = ReportKind::dose_1;
    form.doses[0].site.clear();
    BOOST_TEST((errors_of(form) == only(ReportItem::dose_site, ErrorCode::report_site_missing, 1)));
    form.doses[0].site_forgotten = true;
    BOOST_TEST(errors_of(form).empty());
    form.doses[0].site = "79001";
    BOOST_TEST(check_report_form(form, sample_today).details.value().doses[0].site.empty());
}

BOOST_AUTO_TEST_CASE(one_to_three_photos_are_wanted) {
    ReportForm form = sample_report();
    form.paper.photos.clear();
    BOOST_TEST((errors_of(form) == only(ReportItem::photos, ErrorCode::report_photo_missing)));
    form.paper.photos = {"a", "b", "c"};
    BOOST_TEST(errors_of(form).empty());
    form.paper.photos.emplace_back("d");
    BOOST_TEST((errors_of(form) == only(ReportItem::photos, ErrorCode::report_photo_too_many)));
    form.paper.photos = {""};
    BOOST_TEST((errors_of(form) == only(ReportItem::photos, ErrorCode::report_photo_missing)));
}

BOOST_AUTO_TEST_CASE(everything_on_the_photo_must_be_readable) {
    ReportForm form = sample_report();
    for (const ReadableItem item : readable_items()) {
        form = sample_report();
        form.paper.readable.set(item, false);
        BOOST_TEST(
            (errors_of(form) == only(ReportItem::readable, ErrorCode::report_readable_incomplete)),
            name_of(item));
    }
}

BOOST_AUTO_TEST_CASE(a_screening_slip_shows_date_dose_and_vaccine) {
    ReportForm form = sample_report();
    form.paper.type = DocumentType::screening_slip;
    BOOST_TEST(errors_of(form).empty());
    form.paper.readable.set(ReadableItem::vaccine, false);
    const std::vector<ReportFinding> expected{
        {{ReportItem::document_type}, ErrorCode::report_document_slip},
        {{ReportItem::readable}, ErrorCode::report_readable_incomplete}};
    BOOST_TEST((errors_of(form) == expected));
}

BOOST_AUTO_TEST_CASE(a_lost_paper_needs_no_photo_and_is_warned_of) {
    ReportForm form = sample_report();
    form.paper.lost = true;
    const CheckedReport checked = check_report_form(form, sample_today);
    BOOST_TEST((checked.warnings == only(ReportItem::paper_lost, ErrorCode::report_paper_lost)));
    BOOST_REQUIRE(checked.details.has_value());
    BOOST_TEST(checked.details->paper.photos.empty());
    BOOST_TEST(!checked.details->paper.type.has_value());
}

BOOST_AUTO_TEST_CASE(a_paper_to_be_shown_at_the_site_needs_no_photo) {
    ReportForm form = sample_report();
    form.paper = {};
    form.paper.at_site = true;
    BOOST_TEST(errors_of(form).empty());
    BOOST_TEST(warnings_of(form).empty());
}

BOOST_AUTO_TEST_SUITE_END()
