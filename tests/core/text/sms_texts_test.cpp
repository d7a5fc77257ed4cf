#include "core/text/sms_texts.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace tiemchung::text;

namespace {

/// Letters, digits and signs that cost one character in the GSM alphabet and are the same in ASCII.
bool is_one_segment(std::string_view message) {
    constexpr std::string_view signs = " .,:;-/+()'\"!?&%*=<>#@";
    return message.size() <= max_sms_characters &&
           std::all_of(message.begin(), message.end(), [signs](char c) {
               const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
               return letter || (c >= '0' && c <= '9') || signs.find(c) != std::string_view::npos;
           });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sms_texts)

BOOST_AUTO_TEST_CASE(every_message_fits_one_segment_of_the_gsm_alphabet) {
    BOOST_TEST(is_one_segment(lookup_code_sms("123456")));
    BOOST_TEST(is_one_segment(issued_sms("tiemchung.example")));
    BOOST_TEST(is_one_segment(issued_sms(std::string(1000, 'a'))));
    BOOST_TEST(is_one_segment(phone_changed_sms()));
    BOOST_TEST(!is_one_segment("Mã"));
}

BOOST_AUTO_TEST_CASE(messages_say_who_writes_and_what_to_do) {
    BOOST_TEST(lookup_code_sms("012345") ==
               "BYT: Ma OTP tra cuu tiem chung la 012345, hieu luc 3 phut. Khong cung cap ma cho "
               "bat ky ai.");
    BOOST_TEST(issued_sms("tiemchung.example") ==
               "BYT: Ho chieu vac xin cua ban da duoc cap. Xem tai tiemchung.example muc Xem ho "
               "chieu.");
}

BOOST_AUTO_TEST_SUITE_END()
