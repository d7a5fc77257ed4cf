#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/harness.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

struct CameraPage {
    CameraPage() {
        harness.set_time(test_time());
        harness.open("/kiem-tra", made_configuration(), made_trust_list());
    }
    void camera(Camera::State state) {
        Camera now;
        now.state = state;
        now.has_torch = true;
        now.count = 2;
        now.zoom_max = 4;
        harness.post(Event{CameraChanged{now}});
        harness.frame();
    }
    Harness harness;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(camera_flow, CameraPage)

BOOST_AUTO_TEST_CASE(the_camera_is_asked_for_only_on_a_tap) {
    BOOST_TEST(!harness.asked(11));
    BOOST_TEST(harness.keyed("verify/camera/video") == nullptr);
    harness.activate(Role::button, "Bật camera");
    BOOST_TEST(harness.asked_text(11) == "environment");
}

BOOST_AUTO_TEST_CASE(a_running_camera_offers_what_it_can_do) {
    harness.activate(Role::button, "Bật camera");
    camera(Camera::State::running);
    BOOST_TEST(harness.keyed("verify/camera/video") != nullptr);
    harness.activate(Role::button, "Đèn pin");
    BOOST_TEST(harness.asked(13));
    harness.activate(Role::button, "Đổi camera");
    BOOST_TEST(harness.asked(15));
    harness.type("verify/camera/zoom", "2.5");
    BOOST_TEST(harness.asked(14));
    harness.activate(Role::button, "Tắt camera");
    BOOST_TEST(harness.asked(12));
    BOOST_TEST(harness.keyed("verify/camera/video") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_refused_camera_leaves_the_other_ways_open) {
    harness.activate(Role::button, "Bật camera");
    camera(Camera::State::denied);
    BOOST_TEST(harness.says("Chưa được phép dùng camera."));
    harness.activate(Role::button, "Chọn ảnh có sẵn");
    BOOST_TEST(harness.node(Role::tab, "Chọn ảnh").states.has(StateBit::selected));
    BOOST_TEST(harness.find(Role::file_button, "Chọn ảnh có mã QR") != nullptr);
}

BOOST_AUTO_TEST_CASE(tips_come_after_eight_seconds_and_then_nothing_is_scheduled) {
    harness.activate(Role::button, "Bật camera");
    camera(Camera::State::running);
    const double due = harness.last().next_wake_ms;
    BOOST_TEST(due - harness.now_ms() == 8000, boost::test_tools::tolerance(0.01));
    harness.post(Event{Tick{}});
    harness.frame(4000);
    BOOST_TEST(!harness.says("Tránh bóng lóa"));
    harness.post(Event{Tick{}});
    harness.frame(4100);
    BOOST_TEST(harness.says("Tránh bóng lóa"));
    BOOST_TEST(harness.last().next_wake_ms == 0);
}

BOOST_AUTO_TEST_CASE(a_found_code_and_every_way_off_the_page_close_the_camera) {
    harness.activate(Role::button, "Bật camera");
    camera(Camera::State::running);
    harness.post(Event{QrTexts{Origin::camera, {made_text()}}});
    harness.frame();
    BOOST_TEST(harness.asked(12));
    harness.answer_signature(Harness::SignatureIs::right);
    harness.activate(Role::button, "Quét mã khác");
    BOOST_TEST(harness.asked(11));  // the tap asks for the camera again
    camera(Camera::State::running);
    harness.activate(Role::link, "Trang chủ");
    BOOST_TEST(harness.asked(12));
}

BOOST_AUTO_TEST_CASE(a_late_report_of_a_closed_camera_does_not_open_it) {
    harness.activate(Role::button, "Bật camera");
    harness.activate(Role::tab, "Dán mã");
    camera(Camera::State::running);
    harness.activate(Role::tab, "Camera");
    BOOST_TEST(harness.keyed("verify/camera/video") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
