// Filling a report in: the steps, what is wrong with them, going back and forth, the draft.
#include <boost/test/unit_test.hpp>

#include "core/api/report_messages.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"
#include "tests/ui/reports.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr const char* sites = "GET /api/v1/sites?province=79";
constexpr std::uint16_t store_in_tab = 28;

struct Writing {
    [[nodiscard]] bool invalid(std::string_view key) const {
        return page.keyed(key)->states.has(StateBit::invalid);
    }
    [[nodiscard]] std::string title() const { return page.keyed("page/title")->label; }
    [[nodiscard]] std::string value(std::string_view key) const { return page.keyed(key)->value; }
    void go_to(const std::string& path) {
        page.post(Event{Navigate{path, true, false}});
        page.frame();
    }
    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(report_flow, Writing)

BOOST_AUTO_TEST_CASE(nothing_is_ticked_or_chosen_beforehand) {
    open_report(page);
    BOOST_TEST(!page.keyed("report/consent")->states.has(StateBit::checked));
    for (const char* key :
         {"report/for_whom/self", "report/for_whom/child", "report/for_whom/ward"})
        BOOST_TEST(!page.keyed(key)->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(consent_says_how_long_data_are_kept) {
    open_report(page);
    BOOST_TEST(page.keyed("report/consent")->label.find("90 ngày") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_step_that_does_not_hold_lists_what_to_mend_and_stays) {
    open_report(page);
    use(page, "report/continue");
    BOOST_TEST(page.keyed("page/title")->label == "Phản ánh thông tin tiêm chủng");
    BOOST_TEST(page.asked_node(1) == node_id("report/summary"));
    BOOST_TEST(page.keyed("report/summary")->label == "Còn 2 mục cần sửa.");
    BOOST_TEST(page.says("Bạn cần đồng ý để tiếp tục."));
    page.tick("report/consent", true);
    page.choose("report/for_whom/child", "child");
    use(page, "report/continue");
    BOOST_TEST(title() == "Thông tin và loại phản ánh");
    BOOST_TEST(page.keyed("report/summary") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_later_step_cannot_be_reached_before_those_before_it_hold) {
    open_report(page);
    go_to("/phan-anh/gui");
    BOOST_TEST(title() == "Phản ánh thông tin tiêm chủng");
    reach_person(page);
    go_to("/phan-anh/mui-tiem");
    BOOST_TEST(title() == "Thông tin và loại phản ánh");
}

BOOST_AUTO_TEST_CASE(leaving_a_field_judges_it_and_typing_takes_the_error_away) {
    reach_person(page);
    page.type("report/id_number", "123");
    page.choose("report/id_kind/citizen", "citizen");
    page.leave("report/id_number");
    BOOST_TEST(invalid("report/id_number"));
    page.type("report/id_number", "1234");
    BOOST_TEST(!invalid("report/id_number"));
}

BOOST_AUTO_TEST_CASE(a_date_is_judged_when_its_last_part_is_left) {
    reach_person(page);
    page.type("report/birth_date/day", "31");
    page.leave("report/birth_date/day");
    BOOST_TEST(!invalid("report/birth_date/day"));
    page.type("report/birth_date/month", "2");
    page.type("report/birth_date/year", "1990");
    page.leave("report/birth_date/year");
    BOOST_TEST(invalid("report/birth_date/year"));
}

BOOST_AUTO_TEST_CASE(a_name_without_marks_is_asked_about_and_the_answer_settles_it) {
    reach_person(page);
    page.type("report/name", "Le Hoang Phuc");
    page.leave("report/name");
    BOOST_TEST(page.keyed("report/name/warning") != nullptr);
    page.tick("report/name_without_marks", true);
    BOOST_TEST(page.keyed("report/name/warning") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_child_without_a_card_gives_the_personal_number) {
    reach_person(page);
    fill_person(page);
    page.choose("report/kind/K1", "K1");
    page.tick("report/without_card", true);
    BOOST_TEST(page.keyed("report/id_number") == nullptr);
    use(page, "report/continue");
    BOOST_TEST(invalid("report/personal_number"));
    page.type("report/personal_number", "079315001234");
    use(page, "report/continue");
    BOOST_TEST(title() == "Mũi 1 và ảnh giấy xác nhận");
}

BOOST_AUTO_TEST_CASE(an_old_number_of_eleven_digits_is_offered_as_what_it_became) {
    reach_person(page);
    page.type("report/phone", "01623456789");
    use(page, "report/converted/use");
    BOOST_TEST(value("report/phone") == "0323456789");
}

BOOST_AUTO_TEST_CASE(the_kind_decides_which_doses_are_asked_for) {
    reach_doses(page, "K3");
    BOOST_TEST(page.keyed("report/dose_1/date") != nullptr);
    BOOST_TEST(page.keyed("report/dose_2/date") != nullptr);
    go_to("/phan-anh/thong-tin");
    page.choose("report/kind/K2", "K2");
    use(page, "report/continue");
    BOOST_TEST(page.keyed("report/dose_1/date") == nullptr);
    BOOST_TEST(page.keyed("report/dose_2/date") != nullptr);
}

BOOST_AUTO_TEST_CASE(former_names_of_provinces_stand_beside_those_of_today) {
    reach_person(page);
    std::string options;
    for (const Hint& hint : page.keyed("report/province")->hints)
        if (hint.kind == HintKind::options) options = hint.text;
    BOOST_TEST(options.find("Bình Dương") != std::string::npos);
    BOOST_TEST(options.find("79\t") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(choosing_a_site_says_where_it_lies) {
    reach_doses(page, "K1");
    page.choose("report/dose_1/province", "79");
    BOOST_TEST(page.says("Đang tải danh sách cơ sở tiêm chủng…"));
    page.serve(sites, 200, made_sites());
    page.choose("report/dose_1/site", "79-002");
    BOOST_TEST(value("report/dose_1/district") == "Thành phố Thủ Đức");
    BOOST_TEST(value("report/dose_1/commune") == "Bình Trưng Tây");
    page.choose("report/dose_1/district", "Quận 1");
    BOOST_TEST(value("report/dose_1/site").empty());
    page.choose("report/dose_1/province", "01");
    BOOST_TEST(value("report/dose_1/district").empty());
}

BOOST_AUTO_TEST_CASE(
    without_the_list_of_sites_places_are_typed_and_the_list_can_be_asked_for_again) {
    reach_doses(page, "K1");
    page.choose("report/dose_1/province", "79");
    page.serve(sites, 0);
    BOOST_TEST((page.keyed("report/dose_1/district")->role == Role::text_field));
    page.type("report/dose_1/district", "Quận 1");
    page.tick("report/dose_1/site_forgotten", true);
    BOOST_TEST(page.says("Sở Y tế"));
    use(page, "report/dose_1/site_reload");
    page.serve(sites, 200, made_sites());
    BOOST_TEST((page.keyed("report/dose_1/district")->role == Role::select));
    BOOST_TEST(value("report/dose_1/district") == "Quận 1");
}

BOOST_AUTO_TEST_CASE(the_second_dose_must_come_after_the_first) {
    reach_doses(page, "K3");
    fill_dose(page, 1);
    fill_dose(page, 2);
    page.type("report/dose_2/date/month", "8");
    page.leave("report/dose_2/date/year");
    BOOST_TEST(invalid("report/dose_2/date/year"));
    page.type("report/dose_1/date/month", "7");
    page.leave("report/dose_1/date/year");
    BOOST_TEST(!invalid("report/dose_2/date/year"));
}

BOOST_AUTO_TEST_CASE(going_back_and_forth_loses_nothing) {
    reach_send(page);
    go_to("/phan-anh/thong-tin");
    BOOST_TEST(value("report/name") == "Lê Hoàng Phúc");
    BOOST_TEST(value("report/id_number") == "079079001145");
    go_to("/phan-anh/mui-tiem");
    BOOST_TEST(value("report/dose_2/site") == "79-001");
    BOOST_TEST(page.keyed("report/photos/1") != nullptr);
    BOOST_TEST(page.keyed("report/readable/name")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(the_tab_keeps_a_draft_without_numbers_of_papers_and_consent) {
    reach_person(page);
    fill_person(page);
    page.type("report/workplace", "Trường A");
    const std::string kept = page.asked_text(store_in_tab);
    BOOST_TEST(kept.find("Trường A") != std::string::npos);
    BOOST_TEST(kept.find("Lê Hoàng Phúc") != std::string::npos);
    BOOST_TEST(kept.find("079079001145") == std::string::npos);
    BOOST_TEST(kept.find("\"consent\":true") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_kept_draft_comes_back_and_asks_for_consent_anew) {
    report::ReportForm form;
    form.for_whom = report::ReportFor::self;
    form.name = "Lê Hoàng Phúc";
    form.kind = report::ReportKind::both;
    page.post(Event{Remembered{{{"tab.report_draft", api::to_json(form)}}}});
    open_report(page);
    BOOST_TEST(page.keyed("report/draft") != nullptr);
    BOOST_TEST(page.keyed("report/for_whom/self")->states.has(StateBit::checked));
    BOOST_TEST(!page.keyed("report/consent")->states.has(StateBit::checked));
    page.tick("report/consent", true);
    use(page, "report/continue");
    BOOST_TEST(value("report/name") == "Lê Hoàng Phúc");
    BOOST_TEST(page.keyed("report/kind/K3")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(a_draft_can_be_thrown_away) {
    reach_person(page);
    fill_person(page);
    go_to("/phan-anh");
    use(page, "report/draft/discard");
    BOOST_TEST(page.asked(store_in_tab));
    BOOST_TEST(page.keyed("report/draft") == nullptr);
    BOOST_TEST(!page.keyed("report/consent")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(a_record_on_the_screen_that_contradicts_the_kind_is_asked_about) {
    api::RecordedDose first = made_dose(1, issuance::IssuingState::issued);
    get_record(page, made_record({first}));
    page.post(Event{Go{"/phan-anh"}});
    page.frame();
    page.choose("report/for_whom/self", "self");
    page.tick("report/consent", true);
    use(page, "report/continue");
    page.choose("report/kind/K1", "K1");
    BOOST_TEST(page.keyed("report/better_kind") != nullptr);
    use(page, "report/better_kind/use");
    BOOST_TEST(page.keyed("report/kind/K2")->states.has(StateBit::checked));
    BOOST_TEST(page.keyed("report/better_kind") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
