#include "server/staff/password.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

using tiemchung::ErrorCode;
using tiemchung::staff::fault_of_password;

BOOST_AUTO_TEST_SUITE(password)

BOOST_AUTO_TEST_CASE(twelve_characters_will_do_marks_or_not) {
    BOOST_TEST(!fault_of_password("mưa rơi ở Huế", "old", "hoa.tran").has_value());
    BOOST_TEST(!fault_of_password(std::string(128, 'x'), "old", "hoa.tran").has_value());
}

BOOST_AUTO_TEST_CASE(length_is_counted_in_characters_not_bytes) {
    BOOST_TEST((fault_of_password("mưa rơi Huế", "old", "a.b") ==
                ErrorCode::staff_password_length));  // 11
    BOOST_TEST((fault_of_password(std::string(129, 'x'), "old", "a.b") ==
                ErrorCode::staff_password_length));
}

BOOST_AUTO_TEST_CASE(the_old_one_and_the_name_of_the_account_are_refused) {
    BOOST_TEST((fault_of_password("sixteen letters.", "sixteen letters.", "hoa") ==
                ErrorCode::staff_password_same));
    BOOST_TEST((fault_of_password("I am Hoa.Tran 2026", "old", "hoa.tran") ==
                ErrorCode::staff_password_is_account));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
