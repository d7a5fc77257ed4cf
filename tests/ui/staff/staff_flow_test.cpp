#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/hotline/hotline_stories.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/staff/staff_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr const char* session = "POST /api/v1/staff/session";

struct StaffDesk {
    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(staff_flow, StaffDesk)

BOOST_AUTO_TEST_CASE(all_three_proofs_are_asked_for_one_after_another) {
    open_sign_in(page);
    page.activate(Role::button, "Đăng nhập");
    BOOST_TEST(page.says("Vui lòng nhập tài khoản."));
    BOOST_TEST(page.asked_node(1) == node_id("staff/account"));
    page.type("staff/account", "nv07");
    page.type("staff/password", "mot cau that dai de nho");
    page.type("staff/totp", "12 34");
    use(page, "staff/sign_in");
    BOOST_TEST(page.asked_node(1) == node_id("staff/totp"));
    BOOST_TEST(!page.requested(session));
    page.type("staff/totp", "123 456");
    use(page, "staff/sign_in");
    const auto sent = api::parse_sign_in(page.request_body(session));
    BOOST_TEST_REQUIRE(sent.ok());
    BOOST_TEST(sent->totp == "123456");
}

BOOST_AUTO_TEST_CASE(a_refused_sign_in_keeps_all_but_the_code_which_served) {
    open_sign_in(page);
    page.type("staff/account", "nv07");
    page.type("staff/password", "mot cau that dai de nho");
    page.type("staff/totp", "123456");
    use(page, "staff/sign_in");
    page.serve(session, 422, made_problem(422, ErrorCode::staff_sign_in_wrong));
    BOOST_TEST(page.says("Tài khoản, mật khẩu hoặc mã xác thực chưa đúng."));
    BOOST_TEST(page.keyed("staff/account")->value == "nv07");
    BOOST_TEST(page.keyed("staff/totp")->value.empty());
    BOOST_TEST(page.asked_node(1) == node_id("staff/trouble"));
}

BOOST_AUTO_TEST_CASE(each_role_is_led_to_its_work) {
    sign_in(page, made_staff(api::StaffRole::hotline));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/tong-dai");
    BOOST_TEST(page.says("Tổng đài 1900 9095"));
    Harness admin;
    sign_in(admin, made_staff(api::StaffRole::admin));
    BOOST_TEST(admin.says("Tài khoản quản trị không mở hồ sơ của người dân."));
}

BOOST_AUTO_TEST_CASE(nothing_secret_stays_in_the_page_after_signing_in) {
    sign_in(page, made_staff(api::StaffRole::admin));
    BOOST_TEST(!page.says("mot cau that dai de nho"));
    BOOST_TEST(!page.says("123456"));
}

BOOST_AUTO_TEST_CASE(the_first_sign_in_demands_another_password) {
    sign_in(page, made_staff(api::StaffRole::hotline, true));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/mat-khau");
    page.post(Event{Navigate{"/nhan-vien/tong-dai", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("staff/new_password") != nullptr);
    page.type("staff/old_password", "mot cau that dai de nho");
    page.type("staff/new_password", "ngan");
    use(page, "staff/save");
    BOOST_TEST(page.says("Mật khẩu mới phải có từ 12 đến 128 ký tự."));
    page.type("staff/new_password", "mot cau khac cung dai");
    page.type("staff/repeated", "mot cau khac");
    use(page, "staff/save");
    BOOST_TEST(page.says("Hai lần nhập mật khẩu mới chưa giống nhau."));
    page.type("staff/repeated", "mot cau khac cung dai");
    use(page, "staff/save");
    page.serve("POST /api/v1/staff/password", 200,
               api::to_json(made_staff(api::StaffRole::hotline)));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/tong-dai");
}

BOOST_AUTO_TEST_CASE(a_page_of_staff_asks_who_is_there_and_bounces_to_the_sign_in) {
    page.set_time(test_time());
    page.open("/nhan-vien/tong-dai", made_configuration(), made_trust_list());
    BOOST_TEST(page.says("Đang mở phiên làm việc…"));
    page.serve("GET /api/v1/staff/session", 401, made_problem(401, ErrorCode::session_ended));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien");
    BOOST_TEST(page.keyed("staff/account") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_reload_finds_the_session_and_stays_on_the_page) {
    page.set_time(test_time());
    page.open("/nhan-vien/tong-dai", made_configuration(), made_trust_list());
    page.serve("GET /api/v1/staff/session", 200, api::to_json(made_staff(api::StaffRole::hotline)));
    BOOST_TEST(page.requested("GET /api/v1/staff/calls/current"));
    page.serve("GET /api/v1/staff/calls/current", 200, api::to_json(verified_call()));
    BOOST_TEST(page.says("ĐANG THAO TÁC THAY CÔNG DÂN"));
}

BOOST_AUTO_TEST_CASE(a_session_that_ends_leads_back_to_where_it_ended) {
    verify(page);
    use(page, "call/wish");
    page.type("call/new_phone", "0912345678");
    use(page, "call/wish/send");
    page.serve("POST /api/v1/staff/calls/C-20220612-0042/phone-change", 401,
               made_problem(401, ErrorCode::session_ended));
    BOOST_TEST(page.says("Phiên làm việc đã hết hạn."));
    BOOST_TEST(!page.says("Trần Văn Tám"));
    page.type("staff/account", "nv07");
    page.type("staff/password", "mot cau that dai de nho");
    page.type("staff/totp", "654321");
    use(page, "staff/sign_in");
    page.serve(session, 200, api::to_json(made_staff(api::StaffRole::hotline)));
    BOOST_TEST(page.asked_text(4) == "/nhan-vien/tong-dai");
    BOOST_TEST(page.keyed("call/new_phone")->value == "0912345678");
}

BOOST_AUTO_TEST_CASE(another_account_sees_nothing_of_what_the_first_had_open) {
    verify(page);
    use(page, "call/wish");
    page.type("call/new_phone", "0912345678");
    use(page, "call/wish/send");
    page.serve("POST /api/v1/staff/calls/C-20220612-0042/phone-change", 401,
               made_problem(401, ErrorCode::session_ended));
    page.type("staff/account", "nv08");
    page.type("staff/password", "mot cau that dai de nho");
    page.type("staff/totp", "654321");
    use(page, "staff/sign_in");
    api::StaffSession other = made_staff(api::StaffRole::hotline);
    other.account = "nv08";
    page.serve(session, 200, api::to_json(other));
    BOOST_TEST(!page.says("Trần Văn Tám"));
    BOOST_TEST(!page.says("0912345678"));
    BOOST_TEST(page.requested("GET /api/v1/staff/calls/current"));
}

BOOST_AUTO_TEST_CASE(signing_out_leaves_nothing) {
    verify(page);
    page.activate(Role::button, "Đăng xuất");
    page.serve("DELETE /api/v1/staff/session", 204);
    BOOST_TEST(page.asked_text(4) == "/nhan-vien");
    BOOST_TEST(page.says("Bạn đã đăng xuất."));
    BOOST_TEST(!page.says("Trần Văn Tám"));
    page.post(Event{Navigate{"/nhan-vien/tong-dai", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("staff/account") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
