#include <boost/test/unit_test.hpp>
#include <set>

#include "server/captcha/alphabet.h"
#include "server/captcha/captcha_picture.h"
#include "server/captcha/glyphs.h"
#include "server/captcha/spoken_alphabet.h"
#include "server/captcha/wave.h"
#include "server/pictures/decode_picture.h"
#include "tests/core/printing.h"

namespace tiemchung::captcha {
namespace {

BOOST_AUTO_TEST_SUITE(captcha_test)

BOOST_AUTO_TEST_CASE(codes_are_five_characters_none_of_which_is_taken_for_another) {
    std::set<char> seen;
    for (int i = 0; i < 500; ++i) {
        const auto answer = draw_answer();
        BOOST_REQUIRE(answer.ok());
        BOOST_TEST(answer->size() == 5U);
        seen.insert(answer->begin(), answer->end());
    }
    BOOST_TEST(seen.size() == alphabet.size());
    for (const char confusing : std::string{"01ILODQ"})
        BOOST_TEST(!seen.contains(confusing));
}

BOOST_AUTO_TEST_CASE(case_and_spaces_of_an_answer_do_not_matter) {
    BOOST_TEST(normalised(" m7 k4r ") == "M7K4R");
    BOOST_TEST(normalised("").empty());
    BOOST_TEST(normalised(std::string(10'000, 'a')).size() == 6U);
}

BOOST_AUTO_TEST_CASE(every_character_has_strokes_within_its_box) {
    for (const char character : alphabet) {
        const auto strokes = strokes_of(character);
        BOOST_TEST(!strokes.empty(), character);
        for (const Stroke& stroke : strokes) {
            BOOST_TEST(stroke.size() > 12U, character);
            for (const Point& point : stroke) {
                BOOST_TEST((point.x >= -5 && point.x <= 105), character);
                BOOST_TEST((point.y >= -5 && point.y <= 145), character);
            }
        }
    }
    BOOST_TEST(strokes_of('O').empty());
}

BOOST_AUTO_TEST_CASE(a_picture_is_a_png_of_twice_the_shown_size_with_light_and_dark) {
    const auto png = draw_captcha("M7K4R", 1);
    BOOST_REQUIRE(png.ok());
    BOOST_TEST(png->size() < 80'000U);
    const auto image = pictures::decode_picture(as_bytes(*png));
    BOOST_REQUIRE(image.ok());
    BOOST_TEST(image->size().width == picture_width);
    BOOST_TEST(image->size().height == picture_height);
}

BOOST_AUTO_TEST_CASE(asking_again_shows_the_same_picture_and_another_captcha_another) {
    BOOST_TEST(draw_captcha("M7K4R", 1).value() == draw_captcha("M7K4R", 1).value());
    BOOST_TEST(draw_captcha("M7K4R", 1).value() != draw_captcha("M7K4R", 2).value());
    BOOST_TEST(draw_captcha("M7K4R", 1).value() != draw_captcha("M7K4P", 1).value());
}

BOOST_AUTO_TEST_CASE(a_recording_is_a_wave_file_that_says_its_own_length) {
    BOOST_TEST(to_hex(as_bytes(to_wave_file({1, -1}, 11'025))) ==
               "524946462800000057415645666d74201000000001000100112b0000225600000200100064617461"
               "040000000100ffff");
}

BOOST_AUTO_TEST_CASE(a_code_is_spoken_character_by_character) {
    const auto spoken = SpokenAlphabet::make();
    BOOST_REQUIRE(spoken.ok());
    const std::string five = (*spoken)->speak("M7K4R", 1);
    BOOST_TEST(five.starts_with("RIFF"));
    BOOST_TEST(five == (*spoken)->speak("M7K4R", 1));
    BOOST_TEST(five != (*spoken)->speak("M7K4R", 2));
    BOOST_TEST(five != (*spoken)->speak("M7K4P", 1));
    constexpr std::size_t second = 2 * 11'025;
    BOOST_TEST(five.size() > 3 * second);
    BOOST_TEST(five.size() < 15 * second);
}

BOOST_AUTO_TEST_CASE(a_machine_without_the_voice_says_so) {
    BOOST_TEST(SpokenAlphabet::make("no-such-program").error().code == ErrorCode::captcha_no_voice);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::captcha
