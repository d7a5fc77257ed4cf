#include <boost/test/unit_test.hpp>

#include "core/api/report_following.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/hotline/hotline_stories.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/reports.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

const std::string calls = "POST /api/v1/staff/calls";
const std::string call = calls + "/C-20220612-0042";

struct Operator {
    Operator() { page.post(Event{Remembered{{{"random", made_random()}}}}); }

    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hotline_flow, Operator)

BOOST_AUTO_TEST_CASE(without_consent_there_is_no_call) {
    open_hotline(page);
    page.type("call/phone", "0903456118");
    page.activate(Role::button, "Bắt đầu cuộc gọi");
    BOOST_TEST(!page.requested(calls));
    BOOST_TEST(page.says("Chưa ghi nhận sự đồng ý của công dân."));
    BOOST_TEST(page.asked_node(1) == node_id("call/consent"));
    page.tick("call/consent", true);
    page.activate(Role::button, "Bắt đầu cuộc gọi");
    const auto sent = api::parse_call_opening(page.request_body(calls));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->consent);
    BOOST_TEST((sent->caller == api::Caller::self));
}

BOOST_AUTO_TEST_CASE(before_verification_there_is_neither_a_record_nor_a_search) {
    begin_call(page);
    BOOST_TEST(
        page.says("ĐANG THAO TÁC THAY CÔNG DÂN – Cuộc gọi C-20220612-0042 – Nhân viên nv07"));
    BOOST_TEST(page.keyed("call/record") == nullptr);
    BOOST_TEST(page.keyed("call/file") == nullptr);
    page.post(Event{Navigate{"/nhan-vien/tong-dai/thong-tin", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("call/verify") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_check_needs_every_detail_and_one_fact) {
    begin_call(page);
    use(page, "call/verify");
    BOOST_TEST(!page.requested(call + "/verification"));
    BOOST_TEST(page.asked_node(1) == node_id("call/name"));
    BOOST_TEST(page.says("Cần một thông tin về mũi tiêm"));
    page.type("call/name", "Trần Văn Tám");
    page.type("call/birth/day", "2");
    page.type("call/birth/month", "9");
    page.type("call/birth/year", "1951");
    page.type("call/last4", "4417");
    page.choose("call/vaccine", "vero_cell");
    use(page, "call/verify");
    const auto sent = api::parse_caller_check(page.request_body(call + "/verification"));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->dose_number == 1);
    BOOST_TEST(sent->dose_vaccine == "vero_cell");
}

BOOST_AUTO_TEST_CASE(a_failure_says_how_many_are_left_and_three_lock_the_case) {
    begin_call(page);
    const auto attempt = [&] {
        page.type("call/name", "Trần Văn Tám");
        page.type("call/birth/day", "2");
        page.type("call/birth/month", "9");
        page.type("call/birth/year", "1951");
        page.type("call/last4", "4417");
        page.choose("call/vaccine", "vero_cell");
        use(page, "call/verify");
    };
    attempt();
    page.serve(call + "/verification", 422, made_problem(422, ErrorCode::call_not_matching, {}, 2));
    BOOST_TEST(page.says("Thông tin chưa khớp. Tôi chưa thể mở hồ sơ."));
    BOOST_TEST(page.says("Còn 2 lần thử."));
    BOOST_TEST(page.keyed("call/last4")->value == "4417");
    attempt();
    page.serve(call + "/verification", 429, made_problem(429, ErrorCode::call_locked), 1800);
    BOOST_TEST(page.keyed("call/locked") != nullptr);
    BOOST_TEST(page.keyed("call/verify") == nullptr);
    page.post(Event{Tick{}});
    page.frame(1'801'000);
    BOOST_TEST(page.keyed("call/verify") != nullptr);
}

BOOST_AUTO_TEST_CASE(the_record_is_masked) {
    verify(page);
    BOOST_TEST(page.says("••••••••4417"));
    BOOST_TEST(page.says("Mũi 2: 18/10/2021, Vero Cell (Sinopharm), Trạm y tế phường Bình An"));
    BOOST_TEST(!page.says("0903456118"));
}

BOOST_AUTO_TEST_CASE(a_report_is_filled_in_without_photos_and_read_back_before_it_is_sent) {
    fill_for_caller(page);
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/tong-dai/gui");
    BOOST_TEST(
        page.says("“Anh/chị tên Trần Văn Tám, sinh ngày 02/09/1951, tiêm mũi 1 ngày "
                  "20/07/2021 vắc xin Vero Cell (Sinopharm), đúng không ạ?”"));
    BOOST_TEST(page.says("Mã OTP do công dân tự nhập. Không hỏi mã qua điện thoại."));
    page.activate(Role::button, "Gửi liên kết cho công dân");
    BOOST_TEST(!page.requested(call + "/reports"));
    BOOST_TEST(page.says("Không thể gửi khi chưa đọc lại thông tin."));
    page.tick("call/read_back", true);
    page.activate(Role::button, "Gửi liên kết cho công dân");
    const auto sent = api::parse_caller_filing(page.request_body(call + "/reports"));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->read_back);
    BOOST_TEST((sent->way == api::FilingWay::link));
    BOOST_TEST(sent->form.paper.photos.empty());
    BOOST_TEST(!sent->form.paper.at_site);
    BOOST_TEST(sent->idempotency_key.size() == 22U);
    page.serve(call + "/reports", 201,
               api::to_json(api::FiledReport{"PA-7K3M-9QX2-4T", api::FilingWay::link,
                                             "09•• ••• 118", test_time()}));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/tong-dai/da-lap");
    BOOST_TEST(page.says("P A, 7 K 3 M, 9 Q X 2, 4 T"));
}

BOOST_AUTO_TEST_CASE(what_was_read_back_counts_until_something_is_changed) {
    fill_for_caller(page);
    page.tick("call/read_back", true);
    BOOST_TEST(page.keyed("call/read_back")->states.has(StateBit::checked));
    page.activate(Role::link, "Sửa mũi tiêm");
    page.type("report/dose_1/date/day", "21");
    use(page, "call/continue");
    BOOST_TEST(!page.keyed("call/read_back")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(a_broken_connection_files_one_report) {
    fill_for_caller(page);
    page.choose("call/way/at_site", "at_site");
    page.tick("call/read_back", true);
    use(page, "call/send");
    const std::string first = page.request_body(call + "/reports");
    const auto sent = api::parse_caller_filing(first);
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->form.paper.at_site);
    page.serve(call + "/reports", 0);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    use(page, "call/send");
    BOOST_TEST(page.request_body(call + "/reports") == first);
}

BOOST_AUTO_TEST_CASE(what_the_server_finds_wrong_leads_to_its_step) {
    fill_for_caller(page);
    page.tick("call/read_back", true);
    use(page, "call/send");
    page.serve(call + "/reports", 422,
               made_problem(422, ErrorCode::call_other_person,
                            {{"id_number", ErrorCode::person_id_citizen_format}}));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/tong-dai/thong-tin");
    BOOST_TEST(page.keyed("report/id_number")->states.has(StateBit::invalid));
}

BOOST_AUTO_TEST_CASE(a_step_is_not_left_before_it_holds) {
    verify(page);
    use(page, "call/file");
    BOOST_TEST(page.keyed("report/name")->value == "Trần Văn Tám");
    BOOST_TEST(page.keyed("report/phone")->value == "0903456118");
    use(page, "call/continue");
    BOOST_TEST(page.asked_node(1) == node_id("report/summary"));
    BOOST_TEST(page.keyed("report/kind/K1") != nullptr);
    page.post(Event{Navigate{"/nhan-vien/tong-dai/gui", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("report/kind/K1") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_wrong_phone_on_record_becomes_a_wish_for_the_site) {
    verify(page);
    page.activate(Role::disclosure, "Yêu cầu đổi số điện thoại");
    page.type("call/new_phone", "0912345678");
    use(page, "call/wish/send");
    const auto sent = api::parse_phone_change(page.request_body(call + "/phone-change"));
    BOOST_TEST_REQUIRE(sent.ok());
    page.serve(call + "/phone-change", 204);
    BOOST_TEST(page.says("Đã gửi yêu cầu đổi số."));
    use(page, "call/end");
    BOOST_TEST(page.keyed("call/reason/phone_change")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(a_call_is_closed_with_a_reason_and_leaves_nothing) {
    verify(page);
    page.activate(Role::button, "Kết thúc cuộc gọi");
    page.type("call/note", "Mã OTP là 123456");
    use(page, "call/close");
    page.serve(call + "/closing", 422, made_problem(422, ErrorCode::call_note_has_code));
    BOOST_TEST(page.says("Ghi chú có dãy 6 chữ số giống mã OTP."));
    page.type("call/note", "Đã hướng dẫn.");
    use(page, "call/close");
    const auto sent = api::parse_call_closing(page.request_body(call + "/closing"));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST((sent->reason == api::ClosingReason::informed));
    page.serve(call + "/closing", 204);
    BOOST_TEST(page.says("Cuộc gọi đã kết thúc và được ghi nhật ký."));
    BOOST_TEST(!page.says("Trần Văn Tám"));
    BOOST_TEST(page.keyed("call/phone")->value.empty());
    BOOST_TEST(page.requested("GET /api/v1/staff/shift"));
}

BOOST_AUTO_TEST_CASE(nothing_moves_while_an_operator_waits) {
    verify(page);
    page.post(Event{Tick{}});
    page.frame(5000);
    BOOST_TEST(page.last().ops.empty());
    BOOST_TEST(
        (page.last().next_wake_ms == 0 || page.last().next_wake_ms > page.now_ms() + 60'000));
}

BOOST_AUTO_TEST_SUITE_END()
