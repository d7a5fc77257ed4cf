#pragma once

#include <string_view>

/// What text messages say: Vietnamese without marks, so that 160 characters fit one segment of the
/// GSM alphabet (3GPP TS 23.038). No health data: a message may be read over a shoulder.
namespace tiemchung::sms::texts {

inline constexpr std::string_view lookup_code =
    "BYT: Ma OTP tra cuu ho chieu vac xin la {code}, hieu luc 3 phut. "
    "Khong cung cap ma cho bat ky ai.";

inline constexpr std::string_view record_changed =
    "BYT: Ho so ho chieu vac xin cua ban da duoc cap nhat. "
    "Vao muc Xem ho chieu vac xin cua toi de xem.";

}  // namespace tiemchung::sms::texts
