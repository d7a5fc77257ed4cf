#include "core/api/phone_changes.h"

#include <boost/test/unit_test.hpp>

using namespace tiemchung;

namespace {

api::PhoneChangeWishes sample_wishes() {
    return {{{"AAAAAAAAAAAAAAAAAAAAAA",
              "Nguyễn Thị Ánh",
              {1979, 3, 22},
              "0987654321",
              "09•• ••• 678",
              "nv042",
              {1'655'000'000}},
             {"BBBBBBBBBBBBBBBBBBBBBB",
              "Hồ \"Bảy\"",
              {1950, 0, 0},
              "0970000111",
              "09•• ••• 111",
              "nv043",
              {1'655'000'060}}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phone_changes)

BOOST_AUTO_TEST_CASE(wishes_read_back_as_they_were_written) {
    for (const auto& wishes : {sample_wishes(), api::PhoneChangeWishes{}}) {
        const auto read = api::parse_phone_change_wishes(api::to_json(wishes));
        BOOST_REQUIRE(read.ok());
        BOOST_TEST((*read == wishes));
    }
}

BOOST_AUTO_TEST_CASE(what_lacks_a_member_or_is_too_much_is_refused) {
    const auto code = [](const std::string& json) {
        const auto read = api::parse_phone_change_wishes(json);
        BOOST_REQUIRE(!read.ok());
        return code_name(read.error().code);
    };
    BOOST_TEST(code("[]") == "json.malformed");
    BOOST_TEST(code("{}") == "json.missing_member");
    BOOST_TEST(code(R"({"wishes":[{"id":"A"}]})") == "json.missing_member");
    BOOST_TEST(code(R"({"wishes":[1]})") == "json.bad_member");
    BOOST_TEST(code(std::string(300'000, ' ')) == "json.too_large");
    api::PhoneChangeWishes many;
    many.wishes.assign(101, sample_wishes().wishes[0]);
    BOOST_TEST(code(api::to_json(many)) == "json.bad_member");
}

BOOST_AUTO_TEST_SUITE_END()
