// Sending a report, over networks that break; the code; the receipt.
#include <boost/test/unit_test.hpp>

#include "core/api/report_messages.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"
#include "tests/ui/reports.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr const char* reports = "POST /api/v1/reports";
constexpr const char* new_captcha = "POST /api/v1/captchas";
constexpr const char* report_otp = "POST /api/v1/reports/l1/otp";
constexpr std::uint16_t keep_in_tab = 28;
constexpr std::uint16_t save_file = 29;

struct Sending {
    [[nodiscard]] std::string title() const { return page.keyed("page/title")->label; }
    [[nodiscard]] api::ReportRequest sent() const {
        auto request = api::parse_report_request(page.request_body(reports));
        BOOST_TEST_REQUIRE(request.ok());
        return *std::move(request);
    }
    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(report_sending_flow, Sending)

BOOST_AUTO_TEST_CASE(each_kind_goes_from_the_first_step_to_its_receipt) {
    for (const std::string kind : {"K1", "K2", "K3"}) {
        Harness fresh;
        reach_code(fresh, kind);
        fresh.type("code/digits", "482913");
        use(fresh, "report/confirm");
        fresh.serve(report_otp, 200, made_confirmed());
        BOOST_TEST(fresh.keyed("page/title")->label == "Đã gửi phản ánh");
        BOOST_TEST(fresh.says("PA-7K3M-9QX2-4T"));
    }
}

BOOST_AUTO_TEST_CASE(what_was_filled_in_goes_out_with_photos_captcha_and_a_key) {
    reach_send(page);
    use(page, "report/send");
    const api::ReportRequest request = sent();
    BOOST_TEST(request.form.name == "Lê Hoàng Phúc");
    BOOST_TEST(request.form.id_number == "079079001145");
    BOOST_TEST_REQUIRE(request.form.paper.photos.size() == 1U);
    BOOST_TEST(request.form.paper.photos.front() == "u1");
    BOOST_TEST(request.captcha_answer == "k7m2p");
    BOOST_TEST(request.idempotency_key.size() == 22U);
    BOOST_TEST(page.keyed("report/send")->states.has(StateBit::busy));
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_without_captcha_and_declaration) {
    reach_send(page);
    page.type("report/captcha/answer", "");
    page.tick("report/declaration", false);
    use(page, "report/send");
    BOOST_TEST(!page.requested(reports));
    BOOST_TEST(page.keyed("report/summary")->label == "Còn 2 mục cần sửa.");
}

BOOST_AUTO_TEST_CASE(a_network_that_breaks_leaves_everything_and_the_next_try_is_the_same_report) {
    reach_send(page);
    use(page, "report/send");
    const std::string key = sent().idempotency_key;
    page.serve(reports, 0);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    BOOST_TEST(page.keyed("report/captcha/answer")->value == "k7m2p");
    use(page, "report/send");
    BOOST_TEST(sent().idempotency_key == key);
    page.serve(reports, 202, made_otp_sent());
    BOOST_TEST(title() == "Xác thực OTP");
}

BOOST_AUTO_TEST_CASE(a_report_that_was_changed_is_another_one) {
    reach_send(page);
    use(page, "report/send");
    const std::string key = sent().idempotency_key;
    page.serve(reports, 202, made_otp_sent());
    use(page, "report/other_phone");
    BOOST_TEST(title() == "Thông tin và loại phản ánh");
    BOOST_TEST(page.keyed("report/name")->value == "Lê Hoàng Phúc");
    page.type("report/phone", "0903456780");
    use(page, "report/continue");
    use(page, "report/continue");
    page.serve(new_captcha, 201, made_captcha());
    page.type("report/captcha/answer", "abcde");
    use(page, "report/send");
    BOOST_TEST(sent().form.phone == "0903456780");
    BOOST_TEST(sent().idempotency_key != key);
}

BOOST_AUTO_TEST_CASE(photos_on_their_way_are_waited_for) {
    reach_doses(page, "K2");
    fill_dose(page, 2);
    fill_paper(page);
    const auto effect = choose_photo(page, 2, good_photo());
    use(page, "report/continue");
    page.serve(new_captcha, 201, made_captcha());
    page.type("report/captcha/answer", "k7m2p");
    page.tick("report/declaration", true);
    use(page, "report/send");
    BOOST_TEST(!page.requested(reports));
    BOOST_TEST(page.says("Đang đợi tải xong ảnh, phản ánh sẽ tự gửi ngay sau đó."));
    end_upload(page, effect, "u2");
    BOOST_TEST(sent().form.paper.photos.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_wrong_captcha_brings_a_new_one_and_keeps_the_rest) {
    reach_send(page);
    use(page, "report/send");
    page.serve(reports, 422, made_problem(422, ErrorCode::captcha_wrong));
    BOOST_TEST(page.requested(new_captcha));
    BOOST_TEST(page.keyed("report/captcha/answer")->value.empty());
    BOOST_TEST(page.keyed("report/declaration")->states.has(StateBit::checked));
    BOOST_TEST(page.asked_node(1) == node_id("report/captcha/answer"));
}

BOOST_AUTO_TEST_CASE(what_the_server_finds_wrong_is_linked_to_its_step) {
    reach_send(page);
    use(page, "report/send");
    page.serve(reports, 422,
               made_problem(422, ErrorCode::request_malformed,
                            {{"dose_2.site", ErrorCode::report_site_missing}}));
    BOOST_TEST(page.keyed("report/summary") != nullptr);
    use(page, "report/summary/dose_2/site/link");
    BOOST_TEST(title() == "Mũi 2 và ảnh giấy xác nhận");
}

BOOST_AUTO_TEST_CASE(what_it_could_be_refused_for_is_said_before_and_leads_to_its_step) {
    reach_doses(page, "K1");
    fill_dose(page, 1);
    page.choose("report/dose_1/vaccine", "unknown");
    page.tick("report/paper_lost", true);
    use(page, "report/continue");
    BOOST_TEST(page.says("Những điểm dễ bị từ chối"));
    use(page, "report/risks/1/link");
    BOOST_TEST(title() == "Mũi 1 và ảnh giấy xác nhận");
}

BOOST_AUTO_TEST_CASE(numbers_are_masked_in_the_summary) {
    reach_send(page);
    BOOST_TEST(!page.says("079079001145"));
    BOOST_TEST(!page.says("0903456789"));
    BOOST_TEST(page.says("Trạm Y tế phường Bình An"));
}

BOOST_AUTO_TEST_CASE(a_wrong_code_can_be_tried_again_and_another_one_asked_for) {
    reach_code(page);
    page.type("code/digits", "111111");
    use(page, "report/confirm");
    page.serve(report_otp, 422, made_problem(422, ErrorCode::otp_wrong, {}, 4));
    BOOST_TEST(page.says("4 lần"));
    page.post(Event{Tick{}});
    page.frame(61'000);
    use(page, "code/again");
    page.serve("POST /api/v1/reports/l1/resend", 202, made_otp_sent());
    BOOST_TEST(page.keyed("code/sent_again") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_code_over_a_broken_network_is_sent_again_as_it_is) {
    reach_code(page);
    page.type("code/digits", "482913");
    use(page, "report/confirm");
    page.serve(report_otp, 0);
    BOOST_TEST(page.keyed("code/digits")->value == "482913");
    use(page, "report/confirm");
    page.serve(report_otp, 200, made_confirmed());
    BOOST_TEST(title() == "Đã gửi phản ánh");
}

BOOST_AUTO_TEST_CASE(once_it_is_in_nothing_typed_stays_behind) {
    reach_receipt(page);
    page.post(Event{Navigate{"/phan-anh", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("report/draft") == nullptr);
    BOOST_TEST(!page.keyed("report/for_whom/self")->states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(the_receipt_comes_back_after_a_reload_without_the_name) {
    Harness again;
    again.post(Event{Remembered{{{"tab.report_receipt", made_confirmed()}}}});
    again.open("/phan-anh/da-gui");
    BOOST_TEST(again.says("PA-7K3M-9QX2-4T"));
    BOOST_TEST(again.keyed("report/receipt/list/name/value") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_deadline_goes_into_a_calendar_and_the_code_into_a_file) {
    reach_receipt(page);
    use(page, "report/receipt/calendar");
    const std::string entry = page.asked_text(save_file);
    BOOST_TEST(entry.find("BEGIN:VCALENDAR\r\n") != std::string::npos);
    BOOST_TEST(entry.find("DTSTART:20220614T024100Z\r\n") != std::string::npos);
    BOOST_TEST(entry.find("Phúc") == std::string::npos);
    use(page, "report/receipt/save");
    BOOST_TEST(page.asked_text(save_file).find("PA-7K3M-9QX2-4T") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_second_report_about_a_dose_may_become_a_supplement_to_the_first) {
    reach_receipt(page, "PA-2F4H-6J8K-3M");
    BOOST_TEST(page.says("Bạn đang có phản ánh PA-2F4H-6J8K-3M cho mũi này."));
    use(page, "report/duplicate/join");
    page.serve("POST /api/v1/reports/PA-7K3M-9QX2-4T/joining", 0);
    BOOST_TEST(page.keyed("report/duplicate/error") != nullptr);
    use(page, "report/duplicate/join");
    const std::string joining = "POST /api/v1/reports/PA-7K3M-9QX2-4T/joining";
    BOOST_TEST(page.request_body(joining).find("PA-2F4H-6J8K-3M") != std::string::npos);
    page.serve(joining, 200, "{}");
    BOOST_TEST(page.keyed("report/joined") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_second_report_may_also_stay_apart) {
    reach_receipt(page, "PA-2F4H-6J8K-3M");
    use(page, "report/duplicate/apart");
    BOOST_TEST(page.keyed("report/duplicate") == nullptr);
    BOOST_TEST(page.says("PA-7K3M-9QX2-4T"));
}

BOOST_AUTO_TEST_SUITE_END()
