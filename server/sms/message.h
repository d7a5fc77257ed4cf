#pragma once

#include <string>

namespace tiemchung::sms {

/// A text message to a citizen.
struct Message {
    std::string kind;  ///< `otp`, `notice`
    std::string to;    ///< mobile number of ten digits
    std::string text;  ///< GSM characters, at most 160: one segment
    std::string code;  ///< the one-time code within the text, or empty; demo mode writes it apart

    friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace tiemchung::sms
