#include <boost/test/unit_test.hpp>

#include "core/api/report_messages.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"
#include "tests/ui/reports.h"
#include "tests/ui/tracking/tracking_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;
using report::ReportStatus;

namespace {

constexpr const char* lookups = "POST /api/v1/report-lookups";

struct Following {
    Following() {
        page.post(Event{Remembered{{{"random", made_random()}}}});
        path = "/api/v1/reports/" + made_case(ReportStatus::received).code;
    }

    void follow(ReportStatus status) { open_reports(page, {made_case(status)}); }

    Harness page;
    std::string path;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracking_flow, Following)

BOOST_AUTO_TEST_CASE(a_code_is_judged_by_its_check_character_when_its_field_is_left) {
    page.open("/theo-doi");
    page.type("track/code", "PA-7K3M-9QX2-4U");
    BOOST_TEST(!page.says("Mã phản ánh không đúng."));
    page.leave("track/code");
    BOOST_TEST(page.says("Mã phản ánh không đúng."));
    page.type("track/code", made_case(ReportStatus::received).code);
    page.leave("track/code");
    BOOST_TEST(!page.says("Mã phản ánh không đúng."));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_listed_and_the_list_gets_the_focus) {
    page.open("/theo-doi");
    page.activate(Role::button, "Tra cứu");
    BOOST_TEST(!page.requested(lookups));
    BOOST_TEST(page.says("Còn 2 mục cần sửa."));
    BOOST_TEST(page.asked_node(1) == node_id("track/summary"));
    BOOST_TEST(page.keyed("track/summary/phone/link") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_forgotten_code_is_replaced_by_the_birth_date) {
    page.set_time(test_time());
    page.open("/theo-doi");
    page.activate(Role::button, "Quên mã phản ánh?");
    BOOST_TEST(page.keyed("track/code") == nullptr);
    page.type("track/phone", "0903456789");
    page.type("track/birth/day", "22");
    page.type("track/birth/month", "3");
    page.type("track/birth/year", "1979");
    use(page, "track/find");
    const auto sent = api::parse_track_request(page.request_body(lookups));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->code.empty());
    BOOST_TEST(sent->birth_date.year == "1979");
}

BOOST_AUTO_TEST_CASE(the_answer_says_the_same_whether_there_is_a_report_or_not) {
    page.open("/theo-doi");
    page.type("track/code", made_case(ReportStatus::received).code);
    page.type("track/phone", "0903456789");
    use(page, "track/find");
    page.serve(lookups, 202, made_otp_sent());
    BOOST_TEST(page.asked_text(4) == "/theo-doi/ma-otp");
    BOOST_TEST(page.says("Nếu thông tin khớp"));
    BOOST_TEST(!page.says("0903456789"));
}

BOOST_AUTO_TEST_CASE(one_report_is_shown_at_once_and_several_as_a_list) {
    follow(ReportStatus::received);
    BOOST_TEST(page.asked_text(4) == "/theo-doi/phan-anh");
    BOOST_TEST(page.says("Đang chờ cơ sở y tế tiếp nhận"));
    BOOST_TEST(page.says("Nhân viên tổng đài NV07 lập thay"));

    Harness other;
    open_reports(other, {made_case(ReportStatus::received), other_case()});
    BOOST_TEST(other.asked_text(4) == "/theo-doi/danh-sach");
    other.activate(Role::button, "Xem phản ánh " + other_case().code);
    BOOST_TEST(other.asked_text(4) == "/theo-doi/phan-anh");
    BOOST_TEST(other.says("Đã cập nhật chứng nhận"));
}

BOOST_AUTO_TEST_CASE(the_clock_says_hours_changes_colour_and_wakes_with_the_hour) {
    follow(ReportStatus::received);
    const Node* clock = page.keyed("track/clock");
    BOOST_TEST_REQUIRE(clock != nullptr);
    BOOST_TEST(clock->label == "Còn 27 giờ trong hạn 48 giờ");
    BOOST_TEST((clock->variant == Variant::chip_green));
    const double wait = page.last().next_wake_ms - page.now_ms();
    BOOST_TEST(wait > 60'000);
    BOOST_TEST(wait <= 3'600'000);
    page.post(Event{Tick{}});
    page.frame(4.0 * 3'600'000);
    // The session is long over by then, and nothing of the report is left.
    BOOST_TEST(page.keyed("track/clock") == nullptr);
    BOOST_TEST(page.says("Phiên theo dõi đã hết hạn."));
}

BOOST_AUTO_TEST_CASE(a_late_report_says_so) {
    api::ReportCase late = made_case(ReportStatus::escalated);
    late.clock_stopped = false;
    late.deadline = {test_time().seconds - 7300};
    open_reports(page, {late});
    BOOST_TEST(page.keyed("track/clock")->label == "Quá hạn 2 giờ");
    BOOST_TEST((page.keyed("track/clock")->variant == Variant::chip_red));
}

BOOST_AUTO_TEST_CASE(withdrawing_is_asked_back_on_the_page_and_can_be_left) {
    follow(ReportStatus::received);
    page.activate(Role::button, "Rút phản ánh");
    BOOST_TEST(page.says("Bạn chắc chắn muốn rút phản ánh?"));
    BOOST_TEST(page.asked_node(1) == node_id("track/question"));
    page.activate(Role::button, "Không, giữ nguyên");
    BOOST_TEST(!page.requested("POST " + path + "/withdrawal"));
    BOOST_TEST(page.asked_node(1) == node_id("track/withdraw"));
    page.activate(Role::button, "Rút phản ánh");
    page.activate(Role::button, "Rút phản ánh này");
    page.serve("POST " + path + "/withdrawal", 200,
               api::to_json(made_case(ReportStatus::withdrawn)));
    BOOST_TEST(page.says("Đã rút phản ánh."));
    BOOST_TEST(page.find(Role::button, "Rút phản ánh") == nullptr);
    BOOST_TEST(page.find(Role::button, "Sửa số điện thoại nhận kết quả") == nullptr);
}

BOOST_AUTO_TEST_CASE(photos_are_erased_on_request) {
    follow(ReportStatus::done);
    use(page, "track/erase");
    use(page, "track/question/yes");
    api::ReportCase erased = made_case(ReportStatus::done);
    erased.photos = 0;
    page.serve("POST " + path + "/photo-erasure", 200, api::to_json(erased));
    BOOST_TEST(page.says("Đã xóa ảnh."));
    BOOST_TEST(page.keyed("track/erase") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_new_phone_is_proved_by_a_code) {
    follow(ReportStatus::received);
    use(page, "track/phone");
    page.type("track/new_phone", "123");
    use(page, "track/phone/send");
    BOOST_TEST(page.keyed("track/new_phone")->states.has(StateBit::invalid));
    page.type("track/new_phone", "0912 345 678");
    use(page, "track/phone/send");
    const auto change = api::parse_phone_change(page.request_body("POST " + path + "/phone"));
    BOOST_TEST_REQUIRE(change.ok());
    BOOST_TEST(change->phone == "0912345678");
    page.serve("POST " + path + "/phone", 202, made_otp_sent());
    page.type("code/digits", "111111");
    use(page, "code/confirm");
    page.serve("POST " + path + "/phone/otp", 422, made_problem(422, ErrorCode::otp_wrong, {}, 4));
    BOOST_TEST(page.says("Bạn còn 4 lần thử."));
    use(page, "code/confirm");
    page.serve("POST " + path + "/phone/otp", 200, api::to_json(made_case(ReportStatus::received)));
    BOOST_TEST(page.says("Đã đổi số điện thoại nhận kết quả."));
}

BOOST_AUTO_TEST_CASE(the_code_is_spelled_for_the_hotline_and_accesses_are_shown) {
    follow(ReportStatus::received);
    page.activate(Role::disclosure, "Đọc mã cho tổng đài viên");
    BOOST_TEST(page.says("Đọc từng ký tự: P A, "));
    page.activate(Role::disclosure, "Ai đã xem phản ánh của bạn (2)");
    BOOST_TEST(page.says("Trạm y tế phường Bến Nghé: xem ảnh"));
}

BOOST_AUTO_TEST_CASE(a_refusal_gives_each_reason_its_remedy) {
    follow(ReportStatus::refused);
    BOOST_TEST(page.says("R08. Ảnh bị mờ, không đọc được chữ."));
    BOOST_TEST(page.keyed("track/answer/R08/remedy")->label.starts_with("Cách khắc phục: "));
    BOOST_TEST(page.find(Role::button, "Sửa và gửi lại") != nullptr);
}

BOOST_AUTO_TEST_CASE(after_approval_the_three_steps_and_what_changed_are_shown) {
    follow(ReportStatus::signing);
    BOOST_TEST(page.says("Đang chờ Trạm y tế phường Bến Nghé"));
    BOOST_TEST(page.says("Trước: chưa có. Nay: 10/11/2021."));
    BOOST_TEST(page.find(Role::link, "Mở mã QR mới") == nullptr);
    Harness done;
    open_reports(done, {made_case(ReportStatus::done)});
    done.activate(Role::link, "Mở mã QR mới");
    BOOST_TEST(done.asked_text(4) == "/tra-cuu");
}

BOOST_AUTO_TEST_CASE(a_session_that_has_ended_leads_to_the_form_and_leaves_nothing) {
    follow(ReportStatus::received);
    use(page, "track/reload");
    page.serve("GET /api/v1/reports", 401, made_problem(401, ErrorCode::session_ended));
    BOOST_TEST(page.says("Phiên theo dõi đã hết hạn."));
    BOOST_TEST(!page.says(made_case(ReportStatus::received).code));
    page.post(Event{Navigate{"/theo-doi/phan-anh", true, false}});
    page.frame();
    BOOST_TEST(!page.says("Trạm y tế phường Bến Nghé"));
    BOOST_TEST(page.requested("GET /api/v1/reports"));
}

BOOST_AUTO_TEST_CASE(signing_out_leaves_nothing_and_says_so) {
    follow(ReportStatus::received);
    page.activate(Role::button, "Thoát");
    page.serve("DELETE /api/v1/reports/session", 204);
    BOOST_TEST(page.asked_text(4) == "/theo-doi");
    BOOST_TEST(page.says("Bạn đã thoát."));
}

BOOST_AUTO_TEST_CASE(a_network_that_fails_leaves_the_report_where_it_is) {
    follow(ReportStatus::received);
    use(page, "track/withdraw");
    use(page, "track/question/yes");
    page.serve("POST " + path + "/withdrawal", 0);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    BOOST_TEST(page.asked_node(1) == node_id("track/trouble"));
    BOOST_TEST(page.find(Role::button, "Rút phản ánh này") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(mending_flow, Following)

BOOST_AUTO_TEST_CASE(only_what_was_asked_for_can_be_changed_and_is_sent) {
    follow(ReportStatus::refused);
    page.activate(Role::button, "Sửa và gửi lại");
    page.serve("GET " + path + "/form", 200, api::to_json(made_sent_form()));
    BOOST_TEST(page.asked_text(4) == "/theo-doi/bo-sung");
    BOOST_TEST(page.keyed("report/dose_2/date/day") != nullptr);
    BOOST_TEST(page.keyed("report/dose_2/vaccine") == nullptr);
    BOOST_TEST(page.keyed("report/name") == nullptr);
    use(page, "track/mend/send");
    BOOST_TEST(page.keyed("report/summary") != nullptr);
    BOOST_TEST(page.says("Vui lòng tải lên ảnh giấy xác nhận."));

    page.type("report/dose_2/date/day", "10");
    page.type("report/dose_2/date/month", "11");
    const std::uint32_t upload = choose_photo(page, 1, good_photo());
    use(page, "track/mend/send");
    BOOST_TEST(!page.requested("POST " + path + "/supplements"));
    BOOST_TEST(page.keyed("track/mend/waiting") != nullptr);
    end_upload(page, upload, "u1");
    const auto sent = api::parse_supplement(page.request_body("POST " + path + "/supplements"));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST((sent->form.paper.photos == std::vector<std::string>{"u1"}));
    BOOST_TEST(sent->form.doses[1].date.day == "10");
    BOOST_TEST(sent->idempotency_key.size() == 22U);
    page.serve("POST " + path + "/supplements", 200,
               api::to_json(made_case(ReportStatus::received)));
    BOOST_TEST(page.asked_text(4) == "/theo-doi/phan-anh");
    BOOST_TEST(page.says("Đã gửi nội dung bổ sung."));
}

BOOST_AUTO_TEST_CASE(words_alone_can_be_added_and_keep_their_key_over_a_broken_connection) {
    follow(ReportStatus::received);
    use(page, "track/add");
    page.serve("GET " + path + "/form", 200, api::to_json(made_sent_form()));
    page.type("report/note", "Tôi tiêm buổi sáng.");
    use(page, "track/mend/send");
    const std::string first = page.request_body("POST " + path + "/supplements");
    page.serve("POST " + path + "/supplements", 0);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    BOOST_TEST(page.keyed("report/note")->value == "Tôi tiêm buổi sáng.");
    use(page, "track/mend/send");
    BOOST_TEST(page.request_body("POST " + path + "/supplements") == first);
}

BOOST_AUTO_TEST_CASE(with_nothing_to_add_nothing_is_sent) {
    follow(ReportStatus::received);
    use(page, "track/add");
    page.serve("GET " + path + "/form", 200, api::to_json(made_sent_form()));
    use(page, "track/mend/send");
    BOOST_TEST(!page.requested("POST " + path + "/supplements"));
    BOOST_TEST(page.keyed("report/summary") != nullptr);
}

BOOST_AUTO_TEST_CASE(what_the_server_finds_wrong_is_shown_at_its_field) {
    follow(ReportStatus::need_info);
    use(page, "track/answer/mend");
    page.serve("GET " + path + "/form", 200, api::to_json(made_sent_form()));
    page.type("report/dose_2/lot", "ABX0412");
    end_upload(page, choose_photo(page, 1, good_photo()), "u1");
    use(page, "track/mend/send");
    page.serve("POST " + path + "/supplements", 422,
               made_problem(422, ErrorCode::report_photo_broken,
                            {{"dose_2.lot", ErrorCode::dose_bad_lot}}));
    BOOST_TEST(page.keyed("report/dose_2/lot")->states.has(StateBit::invalid));
    BOOST_TEST(page.asked_node(1) == node_id("report/summary"));
}

BOOST_AUTO_TEST_SUITE_END()
