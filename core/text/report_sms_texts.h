#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tiemchung::text {

/// Text messages about reports: like those of sms_texts.h one segment each, without marks, and
/// without a word about anybody's health. `report`: the code, `PA-7K3M-9QX2-4T`; `domain`: of the
/// portal.

/// The one-time code of the last step. `code`: 6 digits.
[[nodiscard]] std::string report_code_sms(std::string_view code);

/// The receipt, once the phone is proved.
[[nodiscard]] std::string report_received_sms(std::string_view report, std::string_view domain);

/// An operator (`staff`: their number) sent a report for the caller at `time` (hh:mm).
[[nodiscard]] std::string report_by_operator_sms(std::string_view staff, std::string_view report,
                                                 std::string_view time);

/// The link under which the caller adds the photo and confirms, 30 minutes long.
[[nodiscard]] std::string report_link_sms(std::string_view link);

[[nodiscard]] std::string report_needs_info_sms(std::string_view report, std::string_view domain);
[[nodiscard]] std::string report_put_off_sms(std::string_view report, std::string_view domain);
[[nodiscard]] std::string report_escalated_sms(std::string_view report, std::string_view domain);
/// To the level that had it, and to the one that has it now, which must decide within 48 hours.
[[nodiscard]] std::string report_handed_on_sms(std::string_view report, std::string_view domain);
[[nodiscard]] std::string report_taken_over_sms(std::string_view report, std::string_view domain);
[[nodiscard]] std::string report_approved_sms(std::string_view report, std::string_view domain);
[[nodiscard]] std::string report_refused_sms(std::string_view report, std::string_view domain);
[[nodiscard]] std::string report_done_sms(std::string_view report, std::string_view domain);

/// The longest link and staff number that the messages have room for.
inline constexpr std::size_t max_sms_link = 100;
inline constexpr std::size_t max_sms_staff = 20;

}  // namespace tiemchung::text
