#include "server/staff/totp.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

using namespace tiemchung;
using staff::step_of_code;

const std::string secret = "12345678901234567890";
const Timestamp now{1'234'567'890};

std::string code_at(std::int64_t step) {
    const auto code = staff::totp_code(as_bytes(secret), step);
    BOOST_REQUIRE(code.ok());
    return *code;
}

std::optional<std::int64_t> step_of(const std::string& typed) {
    const auto step = step_of_code(as_bytes(secret), typed, now);
    BOOST_REQUIRE(step.ok());
    return *step;
}

BOOST_AUTO_TEST_SUITE(totp)

// RFC 6238 appendix B, SHA-1.
BOOST_AUTO_TEST_CASE(codes_are_those_of_the_standard) {
    struct Vector {
        std::int64_t seconds;
        const char* code;
    };
    for (const Vector& vector :
         {Vector{59, "94287082"}, Vector{1'111'111'109, "07081804"},
          Vector{1'111'111'111, "14050471"}, Vector{1'234'567'890, "89005924"},
          Vector{2'000'000'000, "69279037"}, Vector{20'000'000'000, "65353130"}}) {
        const auto code = staff::totp_code(as_bytes(secret), staff::totp_step({vector.seconds}), 8);
        BOOST_REQUIRE(code.ok());
        BOOST_TEST(*code == vector.code);
    }
}

BOOST_AUTO_TEST_CASE(a_code_is_right_one_step_before_and_after_and_no_further) {
    const std::int64_t step = staff::totp_step(now);
    for (const std::int64_t near : {step - 1, step, step + 1})
        BOOST_TEST((step_of(code_at(near)) == near));
    for (const std::int64_t far : {step - 2, step + 2})
        BOOST_TEST(!step_of(code_at(far)).has_value());
}

BOOST_AUTO_TEST_CASE(a_code_may_be_typed_in_groups_and_must_be_whole) {
    const std::string code = code_at(staff::totp_step(now));
    BOOST_TEST(step_of(code.substr(0, 3) + " " + code.substr(3)).has_value());
    BOOST_TEST(!step_of("").has_value());
    BOOST_TEST(!step_of(code.substr(1)).has_value());
    BOOST_TEST(!step_of(code + "0").has_value());
}

// RFC 4648 section 10.
BOOST_AUTO_TEST_CASE(secrets_are_read_from_base32) {
    const auto text = [](std::string_view base32) {
        const auto bytes = staff::totp_secret(base32);
        return bytes ? std::string(as_text(*bytes)) : "refused";
    };
    BOOST_TEST(text("MZXW6YTB") == "fooba");
    BOOST_TEST(text("MZXW6YTBOI") == "foobar");
    BOOST_TEST(text("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") == secret);
    BOOST_TEST(text("mzxw6ytb") == "refused");
    BOOST_TEST(text("MZXW1") == "refused");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
