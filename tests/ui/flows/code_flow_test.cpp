#include <boost/test/unit_test.hpp>

#include "core/api/lookup_messages.h"
#include "core/api/problem.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr const char* otp = "POST /api/v1/lookups/l1/otp";
constexpr const char* resend = "POST /api/v1/lookups/l1/resend";

struct Code {
    Code() { get_code(page); }

    void enter(const std::string& code) {
        page.type("code/digits", code);
        use(page, "code/confirm");
    }
    void wait(double ms) {
        page.post(Event{Tick{}});
        page.frame(ms);
    }

    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(code_flow, Code)

BOOST_AUTO_TEST_CASE(the_page_says_where_a_code_would_go_and_no_more) {
    BOOST_TEST(page.asked_text(4) == "/tra-cuu/ma-otp");
    BOOST_TEST(page.says("Nếu thông tin khớp, mã OTP gồm 6 chữ số"));
    BOOST_TEST(page.says("09•• ••• 789"));
    BOOST_TEST(!page.says("0903456789"));
    const Node& field = *page.keyed("code/digits");
    BOOST_TEST((field.variant == Variant::one_time_code));
    BOOST_TEST(field.hints.at(0).text == "one-time-code");
    BOOST_TEST(field.hints.at(1).text == "numeric");
}

BOOST_AUTO_TEST_CASE(spaces_in_a_pasted_code_do_not_matter) {
    enter(" 482 913 ");
    const auto answer = api::parse_otp_answer(page.request_body(otp));
    BOOST_TEST_REQUIRE(answer.ok());
    BOOST_TEST(answer->code == "482913");
    BOOST_TEST(page.keyed("code/digits")->value == " 482 913 ");
}

BOOST_AUTO_TEST_CASE(a_code_of_another_length_is_not_sent) {
    enter("12345");
    BOOST_TEST(!page.requested(otp));
    BOOST_TEST(page.says("Mã OTP phải có đúng 6 chữ số."));
    BOOST_TEST(page.asked_node(1) == node_id("code/digits"));
    page.type("code/digits", "");
    use(page, "code/confirm");
    BOOST_TEST(page.says("Vui lòng nhập mã OTP."));
}

BOOST_AUTO_TEST_CASE(a_wrong_code_says_how_many_tries_are_left) {
    enter("111111");
    page.serve(otp, 422, made_problem(422, ErrorCode::otp_wrong, {}, 4));
    BOOST_TEST(page.says("Mã OTP chưa đúng."));
    BOOST_TEST(page.says("Bạn còn 4 lần thử."));
    BOOST_TEST(page.keyed("code/digits")->value == "111111");
    BOOST_TEST(page.keyed("code/digits")->states.has(StateBit::invalid));
    page.type("code/digits", "1");
    BOOST_TEST(!page.says("Bạn còn 4 lần thử."));
}

BOOST_AUTO_TEST_CASE(expired_and_too_many_tries_say_what_to_do) {
    enter("111111");
    page.serve(otp, 410, made_problem(410, ErrorCode::otp_expired));
    BOOST_TEST(page.says("Mã OTP đã hết hạn. Vui lòng bấm “Gửi lại mã”."));
    use(page, "code/confirm");
    page.serve(otp, 429, made_problem(429, ErrorCode::otp_too_many_tries), 600);
    BOOST_TEST(page.says("Bạn đã nhập sai quá 5 lần. Vui lòng thử lại sau 10 phút."));
    use(page, "code/confirm");
    page.serve(otp, 0);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    BOOST_TEST(page.keyed("code/digits")->value == "111111");
}

BOOST_AUTO_TEST_CASE(the_countdown_wakes_once_a_second_and_speaks_three_times) {
    BOOST_TEST(page.says("Mã còn hạn 3:00"));
    int spoken = 0;
    for (int second = 1; second <= 180; ++second) {
        BOOST_TEST_REQUIRE(page.last().next_wake_ms > page.now_ms());
        BOOST_TEST_REQUIRE(page.last().next_wake_ms <= page.now_ms() + 1000);
        wait(page.last().next_wake_ms - page.now_ms());
        if (page.asked(2)) ++spoken;
        if (second == 120) BOOST_TEST(page.asked_text(2) == "Mã OTP còn hạn 60 giây.");
    }
    BOOST_TEST(spoken == 4);  // 60, 30, 10, and that it is over
    BOOST_TEST(page.says("Mã đã hết hạn"));
    BOOST_TEST(page.last().next_wake_ms == 0);
}

BOOST_AUTO_TEST_CASE(another_code_can_be_had_after_a_minute) {
    BOOST_TEST(page.keyed("code/again")->label == "Gửi lại mã (60 giây)");
    BOOST_TEST(page.keyed("code/again")->states.has(StateBit::disabled));
    page.type("code/digits", "11");
    wait(60'000);
    page.activate(Role::button, "Gửi lại mã");
    page.serve(resend, 202, made_otp_sent());
    BOOST_TEST(page.says("Đã yêu cầu gửi mã mới."));
    BOOST_TEST(page.keyed("code/digits")->value.empty());
    BOOST_TEST(page.says("Mã còn hạn 3:00"));
    BOOST_TEST(page.keyed("code/again")->states.has(StateBit::disabled));
}

BOOST_AUTO_TEST_CASE(asking_too_soon_or_too_often_shows_the_wait) {
    wait(60'000);
    use(page, "code/again");
    page.serve(resend, 429, made_problem(429, ErrorCode::otp_too_soon), 20);
    BOOST_TEST(page.keyed("code/again")->label == "Gửi lại mã (20 giây)");
    wait(20'000);
    use(page, "code/again");
    page.serve(resend, 429, made_problem(429, ErrorCode::limit_reached), 3600);
    BOOST_TEST(page.says("Bạn đã thử quá số lần cho phép. Vui lòng thử lại sau 60 phút."));
}

BOOST_AUTO_TEST_CASE(a_wrong_phone_number_has_a_way_on) {
    page.activate(Role::disclosure, "Số điện thoại cũ hoặc bị ghi sai?");
    BOOST_TEST(page.says("để cập nhật số điện thoại."));
}

BOOST_AUTO_TEST_CASE(going_back_finds_the_form_as_it_was) {
    page.activate(Role::link, "Sửa thông tin tra cứu");
    BOOST_TEST(page.keyed("lookup/name")->value == "Lê Hoàng Phúc");
    BOOST_TEST(page.requested("POST /api/v1/captchas"));
}

BOOST_AUTO_TEST_CASE(the_address_without_a_look_up_leads_to_the_form) {
    Harness fresh;
    fresh.open("/tra-cuu/ma-otp");
    BOOST_TEST(fresh.find(Role::heading, "Xem chứng nhận tiêm chủng") != nullptr);
    BOOST_TEST(fresh.requested("POST /api/v1/captchas"));
}

BOOST_AUTO_TEST_SUITE_END()
