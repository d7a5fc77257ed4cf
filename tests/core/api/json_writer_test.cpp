#include "core/api/json_writer.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>

#include "core/api/json_members.h"

using namespace tiemchung;
using namespace tiemchung::api;

namespace {

std::string only_text(std::string_view value) {
    JsonWriter json(64);
    json.text("name", value);
    return std::move(json).take();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(a_message_is_what_the_tree_of_its_members_gives) {
    JsonWriter json(0);
    json.text("name", "Nguyễn Văn A");
    json.object("empty", [](JsonWriter&) {});
    json.objects("doses", std::array{1, 2}, [](JsonWriter& dose, int number) {
        dose.number("number", number);
        dose.object("site", [](JsonWriter& site) { site.text("code", "TYT-01"); });
        dose.boolean("first", number == 1);
    });
    json.objects("none", std::array<int, 0>{}, [](JsonWriter&, int) {});
    json.time("now", Timestamp{0});
    json.time_or_null("then", Timestamp{-1});
    json.time_or_null("never", {});
    const OrderedJson tree{
        {"name", "Nguyễn Văn A"},
        {"empty", OrderedJson::object()},
        {"doses",
         {{{"number", 1}, {"site", {{"code", "TYT-01"}}}, {"first", true}},
          {{"number", 2}, {"site", {{"code", "TYT-01"}}}, {"first", false}}}},
        {"none", OrderedJson::array()},
        {"now", "1970-01-01T00:00:00Z"},
        {"then", "1969-12-31T23:59:59Z"},
        {"never", nullptr},
    };
    BOOST_TEST(std::move(json).take() == compact(tree));
}

BOOST_AUTO_TEST_CASE(no_text_breaks_out_of_its_member) {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text{'a', static_cast<char>(byte), 'b'};
        BOOST_TEST(only_text(text) == compact(OrderedJson{{"name", text}}), "byte " << byte);
    }
    for (const std::string text : {"Đặng \"Tí\"", "\xE1\xBB", "\xC0\x80", "\xED\xA0\x80", ""}) {
        BOOST_TEST(only_text(text) == compact(OrderedJson{{"name", text}}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
