#include <boost/test/unit_test.hpp>

#include "tests/ui/certificates.h"
#include "tests/ui/harness.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

/// A page that has its trust list, on the screen of the three ways in.
struct VerifyPage {
    VerifyPage() {
        harness.set_time(test_time());
        harness.open("/kiem-tra", made_configuration(), made_trust_list());
    }
    void give(const std::string& text, Origin origin = Origin::picture) {
        harness.post(Event{QrTexts{origin, {text}}});
        harness.frame();
    }
    Harness harness;
};

using SignatureIs = Harness::SignatureIs;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(verify_flow, VerifyPage)

BOOST_AUTO_TEST_CASE(a_pasted_text_leads_to_its_verdict) {
    harness.activate(Role::tab, "Dán mã");
    harness.type("verify/paste/text", made_text());
    harness.activate(Role::button, "Kiểm tra");
    harness.answer_signature(SignatureIs::wrong);  // the first of two keys with this identifier
    harness.answer_signature(SignatureIs::right);
    BOOST_TEST(harness.node(Role::heading, "HỢP LỆ").key == "page/title");
    BOOST_TEST(harness.asked_text(4) == "/kiem-tra/ket-qua");
    BOOST_TEST(harness.asked_text(2) == "Mã QR thật và còn hạn");
    BOOST_TEST(harness.says("Lê Hoàng Phúc"));
    BOOST_TEST(!harness.says("chưa xác minh"));
    BOOST_TEST(harness.says("6/6 đạt"));
    BOOST_TEST(harness.says("Kết quả này không xác nhận người cầm mã"));
}

BOOST_AUTO_TEST_CASE(an_empty_field_is_pointed_out_and_focused) {
    harness.activate(Role::tab, "Dán mã");
    harness.activate(Role::button, "Kiểm tra");
    const Node& field = harness.node(Role::text_area, "Nội dung mã");
    BOOST_TEST(field.states.has(StateBit::invalid));
    BOOST_TEST(field.error_key == "verify/paste/text/error");
    BOOST_TEST(harness.asked(1));
    harness.type("verify/paste/text", "H");
    BOOST_TEST(!harness.node(Role::text_area, "Nội dung mã").states.has(StateBit::invalid));
}

BOOST_AUTO_TEST_CASE(pasted_text_that_is_no_code_is_pointed_out_beside_the_field) {
    harness.activate(Role::tab, "Dán mã");
    harness.type("verify/paste/text", "https://example.vn");
    harness.activate(Role::button, "Kiểm tra");
    BOOST_TEST(harness.node(Role::text_area, "Nội dung mã").states.has(StateBit::invalid));
    BOOST_TEST(harness.says("Nội dung không bắt đầu bằng HC1:."));
    BOOST_TEST(harness.asked_node(1) == node_id("verify/paste/text"));
    harness.type("verify/paste/text", "HC1:~");
    harness.activate(Role::button, "Kiểm tra");
    BOOST_TEST(harness.find(Role::heading, "KHÔNG ĐỌC ĐƯỢC") != nullptr);
}

BOOST_AUTO_TEST_CASE(data_with_a_wrong_signature_are_shown_nowhere) {
    give(made_text());
    harness.answer_signature(SignatureIs::wrong);
    harness.answer_signature(SignatureIs::wrong);
    BOOST_TEST(harness.find(Role::heading, "KHÔNG HỢP LỆ") != nullptr);
    harness.activate(Role::disclosure, "Chi tiết kỹ thuật");
    for (const char* personal : {"Lê", "Hoàng Phúc", "1979", "22/03", "LE<", "123456789"}) {
        BOOST_TEST(!harness.says(personal), personal);
    }
    BOOST_TEST(harness.says("Không hiển thị"));
    BOOST_TEST(harness.says("Dừng vì chữ ký sai"));
    BOOST_TEST(harness.says("2/6 đạt"));
}

BOOST_AUTO_TEST_CASE(a_key_that_cannot_be_used_proves_nothing) {
    give(made_text());
    harness.answer_signature(SignatureIs::not_computable);
    harness.answer_signature(SignatureIs::wrong);
    BOOST_TEST(harness.find(Role::heading, "CHƯA XÁC MINH ĐƯỢC") != nullptr);
}

BOOST_AUTO_TEST_CASE(content_of_an_unknown_issuer_is_marked_at_every_value) {
    give(made_text({.unknown_key = true}));
    BOOST_TEST(harness.find(Role::heading, "CHƯA XÁC MINH ĐƯỢC") != nullptr);
    harness.activate(Role::disclosure, "Xem đủ 11 trường");
    int values = 0;
    for (const Tree::Entry& entry : harness.portal().tree().entries()) {
        if (!entry.node.key.starts_with("result/fields/")) continue;
        if (entry.node.role != Role::definition) continue;
        ++values;
        BOOST_TEST(entry.node.label.ends_with("(chưa xác minh)"), entry.node.label);
    }
    BOOST_TEST(values == 11);
}

BOOST_AUTO_TEST_CASE(an_expired_code_is_genuine_and_says_since_when) {
    give(made_text({.expires_at = "2022-05-26T00:00:00Z"}));
    harness.answer_signature(SignatureIs::right);
    BOOST_TEST(harness.find(Role::heading, "HẾT HẠN") != nullptr);
    BOOST_TEST(harness.says("Hết hạn ngày 26/05/2022, quá 17 ngày"));
    BOOST_TEST(harness.says("Lê Hoàng Phúc"));
}

BOOST_AUTO_TEST_CASE(a_text_of_another_kind_is_called_by_its_name) {
    give("shc:/567629095243206034602924374044603122295953265460346029254077280433602870286471");
    BOOST_TEST(harness.says("Đây là mã SMART Health Card"));
}

BOOST_AUTO_TEST_CASE(of_several_codes_the_person_chooses) {
    harness.post(Event{QrTexts{Origin::picture, {"https://example.vn", made_text()}}});
    harness.frame();
    BOOST_TEST(harness.find(Role::button, "Mã 1: loại khác") != nullptr);
    harness.activate(Role::button, "Mã 2: hộ chiếu vắc xin (HC1)");
    BOOST_TEST(harness.asked_id(10).has_value());
}

BOOST_AUTO_TEST_CASE(the_same_code_seen_twice_is_one_code) {
    harness.post(Event{QrTexts{Origin::camera, {made_text(), made_text()}}});
    harness.frame();
    BOOST_TEST(harness.asked_id(10).has_value());
}

BOOST_AUTO_TEST_CASE(a_picture_without_a_code_says_so_in_its_tab) {
    harness.post(Event{PictureStarted{}});
    harness.frame();
    BOOST_TEST(harness.find(Role::status, "Đang đọc ảnh. Vui lòng chờ.") != nullptr);
    BOOST_TEST(harness.node(Role::tab, "Chọn ảnh").states.has(StateBit::selected));
    harness.post(Event{QrFailed{Origin::picture, ErrorCode::picture_no_code}});
    harness.frame();
    BOOST_TEST(harness.says("Không tìm thấy mã QR trong ảnh."));
    BOOST_TEST(!harness.says("Đang đọc ảnh"));
    harness.activate(Role::tab, "Camera");
    BOOST_TEST(!harness.says("Không tìm thấy mã QR trong ảnh."));
}

BOOST_AUTO_TEST_CASE(late_answers_to_an_abandoned_check_change_nothing) {
    give(made_text());
    const auto stale = harness.asked_id(10);
    BOOST_TEST_REQUIRE(stale.has_value());
    give(made_text({.family_name = "Trần"}));
    harness.post(Event{EffectAnswer{*stale, {2}}});
    harness.frame();
    BOOST_TEST(harness.find(Role::heading, "HỢP LỆ") == nullptr);
}

BOOST_AUTO_TEST_CASE(another_code_starts_afresh) {
    give(made_text(), Origin::pasted);
    harness.answer_signature(SignatureIs::right);
    harness.activate(Role::button, "Quét mã khác");
    BOOST_TEST(harness.asked_text(4) == "/kiem-tra");
    BOOST_TEST(!harness.says("Lê Hoàng Phúc"));
}

BOOST_AUTO_TEST_CASE(the_address_of_a_result_without_a_result_leads_back) {
    harness.post(Event{Navigate{"/kiem-tra/ket-qua", true, false}});
    harness.frame();
    BOOST_TEST(harness.asked_text(4) == "/kiem-tra");
    BOOST_TEST(harness.find(Role::heading, "Kiểm tra mã QR") != nullptr);
}

BOOST_AUTO_TEST_CASE(details_are_folded_until_asked_for) {
    give(made_text());
    harness.answer_signature(SignatureIs::right);
    BOOST_TEST(harness.keyed("result/technical") == nullptr);
    harness.activate(Role::disclosure, "Chi tiết kỹ thuật");
    BOOST_TEST(harness.says("ES256"));
    BOOST_TEST(harness.says("AQIDBAUGBwg="));
    BOOST_TEST(harness.says("Không có ký tự kiểm tra."));
    const Node* payload = harness.keyed("result/technical/cbor");
    BOOST_TEST_REQUIRE(payload != nullptr);
    BOOST_TEST(payload->value.find("-260") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
