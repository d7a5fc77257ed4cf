#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/review/review_stories.h"
#include "tests/ui/staff/staff_stories.h"
#include "ui/review/paper_value.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

using report::ReportEvent;

struct ReviewDesk {
    Harness page;

    void choose(const char* way) { page.choose(std::string("case/decision/") + way, way); }

    [[nodiscard]] api::CaseDecision sent() const {
        const auto decision =
            api::parse_case_decision(page.request_body(case_request("POST", "decision")));
        BOOST_TEST_REQUIRE(decision.ok());
        return *decision;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(review_flow, ReviewDesk)

BOOST_AUTO_TEST_CASE(the_queue_says_in_words_how_much_time_is_left_and_who_has_a_case) {
    open_queue(page, made_queue());
    BOOST_TEST(page.says("Trễ 3 giờ"));
    BOOST_TEST(page.says("Còn 20 giờ"));
    BOOST_TEST(page.says("Tạm dừng tính giờ"));
    BOOST_TEST(page.says("Đang được minh.chau xử lý"));
    BOOST_TEST(page.says("3 hồ sơ đang mở, 1 hồ sơ trễ hạn 48 giờ."));
}

BOOST_AUTO_TEST_CASE(filters_ask_the_server_and_an_answer_to_older_ones_is_left) {
    open_queue(page, made_queue());
    page.choose("cases/site", "Trạm y tế phường Bến Nghé");
    const std::string by_site =
        "GET /api/v1/staff/cases?site=Tr%E1%BA%A1m%20y%20t%E1%BA%BF%20ph%C6%B0%E1%BB%9Dng%20B"
        "%E1%BA%BFn%20Ngh%C3%A9";
    BOOST_TEST(page.requested(by_site));
    page.tick("cases/mine", true);
    page.serve(by_site, 200, api::to_json(api::CaseQueue{}));
    BOOST_TEST(page.says("Lê Hoàng Phúc"));
    page.serve(by_site + "&mine=1", 200, api::to_json(api::CaseQueue{}));
    BOOST_TEST(page.says("Không có hồ sơ nào khớp bộ lọc."));
}

BOOST_AUTO_TEST_CASE(a_case_is_only_decided_by_who_holds_it) {
    open_case_file(page, made_case());
    BOOST_TEST(page.keyed("case/decision/approve") == nullptr);
    use(page, "case/start");
    page.serve(case_request("POST", "lock"), 409, made_problem(409, ErrorCode::report_locked));
    BOOST_TEST(page.says("Hồ sơ đang được người khác xử lý."));
    BOOST_TEST(page.asked_node(1) == node_id("case/trouble"));
    use(page, "case/start");
    page.serve(case_request("POST", "lock"), 200, api::to_json(held_case()));
    BOOST_TEST(page.keyed("case/decision/approve") != nullptr);
}

BOOST_AUTO_TEST_CASE(when_the_hold_ends_what_was_compared_stays) {
    hold_case(page, held_case());
    use(page, "case/rows/name/same");
    page.post(Event{Tick{}});
    page.frame(901'000);
    BOOST_TEST(page.says("Phiên khóa hồ sơ đã hết, vui lòng mở lại."));
    BOOST_TEST(page.keyed("case/send") == nullptr);
    use(page, "case/start");
    api::CaseFile again = held_case();
    again.now.seconds += 901;
    again.lock_ends_at = Timestamp{again.now.seconds + 900};
    page.serve(case_request("POST", "lock"), 200, api::to_json(again));
    BOOST_TEST(page.keyed("case/rows/name/same")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(a_missing_dose_is_proposed_to_be_added_and_what_comes_next_is_said) {
    hold_case(page, held_case());
    choose("approve");
    use(page, "case/send");
    BOOST_TEST((sent().event == ReportEvent::approve));
    BOOST_TEST(
        (sent().changes == std::vector<report::RecordChange>{{report::ChangeKind::add_dose, 2}}));
    api::CaseFile after = made_case();
    after.status = report::ReportStatus::approved;
    after.may.clear();
    page.serve(case_request("POST", "decision"), 200, api::to_json(after));
    BOOST_TEST(page.says("Đã duyệt. Tiếp theo:"));
    use(page, "case/done/next");
    BOOST_TEST(page.requested("GET /api/v1/staff/cases/PA-M3N4-P5Q6-R7"));
}

BOOST_AUTO_TEST_CASE(where_the_paper_says_otherwise_it_is_typed_off_the_paper) {
    hold_case(page, held_case());
    choose("approve");
    use(page, "case/rows/dose_2/dose_date/differs");
    use(page, "case/send");
    BOOST_TEST(!page.requested(case_request("POST", "decision")));
    BOOST_TEST(page.says("Vui lòng nhập đúng như giấy ghi."));
    page.type("case/paper/dose_2/dose_date", "10/11/2021");
    use(page, "case/send");
    BOOST_TEST((sent().corrected ==
                std::vector<std::pair<std::string, std::string>>{{"dose_2.date", "2021-11-10"}}));
}

BOOST_AUTO_TEST_CASE(a_dose_without_paper_goes_to_a_second_person) {
    api::CaseFile file = held_case();
    file.photos.clear();
    file.paper_lost = true;
    hold_case(page, file);
    choose("approve");
    BOOST_TEST(page.says("cần người thứ hai xác nhận"));
    use(page, "case/send");
    BOOST_TEST((sent().event == ReportEvent::approve_first));
}

BOOST_AUTO_TEST_CASE(names_and_numbers_go_to_the_police_first) {
    api::CaseFile file = held_case();
    file.rows[0].recorded = "Lê Hoàng Phước";
    file.rows[0].likeness = report::Likeness::different;
    hold_case(page, file);
    choose("approve");
    BOOST_TEST(!page.keyed("case/change/correct_name")->states.has(StateBit::checked));
    page.tick("case/change/correct_name", true);
    BOOST_TEST(page.says("chuyển công an xã/phường xác minh"));
    page.tick("case/change/add_dose_2", false);
    use(page, "case/send");
    BOOST_TEST((sent().changes ==
                std::vector<report::RecordChange>{{report::ChangeKind::correct_name, 0}}));
}

BOOST_AUTO_TEST_CASE(refusing_needs_a_reason_and_the_marks_suggest_some) {
    hold_case(page, held_case());
    choose("refuse");
    use(page, "case/send");
    BOOST_TEST(!page.requested(case_request("POST", "decision")));
    BOOST_TEST(page.asked_node(1) == node_id("case/decision/error"));
    use(page, "case/rows/dose_2/dose_date/differs");
    use(page, "case/rows/name/unreadable");
    page.type("case/message", "Giấy ghi ngày 10/11/2021.");
    use(page, "case/send");
    BOOST_TEST((sent().reasons ==
                std::vector<report::RefusalReason>{report::RefusalReason::blurred,
                                                   report::RefusalReason::date_differs}));
    BOOST_TEST(sent().fields.size() == 2U);
    BOOST_TEST(sent().message == "Giấy ghi ngày 10/11/2021.");
}

BOOST_AUTO_TEST_CASE(a_reason_that_was_taken_away_is_not_suggested_again) {
    hold_case(page, held_case());
    choose("refuse");
    use(page, "case/rows/dose_2/dose_date/differs");
    page.tick("case/reasons/R09", false);
    page.tick("case/reasons/R04", true);
    use(page, "case/rows/name/differs");
    use(page, "case/send");
    BOOST_TEST((sent().reasons ==
                std::vector<report::RefusalReason>{report::RefusalReason::dose_differs}));
}

BOOST_AUTO_TEST_CASE(putting_off_asks_for_a_reason_and_a_day_within_a_week) {
    hold_case(page, held_case());
    choose("put_off");
    use(page, "case/send");
    BOOST_TEST(page.says("Vui lòng chọn lý do tạm hoãn."));
    page.choose("case/decision/later_reason/other_site", "other_site");
    use(page, "case/send");
    BOOST_TEST(page.says("Ngày xử lý lại phải trong vòng 7 ngày tới."));
    page.choose("case/decision/later_day", "2022-06-19");
    use(page, "case/send");
    BOOST_TEST((sent().put_off == report::LaterReason::other_site));
    BOOST_TEST((sent().put_off_until == PartialDate{2022, 6, 19}));
}

BOOST_AUTO_TEST_CASE(asking_names_the_fields_that_the_citizen_mends) {
    hold_case(page, held_case());
    choose("ask");
    page.tick("case/asked/dose_2.date", true);
    page.tick("case/asked/photos", true);
    use(page, "case/send");
    BOOST_TEST((sent().event == ReportEvent::ask));
    BOOST_TEST(sent().fields.size() == 2U);
}

BOOST_AUTO_TEST_CASE(only_what_the_server_allows_is_on_offer) {
    api::CaseFile file = held_case();
    file.may = {ReportEvent::put_off};
    hold_case(page, file);
    BOOST_TEST(page.keyed("case/decision/put_off") != nullptr);
    BOOST_TEST(page.keyed("case/decision/approve") == nullptr);
    BOOST_TEST(page.keyed("case/decision/refuse") == nullptr);
}

BOOST_AUTO_TEST_CASE(an_error_of_the_server_is_said_and_nothing_is_lost) {
    hold_case(page, held_case());
    choose("approve");
    use(page, "case/send");
    page.serve(case_request("POST", "decision"), 422,
               made_problem(422, ErrorCode::report_dose_exists));
    BOOST_TEST(page.asked_node(1) == node_id("case/trouble"));
    BOOST_TEST(page.keyed("case/change/add_dose_2")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(leaving_a_case_lets_go_of_it) {
    hold_case(page, held_case());
    use(page, "case/next");
    BOOST_TEST(page.requested(case_request("DELETE", "lock")));
}

BOOST_AUTO_TEST_CASE(a_case_that_is_taken_as_ones_own_says_so) {
    api::CaseQueue queue = made_queue();
    queue.cases[1].assigned_to_me = false;
    open_queue(page, queue);
    use(page, std::string("cases/") + case_code + "/open");
    page.serve(case_request("GET"), 200, api::to_json(made_case()));
    BOOST_TEST(page.keyed("case/mine") == nullptr);
    use(page, "case/assign");
    page.serve(case_request("POST", "assignment"), 200, api::to_json(made_case()));
    BOOST_TEST(page.keyed("case/mine") != nullptr);
    BOOST_TEST(page.keyed("case/assign") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_photo_is_enlarged_turned_and_sharpened_and_a_pdf_only_downloaded) {
    open_case_file(page, made_case());
    use(page, "case/photo/zoom_in");
    use(page, "case/photo/turn");
    use(page, "case/photo/contrast");
    const Node* photo = page.keyed("case/photo/1");
    BOOST_TEST_REQUIRE(photo != nullptr);
    BOOST_TEST((photo->hints ==
                std::vector<Hint>{
                    {HintKind::src, std::string("/api/v1/staff/cases/") + case_code + "/photos/1"},
                    {HintKind::photo_look, "1 90 contrast"}}));
    use(page, "case/photo/choose/2");
    BOOST_TEST(page.keyed("case/photo/2") == nullptr);
    use(page, "case/photo/download");
    BOOST_TEST(page.asked(30));
}

BOOST_AUTO_TEST_CASE(a_session_that_ended_leads_back_to_the_queue_after_signing_in) {
    open_queue(page, made_queue());
    use(page, "cases/reload");
    page.serve("GET /api/v1/staff/cases", 401, made_problem(401, ErrorCode::session_ended));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien");
}

BOOST_AUTO_TEST_CASE(dates_on_papers_are_read_as_they_are_written) {
    using report::ComparedItem;
    const auto date = [](const char* typed) {
        return value_on_paper(ComparedItem::dose_date, typed).value_or("none");
    };
    BOOST_TEST(date("10/11/2021") == "2021-11-10");
    BOOST_TEST(date(" 1-9-2021 ") == "2021-09-01");
    BOOST_TEST(date("1979") == "1979");
    BOOST_TEST(date("31/02/2021") == "none");
    BOOST_TEST(date("1/2/3/4") == "none");
    BOOST_TEST(date("") == "none");
    BOOST_TEST(value_on_paper(ComparedItem::dose_lot, " ABX0412 ").value_or("none") == "ABX0412");
}

BOOST_AUTO_TEST_CASE(another_phone_number_is_confirmed_only_with_the_paper_in_front) {
    open_phone_wishes(page, made_phone_wishes());
    const std::string confirmation = "POST /api/v1/staff/phone-changes/w1/confirmation";
    BOOST_TEST(page.says("0912 345 678"));
    use(page, "phones/w1/confirm");
    BOOST_TEST(!page.requested(confirmation));
    BOOST_TEST(page.says("Hãy xem giấy tờ tùy thân của người này trước khi xác nhận."));
    page.tick("phones/w1/seen", true);
    use(page, "phones/w1/confirm");
    page.serve(confirmation, 0);
    BOOST_TEST(page.keyed("phones/w1") != nullptr);
    BOOST_TEST(page.keyed("phones/trouble") != nullptr);
    use(page, "phones/w1/confirm");
    page.serve(confirmation, 204);
    BOOST_TEST(page.keyed("phones/w1") == nullptr);
    BOOST_TEST(page.keyed("phones/w2") != nullptr);
    BOOST_TEST(page.keyed("phones/trouble") == nullptr);
    BOOST_TEST(page.asked_node(1) == node_id("phones/confirmed"));
}

BOOST_AUTO_TEST_CASE(who_comes_back_to_the_wishes_has_no_paper_in_front_any_more) {
    open_phone_wishes(page, made_phone_wishes());
    page.tick("phones/w1/seen", true);
    use(page, "staff_bar/nav/cases");
    use(page, "staff_bar/nav/phones");
    page.serve("GET /api/v1/staff/phone-changes", 200, api::to_json(made_phone_wishes()));
    use(page, "phones/w1/confirm");
    BOOST_TEST(!page.requested("POST /api/v1/staff/phone-changes/w1/confirmation"));
    BOOST_TEST(page.says("Hãy xem giấy tờ tùy thân của người này trước khi xác nhận."));
}

BOOST_AUTO_TEST_CASE(a_wish_that_somebody_else_confirmed_leaves_the_list) {
    open_phone_wishes(page, made_phone_wishes());
    page.tick("phones/w1/seen", true);
    use(page, "phones/w1/confirm");
    page.serve("POST /api/v1/staff/phone-changes/w1/confirmation", 404,
               made_problem(404, ErrorCode::registry_no_such_record));
    page.serve("GET /api/v1/staff/phone-changes", 200, api::to_json(api::PhoneChangeWishes{}));
    BOOST_TEST(page.says("Không có yêu cầu nào đang chờ"));
    BOOST_TEST(page.keyed("phones/trouble") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
