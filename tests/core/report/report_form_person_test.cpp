#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/core/printing.h"
#include "tests/core/report/sample_report.h"

using namespace tiemchung;
using namespace tiemchung::report;

BOOST_AUTO_TEST_SUITE(report_form_person)

BOOST_AUTO_TEST_CASE(a_report_that_holds_gives_clean_details) {
    const CheckedReport checked = check_report_form(sample_report(), sample_today);
    BOOST_TEST(checked.errors.empty());
    BOOST_TEST(checked.warnings.empty());
    BOOST_REQUIRE(checked.details.has_value());
    BOOST_TEST(checked.details->person.name == "Lê Hoàng Phúc");
    BOOST_TEST(checked.details->person.id.number == "001079012345");
    BOOST_TEST(checked.details->phone == "0912345678");
    BOOST_TEST(checked.details->province == "79");
    BOOST_TEST(checked.details->commune == "Phường Bến Thành");
    BOOST_TEST((checked.details->kind == ReportKind::both));
    BOOST_REQUIRE(checked.details->doses.size() == 2U);
    BOOST_TEST((checked.details->doses[1].date == PartialDate{2021, 11, 10}));
    BOOST_TEST(checked.details->doses[0].lot == "ABV8119");
}

BOOST_AUTO_TEST_CASE(an_empty_report_asks_for_every_required_field_in_order) {
    const std::vector<ReportFinding> expected{
        {{ReportItem::for_whom}, ErrorCode::report_for_whom_missing},
        {{ReportItem::consent}, ErrorCode::report_consent_missing},
        {{ReportItem::name}, ErrorCode::person_name_missing},
        {{ReportItem::birth_date}, ErrorCode::person_birth_date_missing},
        {{ReportItem::sex}, ErrorCode::person_sex_missing},
        {{ReportItem::phone}, ErrorCode::report_phone_missing},
        {{ReportItem::id_kind}, ErrorCode::person_id_kind_missing},
        {{ReportItem::province}, ErrorCode::report_province_missing},
        {{ReportItem::kind}, ErrorCode::report_kind_missing},
        {{ReportItem::photos}, ErrorCode::report_photo_missing},
        {{ReportItem::document_type}, ErrorCode::report_document_missing},
        {{ReportItem::readable}, ErrorCode::report_readable_incomplete},
        {{ReportItem::declaration}, ErrorCode::report_declaration_missing}};
    BOOST_TEST((errors_of({}) == expected));
    BOOST_TEST(!check_report_form({}, sample_today).details.has_value());
}

BOOST_AUTO_TEST_CASE(a_step_is_judged_alone) {
    const auto start = check_report_step(ReportStep::start, {}, sample_today);
    BOOST_TEST(start.errors.size() == 2U);
    const auto person = check_report_step(ReportStep::person, {}, sample_today);
    BOOST_TEST(person.errors.size() == 7U);
    const auto doses = check_report_step(ReportStep::doses, {}, sample_today);
    BOOST_TEST(doses.errors.size() == 3U);
    const auto send = check_report_step(ReportStep::send, {}, sample_today);
    BOOST_TEST(
        (send.errors == only(ReportItem::declaration, ErrorCode::report_declaration_missing)));
    const auto holds = check_report_step(ReportStep::person, sample_report(), sample_today);
    BOOST_TEST(holds.errors.empty());
    BOOST_TEST(!holds.details.has_value());
}

BOOST_AUTO_TEST_CASE(a_name_without_marks_is_warned_of_unless_the_papers_have_none) {
    ReportForm form = sample_report();
    form.name = "Le Hoang Phuc";
    BOOST_TEST((warnings_of(form) == only(ReportItem::name, ErrorCode::report_name_undiacritised)));
    form.name_without_marks = true;
    BOOST_TEST(warnings_of(form).empty());
    form.name = "Phúc";
    BOOST_TEST((warnings_of(form) == only(ReportItem::name, ErrorCode::person_name_one_word)));
    BOOST_TEST(errors_of(form).empty());
}

BOOST_AUTO_TEST_CASE(a_phone_is_judged_as_in_the_look_up) {
    ReportForm form = sample_report();
    form.phone = "02438123456";
    BOOST_TEST((errors_of(form) == only(ReportItem::phone, ErrorCode::person_phone_landline)));
    form.phone = "01691234567";
    BOOST_TEST((errors_of(form) == only(ReportItem::phone, ErrorCode::person_phone_old_prefix)));
}

BOOST_AUTO_TEST_CASE(a_child_without_card_gives_the_personal_number_instead) {
    ReportForm form = sample_report();
    form.for_whom = ReportFor::child;
    form.without_card = true;
    form.id_kind.reset();
    form.id_number = "not looked at";
    form.birth_date = {"5", "9", "2012", false};
    form.personal_number = "001 212 012 345";
    const auto details = check_report_form(form, sample_today).details;
    BOOST_REQUIRE(details.has_value());
    BOOST_TEST((details->person.id.kind == identity::IdKind::citizen));
    BOOST_TEST(details->person.id.number == "001212012345");
    for (const char* wrong : {"", "00121201234", "0012120123456", "B1234567"}) {
        form.personal_number = wrong;
        BOOST_TEST((errors_of(form) ==
                    only(ReportItem::personal_number, ErrorCode::report_personal_number_format)),
                   wrong);
    }
}

BOOST_AUTO_TEST_CASE(a_number_that_says_otherwise_is_a_warning_at_the_field_it_was_typed_into) {
    ReportForm form = sample_report();
    form.sex = identity::Sex::female;
    BOOST_TEST(
        (warnings_of(form) == only(ReportItem::id_number, ErrorCode::person_id_contradicts)));
    form.without_card = true;
    form.personal_number = form.id_number;
    BOOST_TEST(
        (warnings_of(form) == only(ReportItem::personal_number, ErrorCode::person_id_contradicts)));
}

BOOST_AUTO_TEST_CASE(an_email_may_lack_but_not_be_wrong) {
    ReportForm form = sample_report();
    for (const char* right : {"", "  ", "a@b.vn", "a.b+c@x-y.com.vn", " phuc@vidu.vn "}) {
        form.email = right;
        BOOST_TEST(errors_of(form).empty(), right);
    }
    for (const char* wrong :
         {"a", "@b.vn", "a@", "a@b", "a@@b.vn", "a@b@c.vn", "a@.vn", "a@b.", "a@b..vn", "a b@c.vn",
          "a,b@c.vn", "a@b.vn\r\nBcc: c@d.vn", "<a@b.vn>", "\xff@b.vn"}) {
        form.email = wrong;
        BOOST_TEST((errors_of(form) == only(ReportItem::email, ErrorCode::report_email_bad)),
                   wrong);
    }
    form.email = std::string(247, 'a') + "@bcd.vn";
    BOOST_TEST(errors_of(form).empty());
    form.email.insert(0, "a");
    BOOST_TEST((errors_of(form) == only(ReportItem::email, ErrorCode::report_email_bad)));
}

BOOST_AUTO_TEST_CASE(residence_is_a_province_of_today) {
    ReportForm form = sample_report();
    form.province = "02";  // Hà Giang, which is no more
    BOOST_TEST((errors_of(form) == only(ReportItem::province, ErrorCode::report_province_missing)));
}

BOOST_AUTO_TEST_CASE(a_commune_belongs_to_its_province) {
    ReportForm form = sample_report();
    KnownPlaces places;
    places.commune_of_today = [](std::string_view province, std::string_view commune) {
        return province == "79" && commune == "Phường Bến Thành";
    };
    BOOST_TEST(errors_of(form, places).empty());
    form.commune = "Phường Hoàn Kiếm";
    BOOST_TEST(
        (errors_of(form, places) == only(ReportItem::commune, ErrorCode::report_commune_unknown)));
    BOOST_TEST(errors_of(form).empty());
    form.commune = "";
    BOOST_TEST(errors_of(form, places).empty());
}

BOOST_AUTO_TEST_CASE(texts_are_bounded_in_characters_not_bytes) {
    ReportForm form = sample_report();
    const auto times = [](int count, std::string_view text) {
        std::string repeated;
        for (int i = 0; i < count; ++i)
            repeated += text;
        return repeated;
    };
    form.address = times(200, "ế");
    form.workplace = times(120, "e\u0302\u0301");
    form.note = times(500, "ệ");
    BOOST_TEST(errors_of(form).empty());
    BOOST_TEST(check_report_form(form, sample_today).details.value().workplace == times(120, "ế"));
    form.address += "a";
    form.workplace += "a";
    form.note += "a";
    const std::vector<ReportFinding> expected{
        {{ReportItem::address}, ErrorCode::report_address_too_long},
        {{ReportItem::workplace}, ErrorCode::report_workplace_too_long},
        {{ReportItem::note}, ErrorCode::report_note_too_long}};
    BOOST_TEST((errors_of(form) == expected));
    form.note = std::string(1'000'000, 'a');
    BOOST_TEST((errors_of(form) == expected));
}

BOOST_AUTO_TEST_CASE(only_a_note_has_lines_and_nothing_has_control_characters) {
    ReportForm form = sample_report();
    form.note = "Dòng một\r\nDòng hai";
    BOOST_TEST(errors_of(form).empty());
    form.address = "12 Lê Lợi\nQuận 1";
    BOOST_TEST((errors_of(form) == only(ReportItem::address, ErrorCode::text_bad_utf8)));
    form = sample_report();
    form.note = "a\x1b[31mb";
    BOOST_TEST((errors_of(form) == only(ReportItem::note, ErrorCode::text_bad_utf8)));
    form.note = "a\xff";
    BOOST_TEST((errors_of(form) == only(ReportItem::note, ErrorCode::text_bad_utf8)));
}

BOOST_AUTO_TEST_CASE(a_draft_keeps_neither_numbers_nor_photos_nor_what_is_given_anew) {
    ReportForm form = sample_report();
    form.personal_number = "001212012345";
    const ReportForm draft = draft_of(form);
    BOOST_TEST(draft.id_number.empty());
    BOOST_TEST(draft.personal_number.empty());
    BOOST_TEST(draft.paper.photos.empty());
    BOOST_TEST(draft.paper.readable.is_empty());
    BOOST_TEST(!draft.consent);
    BOOST_TEST(!draft.declaration);
    BOOST_TEST(draft.name == form.name);
    BOOST_TEST((draft.doses == form.doses));
}

BOOST_AUTO_TEST_SUITE_END()
