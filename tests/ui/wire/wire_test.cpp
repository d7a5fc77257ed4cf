#include <boost/test/unit_test.hpp>

#include "ui/model/server_answer.h"
#include "ui/wire/byte_reader.h"
#include "ui/wire/byte_writer.h"
#include "ui/wire/effects.h"
#include "ui/wire/events.h"
#include "ui/wire/ops.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

void add_record(Bytes& out, std::uint16_t kind, std::uint16_t flags, NodeId node, ByteView body) {
    ByteWriter write(out);
    write.u16(kind);
    write.u16(flags);
    write.u32(node);
    write.u32(static_cast<std::uint32_t>(body.size()));
    write.bytes(body);
    while (out.size() % 4 != 0)
        write.u8(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(wire)

BOOST_AUTO_TEST_CASE(records_are_read_in_order_whatever_their_padding) {
    Bytes records;
    add_record(records, 2, 0, 77, as_bytes("Nguyễn"));
    add_record(records, 10, 2, 0, as_bytes("/kiem-tra?plain=1"));
    Bytes texts;
    ByteWriter(texts).u32(2);
    ByteWriter(texts).text("HC1:A");
    ByteWriter(texts).text("HC1:BC");
    add_record(records, 13, 1, 0, texts);
    add_record(records, 14, 0, 0, as_bytes("picture.no_code"));
    const auto reports = decode_reports(records);
    BOOST_TEST_REQUIRE(reports.size() == 4U);
    const auto& typed = std::get<Gesture>(reports[0]);
    BOOST_TEST(typed.node == 77U);
    BOOST_TEST(typed.text == "Nguyễn");
    const auto& navigate = std::get<Navigate>(std::get<Event>(reports[1]));
    BOOST_TEST(navigate.path == "/kiem-tra?plain=1");
    BOOST_TEST(navigate.first_load);
    BOOST_TEST(!navigate.from_history);
    const auto& scanned = std::get<QrTexts>(std::get<Event>(reports[2]));
    BOOST_TEST((scanned.origin == Origin::camera));
    BOOST_TEST(scanned.texts.at(1) == "HC1:BC");
    const auto& failed = std::get<QrFailed>(std::get<Event>(reports[3]));
    BOOST_TEST((failed.error == ErrorCode::picture_no_code));
}

BOOST_AUTO_TEST_CASE(malformed_records_are_left_out_and_never_read_past_the_end) {
    Bytes records;
    add_record(records, 13, 0, 0, Bytes{0xFF, 0xFF, 0xFF, 0x7F});
    add_record(records, 14, 0, 0, as_bytes("no.such_code"));
    add_record(records, 2, 0, 1, Bytes{0xC3, 0x28});
    add_record(records, 11, 0, 0, Bytes{1, 2, 3});
    add_record(records, 15, 0, 0, Bytes(16, 9));
    add_record(records, 99, 0, 0, {});
    add_record(records, 17, 0, 0, {});
    BOOST_TEST(decode_reports(records).size() == 1U);
    for (std::size_t cut = 0; cut < records.size(); ++cut) {
        (void)decode_reports(ByteView(records).first(cut));
    }
}

BOOST_AUTO_TEST_CASE(the_environment_is_read_flag_by_flag_and_nonsense_is_refused) {
    Bytes body;
    ByteWriter write(body);
    write.f32(390);
    write.f32(844);
    write.f32(3);
    write.f32(1);
    write.u32(1U << 2U | 1U << 6U | 1U << 8U);
    Bytes records;
    add_record(records, 11, 0, 0, body);
    const auto reports = decode_reports(records);
    BOOST_TEST_REQUIRE(reports.size() == 1U);
    const auto& seen = std::get<EnvironmentChanged>(std::get<Event>(reports[0])).environment;
    BOOST_TEST(seen.width_css == 390);
    BOOST_TEST(seen.device_pixel_ratio == 3);
    BOOST_TEST(seen.prefers_dark);
    BOOST_TEST(seen.webgl);
    BOOST_TEST(seen.online);
    BOOST_TEST(!seen.reduced_motion);

    Bytes zero_width;
    add_record(zero_width, 11, 0, 0, Bytes(20, 0));
    BOOST_TEST(decode_reports(zero_width).empty());
}

BOOST_AUTO_TEST_CASE(effects_are_padded_records) {
    const Effects effects{
        Announce{"Xong", true},
        VerifySignature{9, hcert::CoseAlgorithm::ps256, Bytes{1, 2, 3}, Bytes{4}, Bytes{5, 6}}};
    const Bytes out = encode_effects(effects);
    BOOST_TEST(out.size() % 4 == 0U);
    ByteReader read(out);
    BOOST_TEST(read.u16() == 2U);
    BOOST_TEST(read.u16() == 1U);
    BOOST_TEST(read.u32() == 0U);
    BOOST_TEST(read.text(read.u32()) == "Xong");
    BOOST_TEST(read.u16() == 10U);
    BOOST_TEST(read.u16() == 0U);
    BOOST_TEST(read.u32() == 9U);
    BOOST_TEST(read.u32() == 16U + 6U);
    BOOST_TEST(static_cast<std::int32_t>(read.u32()) == -37);
    BOOST_TEST(read.u32() == 3U);
    BOOST_TEST(read.u32() == 1U);
    BOOST_TEST(read.u32() == 2U);
    BOOST_TEST(read.u8() == 1U);
}

BOOST_AUTO_TEST_CASE(effects_of_a_lookup_carry_their_parts_line_by_line) {
    const auto body = [](const Effect& effect, std::uint16_t kind) {
        const Bytes out = encode_effects({effect});
        ByteReader read(out);
        BOOST_TEST(read.u16() == kind);
        read.u16();
        read.u32();
        return read.text(read.u32());
    };
    BOOST_TEST(body(SendRequest{3, "POST", "/api/v1/captchas", "{}"}, 19) ==
               "POST\n/api/v1/captchas\n{}");
    BOOST_TEST(body(Print{}, 20).empty());
    BOOST_TEST(body(SaveQrPicture{"a.png", 61, "M0 0h1v1z"}, 21) == "a.png\n61\nM0 0h1v1z");
    BOOST_TEST(body(PlaySound{"/a.wav", "Sorry"}, 22) == "/a.wav\nSorry");
    BOOST_TEST(body(KeepSealed{4, "x", Bytes{'\n', 0, 'b'}}, 23) == std::string("x\n\n\0b", 5));
    BOOST_TEST(body(OpenKept{5, "x"}, 24) == "x");
    BOOST_TEST(body(ForgetKept{"x"}, 25) == "x");
}

BOOST_AUTO_TEST_CASE(an_answer_of_the_server_says_status_wait_and_body) {
    const Bytes bytes{0xAD, 0x01, 0, 0, 0x58, 0x02, 0, 0, '{', '}'};
    const ServerAnswer answer = read_answer(bytes);
    BOOST_TEST(answer.status == 429);
    BOOST_TEST(answer.retry_after_seconds == 600);
    BOOST_TEST(answer.body == "{}");
    BOOST_TEST(!answer.ok());
    BOOST_TEST(read_answer(ByteView(bytes).first(7)).status == 0);
    BOOST_TEST(read_answer({}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_put_carries_the_whole_node) {
    Node node;
    node.key = "a/b";
    node.role = Role::link;
    node.variant = Variant::text_link;
    node.states = StateBit::current;
    node.rect = {1, 2, 3, 4};
    node.label = "Trang chủ";
    node.hints = {{HintKind::href, "/"}};
    const Bytes out = encode_ops({Put{&node, 5}, Order{5, {node.id()}}});
    ByteReader read(out);
    BOOST_TEST(read.u8() == 2U);
    BOOST_TEST(read.u32() == node_id("a/b"));
    BOOST_TEST(read.u32() == 5U);
    BOOST_TEST(read.u8() == 9U);
    BOOST_TEST(read.u8() == 5U);
    BOOST_TEST(read.u16() == 1U << 5U);
    BOOST_TEST(read.f32() == 1);
    read.bytes(12);
    read.bytes(2);
    BOOST_TEST(read.f32() == 16);
    BOOST_TEST(read.f32() == 25);
    BOOST_TEST(read.u16() == 400U);
    read.u32();
    BOOST_TEST(read.text(read.u32()) == "a/b");
    BOOST_TEST(read.text(read.u32()) == "Trang chủ");
    BOOST_TEST(read.text(read.u32()).empty());
    BOOST_TEST(read.text(read.u32()).empty());
    BOOST_TEST(read.u16() == 1U);
    BOOST_TEST(read.u8() == 3U);
    BOOST_TEST(read.text(read.u32()) == "/");
    BOOST_TEST(read.u8() == 3U);
    BOOST_TEST(read.u32() == 5U);
    BOOST_TEST(read.u32() == 1U);
    BOOST_TEST(read.ok());
}

BOOST_AUTO_TEST_SUITE_END()
