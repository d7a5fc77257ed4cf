#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/harness.h"

using namespace tiemchung;
using namespace tiemchung::ui;

BOOST_AUTO_TEST_SUITE(page_flow)

BOOST_AUTO_TEST_CASE(the_switch_to_the_simple_view_comes_first_everywhere) {
    for (const char* path : {"/", "/kiem-tra", "/huong-dan", "/quyen-rieng-tu", "/tra-cuu",
                             "/phan-anh", "/theo-doi", "/nowhere"}) {
        Harness harness;
        harness.open(path);
        for (const Tree::Entry& entry : harness.portal().tree().entries()) {
            if (!is_interactive(entry.node.role)) continue;
            BOOST_TEST(entry.node.label == "Giao diện đơn giản", path);
            break;
        }
    }
}

BOOST_AUTO_TEST_CASE(links_lead_on_with_title_focus_and_history) {
    Harness harness;
    harness.open("/");
    harness.activate(Role::link, "Kiểm tra mã QR");
    BOOST_TEST(harness.asked_text(4) == "/kiem-tra");
    BOOST_TEST(harness.asked_text(3) == "Kiểm tra mã QR – Cổng tiêm chủng");
    BOOST_TEST(harness.asked(1));
    BOOST_TEST(harness.asked(5));
    harness.post(Event{Navigate{"/", true, false}});
    harness.frame();
    BOOST_TEST(!harness.asked(4));
    BOOST_TEST(!harness.asked(5));
    BOOST_TEST(harness.asked(1));
}

BOOST_AUTO_TEST_CASE(an_unchanged_page_costs_nothing) {
    Harness harness;
    harness.open("/");
    harness.frame();
    BOOST_TEST(harness.last().ops.empty());
    BOOST_TEST(harness.last().effects.empty());
    BOOST_TEST(!harness.last().draw_changed);
    BOOST_TEST(!harness.last().needs_another_frame);
    BOOST_TEST(harness.last().next_wake_ms == 0);
}

BOOST_AUTO_TEST_CASE(changing_the_language_keeps_what_was_typed) {
    Harness harness;
    harness.open("/kiem-tra");
    harness.activate(Role::tab, "Dán mã");
    harness.type("verify/paste/text", "HC1:6BF");
    const std::uint32_t revision = harness.keyed("verify/paste/text")->revision;
    harness.activate(Role::button, "VI EN: chuyển sang tiếng Anh (English)");
    const Node& field = harness.node(Role::text_area, "Text of the code");
    BOOST_TEST(field.value == "HC1:6BF");
    BOOST_TEST(field.revision == revision);
    BOOST_TEST(harness.asked_text(6) == "en");
    BOOST_TEST(harness.asked_text(16) == "language\nen");
    BOOST_TEST(harness.asked_text(3) == "Check a QR code – Vaccination portal");
}

BOOST_AUTO_TEST_CASE(choices_of_an_earlier_visit_are_kept) {
    Harness harness;
    harness.post(Event{Remembered{
        {{"language", "en"}, {"appearance", "dark"}, {"text_size", "1.3"}, {"odd", "x"}}}});
    harness.frame();
    BOOST_TEST(harness.asked_text(6) == "en");
    BOOST_TEST(harness.asked_text(7) == "dark\n1.3");
    harness.activate(Role::button, "Dark colours, press to change");
    BOOST_TEST(harness.asked_text(7) == "contrast\n1.3");
    harness.activate(Role::button, "Aa: largest text size, press for normal");
    BOOST_TEST(harness.asked_text(7) == "contrast\n1");
}

BOOST_AUTO_TEST_CASE(the_simple_view_has_the_same_elements_without_places) {
    Harness harness;
    if (!harness.has_fonts()) return;
    harness.open("/");
    BOOST_TEST((harness.last().skin == Skin::overlay));
    const std::size_t count = harness.portal().tree().entries().size();
    harness.activate(Role::button, "Giao diện đơn giản");
    BOOST_TEST((harness.last().skin == Skin::plain));
    BOOST_TEST(harness.asked(18));
    BOOST_TEST(harness.portal().tree().entries().size() == count);
    for (const Tree::Entry& entry : harness.portal().tree().entries()) {
        BOOST_TEST(entry.node.rect.width < 0);
    }
    BOOST_TEST(harness.node(Role::button, "Giao diện đơn giản").states.has(StateBit::checked));
}

BOOST_AUTO_TEST_CASE(whatever_forbids_painting_leads_to_the_simple_view) {
    for (bool Environment::*flag :
         {&Environment::forced_colors, &Environment::text_spacing, &Environment::translated}) {
        Harness harness;
        harness.environment.*flag = true;
        harness.set_environment();
        harness.open("/");
        BOOST_TEST((harness.last().skin == Skin::plain));
    }
    Harness lost;
    lost.open("/");
    lost.environment.webgl = false;
    lost.set_environment();
    lost.frame();
    BOOST_TEST((lost.last().skin == Skin::plain));
    BOOST_TEST((lost.portal().draw_data({0, 100, 100, 100}) == nullptr));
    Harness asked;
    asked.open("/?plain=1");
    BOOST_TEST((asked.last().skin == Skin::plain));
}

BOOST_AUTO_TEST_CASE(disabled_and_vanished_elements_do_nothing) {
    Harness harness;
    harness.open("/kiem-tra");
    harness.activate(Role::tab, "Dán mã");
    harness.activate(Role::tab, "Camera");
    harness.type("verify/paste/text", "x");
    BOOST_TEST(harness.last().ops.empty());
    harness.post(Gesture{Gesture::Kind::input, node_id("bar/language"), "x", false});
    harness.frame();
    BOOST_TEST(!harness.asked(6));
}

BOOST_AUTO_TEST_CASE(the_focus_of_a_removed_element_goes_to_its_surroundings) {
    Harness harness;
    harness.open("/kiem-tra");
    harness.post(Gesture{Gesture::Kind::focus, node_id("verify/camera/start"), {}, true});
    harness.frame();
    harness.activate(Role::button, "Bật camera");
    BOOST_TEST(harness.asked_node(1) == node_id("verify/tabs/camera"));
    harness.frame();
    BOOST_TEST(!harness.asked(1));
}

BOOST_AUTO_TEST_CASE(the_trust_list_says_its_age_or_that_it_is_missing) {
    Harness with;
    with.set_time(test_time());
    with.open("/kiem-tra", made_configuration(), made_trust_list());
    BOOST_TEST(with.says("cập nhật ngày 11/06/2022, có 2 khóa"));
    with.environment.online = false;
    with.set_environment();
    with.frame();
    BOOST_TEST(with.says("Đang ngoại tuyến. Dùng danh sách khóa tin cậy đã lưu"));

    Harness without;
    without.open("/kiem-tra");
    BOOST_TEST(without.says("Chưa tải được danh sách khóa tin cậy."));
    without.activate(Role::button, "Tải lại danh sách");
    BOOST_TEST(without.asked_id(8).has_value());
}

BOOST_AUTO_TEST_CASE(a_list_signed_by_somebody_else_is_not_used) {
    Harness harness;
    harness.open("/kiem-tra",
                 R"({"publisher_key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","demo":false})",
                 made_trust_list());
    BOOST_TEST(harness.says("Chưa tải được danh sách khóa tin cậy."));
}

BOOST_AUTO_TEST_CASE(a_code_given_before_the_list_waits_for_it_but_not_forever) {
    Harness harness;
    harness.set_time(test_time());
    harness.post(Event{Navigate{"/kiem-tra", false, true}});
    harness.frame();
    harness.post(Event{QrTexts{Origin::pasted, {made_text()}}});
    harness.frame();
    BOOST_TEST(harness.find(Role::status, "Đang kiểm tra.") != nullptr);
    BOOST_TEST(harness.last().next_wake_ms > harness.now_ms());
    harness.post(Event{Tick{}});
    harness.frame(6100);
    BOOST_TEST(harness.find(Role::heading, "CHƯA XÁC MINH ĐƯỢC") != nullptr);
    BOOST_TEST(harness.says("Chưa tải được danh sách khóa tin cậy."));
}

BOOST_AUTO_TEST_CASE(a_server_that_never_answers_counts_as_missing) {
    Harness harness;
    harness.post(Event{Navigate{"/kiem-tra", false, true}});
    harness.frame();
    BOOST_TEST(harness.says("Đang tải danh sách khóa tin cậy."));
    BOOST_TEST(harness.last().next_wake_ms > harness.now_ms());
    harness.post(Event{Tick{}});
    harness.frame(15'100);
    BOOST_TEST(harness.says("Chưa tải được danh sách khóa tin cậy."));
    BOOST_TEST(harness.last().next_wake_ms == 0);
}

BOOST_AUTO_TEST_CASE(a_list_that_comes_late_changes_the_verdict) {
    Harness harness;
    harness.set_time(test_time());
    harness.open("/kiem-tra", made_configuration());
    harness.post(Event{QrTexts{Origin::pasted, {made_text()}}});
    harness.frame();
    BOOST_TEST(harness.find(Role::heading, "CHƯA XÁC MINH ĐƯỢC") != nullptr);
    harness.activate(Role::button, "Tải lại danh sách");
    const std::string list = made_trust_list();
    harness.post(Event{EffectAnswer{*harness.asked_id(8), Bytes(list.begin(), list.end())}});
    harness.frame();
    harness.answer_signature(Harness::SignatureIs::right);
    BOOST_TEST(harness.find(Role::heading, "HỢP LỆ") != nullptr);
}

BOOST_AUTO_TEST_CASE(demo_mode_offers_its_samples_on_the_home_page) {
    Harness harness;
    harness.set_time(test_time());
    harness.open("/", made_configuration(true), made_trust_list());
    harness.activate(Role::button, "Mã hợp lệ");
    harness.answer_signature(Harness::SignatureIs::right);
    BOOST_TEST(harness.find(Role::heading, "HỢP LỆ") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
