#pragma once

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "core/api/json_members.h"
#include "core/base/result.h"
#include "tests/core/printing.h"

namespace tiemchung::api {

template <class Message>
using Parse = Result<Message> (*)(std::string_view);

/// What must hold for every message: it is read back as it was; without one of its members, with
/// one of another kind, as something else than an object, or beyond its size it is refused.
/// `free_members`: those that may be absent.
template <class Message>
void check_message(const Message& sample, Parse<Message> parse,
                   const std::vector<std::string_view>& free_members = {}) {
    const auto error_of = [&](const std::string& json) {
        const auto read = parse(json);
        BOOST_REQUIRE_MESSAGE(!read.ok(), json);
        return read.error().code;
    };
    const std::string json = to_json(sample);
    BOOST_TEST_CONTEXT(json.substr(0, 300)) {
        const auto read = parse(json);
        BOOST_REQUIRE(read.ok());
        BOOST_TEST((*read == sample));
        const Message nothing{};
        BOOST_TEST((parse(to_json(nothing)).value() == nothing));
        const Json document = Json::parse(json);
        for (const auto& [name, value] : document.items()) {
            const bool is_free =
                std::find(free_members.begin(), free_members.end(), name) != free_members.end();
            Json without = document;
            without.erase(name);
            if (!is_free) {
                BOOST_TEST(error_of(without.dump()) == ErrorCode::json_missing_member, name);
            }
            // None of the messages has a member that is an array of arrays.
            Json other = document;
            other[name] = Json::array({Json::array()});
            BOOST_TEST(error_of(other.dump()) == ErrorCode::json_bad_member, name);
            Json longer = document;
            if (value.is_string()) {
                longer[name] = std::string(5'000, 'a');
                BOOST_TEST(error_of(longer.dump()) == ErrorCode::json_bad_member, name);
            }
        }
        BOOST_TEST(error_of("[]") == ErrorCode::json_malformed);
        BOOST_TEST(error_of(json.substr(0, json.size() - 1)) == ErrorCode::json_malformed);
        constexpr std::size_t beyond_all = std::size_t{8} << 20U;
        BOOST_TEST(error_of(json + std::string(beyond_all, ' ')) == ErrorCode::json_too_large);
    }
}

}  // namespace tiemchung::api
