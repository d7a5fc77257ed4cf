#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung::report {

/// Where a report stands.
enum class ReportStatus : std::uint8_t {
    draft,
    wait_otp,
    received,
    reviewing,
    wait_second,  ///< approved by one person, and a second must confirm; to the citizen: reviewing
    need_info,
    later,
    escalated,
    approved,
    signing,
    done,
    not_changed,  ///< approved and issued, but the new certificate does not say what was approved
    refused,
    withdrawn,
    erased,
};

inline constexpr std::size_t report_status_count = 15;

/// All, in order.
[[nodiscard]] const std::array<ReportStatus, report_status_count>& report_statuses();

/// `DRAFT`, `WAIT_OTP`, …: the spelling of messages, exports and the database.
[[nodiscard]] std::string_view name_of(ReportStatus status);
[[nodiscard]] std::optional<ReportStatus> report_status_named(std::string_view name);

/// What the citizen is shown: the reviewers' own division of labour is not.
[[nodiscard]] ReportStatus shown_to_citizen(ReportStatus status);

/// Somebody still has to do something. A new report about the same dose is then offered as a
/// supplement; reports that are not open, or are late, never stand in the way of a new one.
[[nodiscard]] bool is_open(ReportStatus status);

/// The 48 hours run: neither decided, nor waiting for the citizen, nor put off.
[[nodiscard]] bool clock_runs(ReportStatus status);

}  // namespace tiemchung::report
