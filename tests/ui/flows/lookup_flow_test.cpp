#include <boost/test/unit_test.hpp>

#include "core/api/lookup_messages.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr const char* lookups = "POST /api/v1/lookups";
constexpr const char* captchas = "POST /api/v1/captchas";

struct Form {
    Form() { open_form(page); }

    void send() {
        fill_form(page);
        use(page, "lookup/send");
    }
    [[nodiscard]] bool invalid(std::string_view key) const {
        return page.keyed(key)->states.has(StateBit::invalid);
    }
    /// Everything that was typed is still there.
    void check_kept() const {
        BOOST_TEST(page.keyed("lookup/name")->value == "Lê Hoàng Phúc");
        BOOST_TEST(page.keyed("lookup/birth/year")->value == "1979");
        BOOST_TEST(page.keyed("lookup/sex/male")->states.has(StateBit::checked));
        BOOST_TEST(page.keyed("lookup/id_number")->value == "079079001145");
        BOOST_TEST(page.keyed("lookup/phone")->value == "0903456789");
    }

    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(lookup_flow, Form)

BOOST_AUTO_TEST_CASE(what_is_typed_goes_out_as_typed_with_the_captcha) {
    send();
    const std::string body = page.request_body(lookups);
    const auto request = api::parse_lookup_request(body);
    BOOST_TEST_REQUIRE(request.ok());
    BOOST_TEST(request->form.name == "Lê Hoàng Phúc");
    BOOST_TEST((request->form.sex == identity::Sex::male));
    BOOST_TEST((request->form.id_kind == identity::IdKind::citizen));
    BOOST_TEST(request->form.birth_date.month == "3");
    BOOST_TEST(request->captcha_id == "c1");
    BOOST_TEST(request->captcha_answer == "k7m2p");
    BOOST_TEST(page.keyed("lookup/send")->label == "Đang gửi");
    BOOST_TEST(page.keyed("lookup/send")->states.has(StateBit::busy));
}

BOOST_AUTO_TEST_CASE(a_second_press_sends_nothing_twice) {
    send();
    page.serve(lookups, 0);
    use(page, "lookup/send");
    use(page, "lookup/send");
    page.serve(lookups, 0);
    BOOST_TEST(!page.requested(lookups));
}

BOOST_AUTO_TEST_CASE(sending_an_empty_form_lists_every_error_and_focuses_the_list) {
    use(page, "lookup/send");
    BOOST_TEST(!page.requested(lookups));
    BOOST_TEST(page.asked_node(1) == node_id("lookup/summary"));
    BOOST_TEST(page.says("Còn 7 mục cần sửa."));
    for (const char* name : {"Họ và tên", "Ngày, tháng, năm sinh", "Giới tính", "Loại giấy tờ",
                             "Số giấy tờ", "Số điện thoại đã khai khi đi tiêm", "Mã xác nhận"}) {
        BOOST_TEST(page.find(Role::link, name) != nullptr, name);
    }
    page.activate(Role::link, "Giới tính");
    BOOST_TEST(page.asked_node(1) == node_id("lookup/sex/male"));
    BOOST_TEST(page.keyed("lookup/summary/sex/male/link")->hints.front().text ==
               "#n-lookup.sex.male");
    fill_form(page);
    BOOST_TEST(page.keyed("lookup/summary") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_field_is_judged_when_it_is_left_and_cleared_while_typing) {
    page.type("lookup/name", "Phúc 2");
    BOOST_TEST(!invalid("lookup/name"));
    page.leave("lookup/name");
    BOOST_TEST(invalid("lookup/name"));
    BOOST_TEST(page.keyed("lookup/name")->error_key == "lookup/name/error");
    BOOST_TEST(page.says("Họ và tên chỉ gồm chữ cái"));
    page.type("lookup/name", "Phúc");
    BOOST_TEST(!invalid("lookup/name"));
}

BOOST_AUTO_TEST_CASE(an_error_of_a_field_left_for_a_button_waits_until_the_button_is_up) {
    page.post(Gesture{Gesture::Kind::press, node_id("lookup/send"), {}, false});
    page.leave("lookup/name");
    BOOST_TEST(!invalid("lookup/name"));
    page.post(Gesture{Gesture::Kind::press, 0, {}, false});
    page.frame();
    BOOST_TEST(invalid("lookup/name"));
}

BOOST_AUTO_TEST_CASE(a_date_is_not_judged_before_its_last_part) {
    page.type("lookup/birth/day", "31");
    page.leave("lookup/birth/day");
    page.type("lookup/birth/month", "2");
    page.leave("lookup/birth/month");
    BOOST_TEST(!invalid("lookup/birth/day"));
    page.type("lookup/birth/year", "1979");
    page.leave("lookup/birth/year");
    BOOST_TEST(invalid("lookup/birth/day"));
    BOOST_TEST(page.says("Ngày sinh không hợp lệ. Ví dụ đúng: 05/09/1990."));
    page.tick("lookup/birth/year_only", true);
    BOOST_TEST(!invalid("lookup/birth/year"));
    BOOST_TEST(page.keyed("lookup/birth/day") == nullptr);
    page.tick("lookup/birth/year_only", false);
    BOOST_TEST(page.keyed("lookup/birth/day")->value == "31");
}

BOOST_AUTO_TEST_CASE(warnings_do_not_keep_anybody_from_sending) {
    fill_form(page);
    page.type("lookup/name", "Phuc");
    page.type("lookup/birth/year", "1990");
    page.leave("lookup/name");
    BOOST_TEST(!invalid("lookup/name"));
    BOOST_TEST(page.says("Họ và tên thường có ít nhất hai chữ."));
    BOOST_TEST(page.says("không khớp với số CCCD"));
    use(page, "lookup/send");
    BOOST_TEST(page.requested(lookups));
}

BOOST_AUTO_TEST_CASE(an_old_phone_number_is_converted_with_one_press) {
    page.type("lookup/phone", "01623456789");
    const std::uint32_t revision = page.keyed("lookup/phone")->revision;
    BOOST_TEST(page.says("Có phải số của bạn là 0323456789?"));
    page.activate(Role::button, "Dùng số 0323456789");
    BOOST_TEST(page.keyed("lookup/phone")->value == "0323456789");
    BOOST_TEST(page.keyed("lookup/phone")->revision > revision);
    BOOST_TEST(page.keyed("lookup/converted") == nullptr);
    BOOST_TEST(page.asked_node(1) == node_id("lookup/phone"));
}

BOOST_AUTO_TEST_CASE(typing_is_never_written_back) {
    const std::uint32_t revision = page.keyed("lookup/name")->revision;
    page.type("lookup/name", "nguyễn");
    page.leave("lookup/name");
    BOOST_TEST(page.keyed("lookup/name")->revision == revision);
}

BOOST_AUTO_TEST_CASE(a_wrong_captcha_brings_another_and_keeps_the_rest) {
    send();
    page.serve(lookups, 422, made_problem(422, ErrorCode::captcha_wrong));
    check_kept();
    BOOST_TEST(page.keyed("lookup/captcha/answer")->value.empty());
    BOOST_TEST(page.says("Mã xác nhận chưa đúng."));
    BOOST_TEST(invalid("lookup/captcha/answer"));
    BOOST_TEST(page.requested(captchas));
    page.serve(captchas, 201,
               api::to_json(api::CaptchaChallenge{"c2", "/api/v1/captchas/c2/image",
                                                  "/api/v1/captchas/c2/audio", 180}));
    BOOST_TEST(page.keyed("lookup/captcha/picture")->hints.front().text ==
               "/api/v1/captchas/c2/image");
    page.type("lookup/captcha/answer", "zz9zz");
    BOOST_TEST(!invalid("lookup/captcha/answer"));
}

BOOST_AUTO_TEST_CASE(fields_that_the_server_refuses_are_pointed_out) {
    send();
    page.serve(lookups, 422,
               made_problem(422, ErrorCode::request_malformed,
                            {{"phone", ErrorCode::person_phone_landline}}));
    check_kept();
    BOOST_TEST(invalid("lookup/phone"));
    BOOST_TEST(page.says("Còn 1 mục cần sửa."));
    BOOST_TEST(page.asked_node(1) == node_id("lookup/summary"));
}

BOOST_AUTO_TEST_CASE(every_way_to_fail_keeps_what_was_typed_and_says_what_to_do) {
    struct Case {
        int status;
        std::string body;
        int wait;
        const char* sentence;
    };
    const Case cases[] = {
        {0, "", 0, "Mất kết nối mạng. Nội dung bạn đã nhập vẫn được giữ trên máy này."},
        {429, made_problem(429, ErrorCode::limit_reached), 540,
         "Bạn đã thử quá số lần cho phép. Vui lòng thử lại sau 9 phút."},
        {503, "", 61, "Hệ thống đang quá tải. Vui lòng thử lại sau 2 phút."},
        {500, "<html>", 0, "Máy chủ trả lời không đúng."},
        {202, "{}", 0, "Máy chủ trả lời không đúng."},
    };
    for (const Case& one : cases) {
        Harness fresh;
        open_form(fresh);
        fill_form(fresh);
        use(fresh, "lookup/send");
        fresh.serve(lookups, one.status, one.body, one.wait);
        BOOST_TEST(fresh.says(one.sentence), one.status);
        BOOST_TEST(fresh.asked_text(2).starts_with(one.sentence), one.status);
        BOOST_TEST(fresh.keyed("lookup/name")->value == "Lê Hoàng Phúc");
        BOOST_TEST(fresh.keyed("lookup/phone")->value == "0903456789");
        BOOST_TEST(fresh.keyed("lookup/send")->label == "Nhận mã OTP");
    }
}

BOOST_AUTO_TEST_CASE(a_refused_try_has_used_up_its_captcha) {
    send();
    page.serve(lookups, 429, made_problem(429, ErrorCode::otp_too_soon), 30);
    BOOST_TEST(page.says("Mã vừa được gửi. Vui lòng thử lại sau 1 phút."));
    BOOST_TEST(page.requested(captchas));
    BOOST_TEST(page.keyed("lookup/captcha/answer")->value.empty());
    check_kept();
}

BOOST_AUTO_TEST_CASE(a_server_that_never_answers_is_given_up) {
    send();
    page.post(Event{Tick{}});
    page.frame(21'000);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    check_kept();
}

BOOST_AUTO_TEST_CASE(the_captcha_can_be_heard_and_changed) {
    page.activate(Role::button, "Nghe mã");
    BOOST_TEST(page.asked_text(22).starts_with("/api/v1/captchas/c1/audio\n"));
    page.type("lookup/captcha/answer", "k7");
    page.activate(Role::button, "Đổi mã khác");
    BOOST_TEST(page.keyed("lookup/captcha/answer")->value.empty());
    BOOST_TEST(page.keyed("lookup/captcha/picture") == nullptr);
    page.serve(captchas, 0);
    BOOST_TEST(page.says("Chưa tải được mã xác nhận."));
    page.activate(Role::button, "Đổi mã khác");
    page.serve(captchas, 201, made_captcha());
    BOOST_TEST(page.keyed("lookup/captcha/picture") != nullptr);
}

BOOST_AUTO_TEST_CASE(another_language_keeps_the_form_and_its_errors) {
    page.type("lookup/name", "Phúc 2");
    page.leave("lookup/name");
    page.activate(Role::button, "VI EN: chuyển sang tiếng Anh (English)");
    BOOST_TEST(page.keyed("lookup/name")->value == "Phúc 2");
    BOOST_TEST(page.says("A name has letters, spaces, apostrophes and hyphens only."));
}

BOOST_AUTO_TEST_CASE(leaving_the_page_and_coming_back_finds_the_form_as_it_was) {
    fill_form(page);
    page.post(Event{Navigate{"/", true, false}});
    page.frame();
    page.post(Event{Navigate{"/tra-cuu", true, false}});
    page.frame();
    check_kept();
    BOOST_TEST(page.keyed("lookup/captcha/answer")->value == "k7m2p");
}

BOOST_AUTO_TEST_CASE(the_home_page_leads_here) {
    Harness home;
    home.open("/");
    home.activate(Role::link, "Xem hộ chiếu vắc xin của tôi");
    BOOST_TEST(home.asked_text(4) == "/tra-cuu");
    BOOST_TEST(home.find(Role::heading, "Xem chứng nhận tiêm chủng") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
