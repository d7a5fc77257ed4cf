#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;
using issuance::IssuingState;

namespace {

void answer(Harness& page, std::uint16_t kind, const Bytes& bytes) {
    const auto id = page.asked_id(kind);
    BOOST_TEST_REQUIRE(id.has_value());
    page.post(Event{EffectAnswer{*id, bytes}});
    page.frame();
}

Harness& issued(Harness& page) {
    get_record(page, made_record({made_dose(3, IssuingState::issued)}));
    return page;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kept_flow)

BOOST_AUTO_TEST_CASE(nothing_is_kept_before_it_is_asked_for) {
    Harness page;
    issued(page);
    BOOST_TEST(!page.asked(23));
    BOOST_TEST(page.says("đừng lưu trên máy dùng chung"));
    BOOST_TEST(page.find(Role::button, "Xóa bản lưu") == nullptr);
}

BOOST_AUTO_TEST_CASE(what_is_kept_opens_again_without_a_network) {
    Harness page;
    issued(page);
    page.activate(Role::button, "Lưu bản này");
    const std::string kept = page.asked_text(23);
    BOOST_TEST(kept.starts_with("certificate\n"));
    BOOST_TEST(page.keyed("certificate/keep/now")->label == "Đang lưu");
    answer(page, 23, {1});
    BOOST_TEST(page.asked_text(16) == "kept\n1");
    BOOST_TEST(page.says("Đã lưu trên máy này."));

    Harness later;
    later.environment.online = false;
    later.set_environment();
    open_kept(later, kept.substr(kept.find('\n') + 1));
    BOOST_TEST(later.keyed("certificate/symbol")->hints.front().text ==
               page.keyed("certificate/symbol")->hints.front().text);
    BOOST_TEST(later.says("Bản lưu lúc 09:41, ngày 12/06/2022."));
    BOOST_TEST(later.find(Role::button, "Đăng xuất") == nullptr);
    later.activate(Role::link, "Phóng to mã QR");
    BOOST_TEST(later.keyed("qr/symbol") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_device_that_cannot_keep_says_so) {
    Harness page;
    issued(page);
    page.activate(Role::button, "Lưu bản này");
    answer(page, 23, {0});
    BOOST_TEST(page.says("Không lưu được trên máy này."));
    BOOST_TEST(!page.asked(16));
    BOOST_TEST(page.find(Role::button, "Lưu bản này") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_kept_code_that_has_run_out_says_so_by_the_clock_of_the_device) {
    Harness page;
    page.set_time(parse_timestamp("2023-05-01T00:00:00Z").value());
    page.post(Event{Navigate{"/tra-cuu/da-luu", false, true}});
    page.frame();
    const std::string bytes = kept_bytes(made_record({made_dose(3, IssuingState::issued)}));
    answer(page, 24, Bytes(bytes.begin(), bytes.end()));
    BOOST_TEST(page.says("Mã QR đã hết hạn ngày 15/04/2023"));
}

BOOST_AUTO_TEST_CASE(deleting_removes_the_copy_here_and_on_the_device) {
    Harness page;
    open_kept(page, kept_bytes(made_record({made_dose(3, IssuingState::issued)})));
    page.activate(Role::button, "Xóa bản lưu");
    BOOST_TEST(page.asked_text(25) == "certificate");
    BOOST_TEST(page.asked_text(16) == "kept\n");
    BOOST_TEST(page.says("Đã xóa bản lưu khỏi máy này."));
    BOOST_TEST(!page.says("Lê Hoàng Phúc"));
}

BOOST_AUTO_TEST_CASE(no_copy_and_a_broken_copy_have_a_way_on) {
    Harness none;
    open_kept(none, "");
    BOOST_TEST(none.says("Chưa lưu chứng nhận nào trên máy này."));
    for (const char* bytes : {"x", "12\n{}", "\n", "9999999999999999999999\n{}"}) {
        Harness broken;
        open_kept(broken, bytes);
        BOOST_TEST(broken.says("Không mở được bản lưu."), bytes);
        BOOST_TEST(broken.find(Role::button, "Xóa bản lưu") != nullptr);
    }
}

BOOST_AUTO_TEST_CASE(an_earlier_visit_that_kept_a_copy_leads_to_it_from_the_form) {
    Harness page;
    page.post(Event{Remembered{{{"kept", "1"}}}});
    open_form(page);
    page.activate(Role::link, "Xem chứng nhận đã lưu trên máy này");
    BOOST_TEST(page.asked_text(4) == "/tra-cuu/da-luu");
    BOOST_TEST(page.asked_text(24) == "certificate");
}

BOOST_AUTO_TEST_SUITE_END()
