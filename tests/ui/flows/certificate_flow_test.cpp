#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;
using issuance::IssuingState;

namespace {

constexpr const char* record_path = "GET /api/v1/record";

struct CertificatePage {
    void show(std::initializer_list<api::RecordedDose> doses) {
        get_record(page, made_record(doses));
    }
    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(certificate_flow, CertificatePage)

BOOST_AUTO_TEST_CASE(an_issued_certificate_shows_its_symbol_and_eleven_fields_in_both_languages) {
    show({made_dose(3, IssuingState::issued)});
    BOOST_TEST(page.asked_text(4) == "/tra-cuu/ket-qua");
    const Node& symbol = *page.keyed("certificate/symbol");
    BOOST_TEST((symbol.role == Role::qr));
    BOOST_TEST(symbol.hints.front().text.find("\tM") != std::string::npos);
    int terms = 0;
    for (const Tree::Entry& entry : page.portal().tree().entries()) {
        if (entry.node.role != Role::term) continue;
        ++terms;
        BOOST_TEST(entry.node.label.find(" / ") != std::string::npos, entry.node.label);
    }
    BOOST_TEST(terms == 11);
    BOOST_TEST(page.keyed("certificate/fields/nationality/value")->label == "Việt Nam / Viet Nam");
    BOOST_TEST(page.says("Mã QR còn 307 ngày"));
    BOOST_TEST(page.says("10/12 tháng"));
    BOOST_TEST(page.keyed("certificate/validity")->value == "10");
    BOOST_TEST(page.says("Mã QR có hiệu lực đến 15/04/2023."));
    BOOST_TEST(page.says("Hộ chiếu vắc xin không thay thế hộ chiếu"));
}

BOOST_AUTO_TEST_CASE(the_form_is_empty_once_it_has_served) {
    show({made_dose(3, IssuingState::issued)});
    page.post(Event{Navigate{"/tra-cuu", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("lookup/name")->value.empty());
    BOOST_TEST(page.keyed("lookup/id_number")->value.empty());
}

BOOST_AUTO_TEST_CASE(every_waiting_state_says_why_who_and_since_when) {
    struct Case {
        IssuingState state;
        const char* sentence;
        Role role;
        const char* action;
    };
    const Case cases[] = {
        {IssuingState::s1_id_missing, "chưa có số CCCD/CMND", Role::disclosure, "Xem nơi bổ sung"},
        {IssuingState::s1_id_format, "sai định dạng", Role::disclosure, "Xem nơi bổ sung"},
        {IssuingState::s1_mismatch, "Công an xã/phường nơi cư trú", Role::disclosure,
         "Cần mang theo gì?"},
        {IssuingState::s1_pending, "bắt đầu từ ngày 06/04/2022", Role::button,
         "Nhận tin nhắn khi xong"},
        {IssuingState::s2_wait_sign,
         "Trạm y tế phường Bến Nghé chưa ký số xác nhận mũi tiêm ngày 18/01/2022.", Role::link,
         "Gọi cơ sở"},
        {IssuingState::s3_wait_central, "Đang chờ Cục Y tế dự phòng ký số.", Role::button,
         "Nhận tin nhắn khi xong"},
    };
    for (const Case& one : cases) {
        Harness fresh;
        get_record(fresh, made_record({made_dose(2, one.state)}));
        BOOST_TEST(fresh.says(one.sentence), one.sentence);
        BOOST_TEST(fresh.says("Từ ngày 06/04/2022"), one.sentence);
        BOOST_TEST(fresh.find(one.role, one.action) != nullptr, one.sentence);
        BOOST_TEST(fresh.keyed("certificate/symbol") == nullptr);
    }
}

BOOST_AUTO_TEST_CASE(a_record_without_doses_offers_a_report_and_another_look_up) {
    show({});
    BOOST_TEST(page.says("Chưa tìm thấy mũi tiêm nào của bạn trên hệ thống."));
    BOOST_TEST(page.find(Role::link, "Gửi phản ánh") != nullptr);
    page.activate(Role::link, "Tra cứu lại");
    BOOST_TEST(page.asked_text(4) == "/tra-cuu");
}

BOOST_AUTO_TEST_CASE(the_site_can_be_called) {
    show({made_dose(2, IssuingState::s2_wait_sign)});
    BOOST_TEST(page.node(Role::link, "Gọi cơ sở").hints.front().text == "tel:02838290000");
}

BOOST_AUTO_TEST_CASE(what_to_bring_names_the_place_of_residence) {
    show({made_dose(2, IssuingState::s1_mismatch)});
    page.activate(Role::disclosure, "Cần mang theo gì?");
    BOOST_TEST(page.says("Phường Bến Nghé, Hồ Chí Minh"));
}

BOOST_AUTO_TEST_CASE(a_message_is_promised_once) {
    show({made_dose(2, IssuingState::s1_pending)});
    use(page, "certificate/notice");
    BOOST_TEST(page.request_body("POST /api/v1/record/notices") ==
               api::to_json(api::NoticeRequest{2}));
    page.serve("POST /api/v1/record/notices", 204);
    BOOST_TEST(page.find(Role::button, "Nhận tin nhắn khi xong") == nullptr);
    BOOST_TEST(page.says("Bạn sẽ nhận tin nhắn khi hộ chiếu vắc xin được cấp."));
}

BOOST_AUTO_TEST_CASE(an_expired_code_is_fetched_anew) {
    show({made_dose(3, IssuingState::expired)});
    BOOST_TEST(page.says("Mã QR đã hết hạn ngày 26/05/2022."));
    BOOST_TEST(page.keyed("certificate/validity")->value == "0");
    page.activate(Role::button, "Kiểm tra lại");
    page.serve(record_path, 200, api::to_json(made_record({made_dose(3, IssuingState::issued)})));
    BOOST_TEST(page.says("Mã QR còn 307 ngày"));
    BOOST_TEST(!page.says("26/05/2022"));
}

BOOST_AUTO_TEST_CASE(a_replaced_certificate_leads_to_the_new_one) {
    show({made_renewed_dose()});
    page.activate(Role::button, "Xem bản cũ, tạo ngày 26/05/2021");
    BOOST_TEST(page.says("Chứng nhận này đã được thay bằng bản mới ngày 15/04/2022."));
    BOOST_TEST(page.asked_node(1) == node_id("certificate/title"));
    page.activate(Role::button, "Xem bản mới");
    BOOST_TEST(page.says("Còn hiệu lực"));
}

BOOST_AUTO_TEST_CASE(a_newer_dose_that_waits_is_not_overlooked) {
    show({made_dose(3, IssuingState::s2_wait_sign), made_dose(2, IssuingState::issued)});
    BOOST_TEST(page.says("Hộ chiếu vắc xin, mũi 2"));
    BOOST_TEST(page.says("Mũi 3 chưa có hộ chiếu vắc xin."));
    page.activate(Role::button, "Xem tiến độ mũi 3");
    BOOST_TEST(page.says("Trạm y tế phường Bến Nghé chưa ký số"));
    page.activate(Role::button, "Xem mũi 2");
    BOOST_TEST(page.keyed("certificate/symbol") != nullptr);
}

BOOST_AUTO_TEST_CASE(printing_and_the_picture_are_asked_of_the_platform) {
    show({made_dose(3, IssuingState::issued)});
    page.activate(Role::button, "In hoặc lưu PDF");
    BOOST_TEST(page.asked(20));
    page.activate(Role::button, "Lưu ảnh mã QR");
    const std::string picture = page.asked_text(21);
    BOOST_TEST(picture.starts_with("ho-chieu-vac-xin-mui-3.png\n"));
    BOOST_TEST(picture.find("Phúc") == std::string::npos);
    BOOST_TEST(picture.find("\nM") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ones_own_code_is_judged_by_the_same_check) {
    show({made_dose(3, IssuingState::issued)});
    page.activate(Role::button, "Tự kiểm tra mã này");
    page.answer_signature(Harness::SignatureIs::wrong);
    page.answer_signature(Harness::SignatureIs::right);
    BOOST_TEST(page.asked_text(4) == "/kiem-tra/ket-qua");
    BOOST_TEST(page.find(Role::heading, "HỢP LỆ") != nullptr);
    page.post(Event{Navigate{"/tra-cuu/ket-qua", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("certificate/symbol") != nullptr);
}

BOOST_AUTO_TEST_CASE(the_symbol_fills_a_page_of_its_own) {
    show({made_dose(3, IssuingState::issued)});
    page.activate(Role::link, "Phóng to mã QR");
    BOOST_TEST(page.asked_text(4) == "/tra-cuu/ma-qr");
    BOOST_TEST(page.keyed("qr/symbol") != nullptr);
    BOOST_TEST(page.says("Lê Hoàng Phúc"));
    Harness fresh;
    fresh.open("/tra-cuu/ma-qr");
    BOOST_TEST(fresh.requested(record_path));
}

BOOST_AUTO_TEST_CASE(the_name_is_compared_with_the_passport) {
    show({made_dose(3, IssuingState::issued)});
    page.type("certificate/passport/name", "Le Hoang Phuc");
    page.activate(Role::button, "So sánh");
    BOOST_TEST(page.says("Trùng khớp"));
    page.type("certificate/passport/name", "LE HOANG PHUOC");
    page.activate(Role::button, "So sánh");
    BOOST_TEST(page.says("Khác nhau ở: PHUOC (hộ chiếu), PHUC (chứng nhận)."));
}

BOOST_AUTO_TEST_CASE(a_fresh_load_asks_for_the_record_of_the_session) {
    page.set_time(test_time());
    page.open("/tra-cuu/ket-qua", made_configuration(), made_trust_list());
    BOOST_TEST(page.says("Đang tải hồ sơ tiêm chủng của bạn."));
    page.serve(record_path, 503, "", 60);
    BOOST_TEST(page.says("Hệ thống đang quá tải."));
    page.activate(Role::button, "Thử lại");
    page.serve(record_path, 200, api::to_json(made_record({made_dose(3, IssuingState::issued)})));
    BOOST_TEST(page.keyed("certificate/symbol") != nullptr);
    BOOST_TEST(!page.says("Hệ thống đang quá tải."));
}

BOOST_AUTO_TEST_CASE(an_ended_session_leads_to_the_form_and_leaves_nothing_behind) {
    show({made_dose(2, IssuingState::s1_pending)});
    use(page, "certificate/notice");
    page.serve("POST /api/v1/record/notices", 401, made_problem(401, ErrorCode::session_ended));
    BOOST_TEST(page.asked_text(4) == "/tra-cuu");
    BOOST_TEST(page.says("Phiên làm việc đã hết hạn. Vui lòng xác thực lại."));
    page.post(Event{Navigate{"/tra-cuu/ket-qua", true, false}});
    page.frame();
    BOOST_TEST(!page.says("Lê Hoàng Phúc"));
    BOOST_TEST(page.requested(record_path));
}

BOOST_AUTO_TEST_CASE(a_record_leaves_the_screen_when_no_session_can_be_alive_any_more) {
    constexpr double minute_ms = 60'000;
    show({made_dose(3, IssuingState::issued)});
    BOOST_TEST(page.last().next_wake_ms > 0);
    page.post(Event{Tick{}});
    page.frame(59 * minute_ms);
    BOOST_TEST(page.keyed("certificate/symbol") != nullptr);
    page.post(Event{Tick{}});
    page.frame(2 * minute_ms);
    BOOST_TEST(page.says("Phiên làm việc đã hết hạn. Vui lòng xác thực lại."));
    BOOST_TEST(page.keyed("certificate/symbol") == nullptr);
}

BOOST_AUTO_TEST_CASE(on_another_page_an_old_record_goes_without_a_word) {
    show({made_dose(3, IssuingState::issued)});
    page.post(Event{Navigate{"/huong-dan", true, false}});
    page.frame();
    page.post(Event{Tick{}});
    page.frame(61.0 * 60'000);
    BOOST_TEST(!page.says("Phiên làm việc đã hết hạn."));
    page.post(Event{Navigate{"/tra-cuu/ket-qua", true, false}});
    page.frame();
    BOOST_TEST(page.requested(record_path));
}

BOOST_AUTO_TEST_CASE(signing_out_removes_everything_from_the_page) {
    show({made_dose(3, IssuingState::issued)});
    page.type("certificate/passport/name", "Le Hoang Phuc");
    page.activate(Role::button, "Đăng xuất");
    page.serve("DELETE /api/v1/session", 0);
    BOOST_TEST(page.says("Mất kết nối mạng."));
    BOOST_TEST(page.keyed("certificate/symbol") != nullptr);
    page.activate(Role::button, "Đăng xuất");
    page.serve("DELETE /api/v1/session", 204);
    BOOST_TEST(page.says("Bạn đã đăng xuất."));
    page.post(Event{Navigate{"/tra-cuu/ket-qua", true, false}});
    page.frame();
    BOOST_TEST(!page.says("Lê Hoàng Phúc"));
    BOOST_TEST(page.requested(record_path));
}

BOOST_AUTO_TEST_CASE(offline_the_record_stays_and_says_how_old_it_is) {
    show({made_dose(3, IssuingState::issued)});
    page.environment.online = false;
    page.set_environment();
    page.frame();
    BOOST_TEST(page.says("Đang ngoại tuyến. Thông tin dưới đây tải lúc 09:41, ngày 12/06/2022."));
    BOOST_TEST(page.keyed("certificate/symbol") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
