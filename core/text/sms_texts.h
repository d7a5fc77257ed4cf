#pragma once

#include <string>
#include <string_view>

namespace tiemchung::text {

/// Text messages, in Vietnamese without marks: so every telephone shows them, and each is one
/// segment of at most 160 characters of the GSM alphabet (3GPP TS 23.038).
inline constexpr std::size_t max_sms_characters = 160;

/// The longest domain that the messages have room for.
inline constexpr std::size_t max_sms_domain = 60;

/// The one-time code of the look-up. `code`: 6 digits.
[[nodiscard]] std::string lookup_code_sms(std::string_view code);

/// A promised notice: a certificate was issued. Says nothing else about anybody's health.
[[nodiscard]] std::string issued_sms(std::string_view domain);

/// A site has put another phone number into the register. Goes to the old and to the new number, so
/// that whoever holds either can object; names neither.
[[nodiscard]] std::string phone_changed_sms();

}  // namespace tiemchung::text
