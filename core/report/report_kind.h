#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tiemchung::report {

/// The three kinds of report that the official form knows, by the doses that have no certificate.
enum class ReportKind : std::uint8_t {
    dose_1,  ///< K1: dose 1 given, no certificate
    dose_2,  ///< K2: dose 2 given, certificate of dose 1 only
    both,    ///< K3: both doses given, no certificate of either
};

/// `K1`, `K2`, `K3`: the spelling of messages, exports and the database.
[[nodiscard]] std::string_view name_of(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> report_kind_named(std::string_view name);

/// The numbers of the doses that a report of this kind is about, rising.
[[nodiscard]] std::span<const int> dose_numbers(ReportKind kind);

/// Whether two reports about one person are about the same dose: the second is then offered as a
/// supplement to the first.
[[nodiscard]] bool share_a_dose(ReportKind one, ReportKind other);

/// Which doses of a person have a certificate already.
struct Certified {
    bool dose_1 = false;
    bool dose_2 = false;
};

/// The kind that fits what the system holds: nothing where `chosen` fits, or where nothing is
/// missing at all.
[[nodiscard]] std::optional<ReportKind> better_kind(ReportKind chosen, Certified certified);

/// On whose behalf somebody reports.
enum class ReportFor : std::uint8_t {
    self,
    child,  ///< their own, under 18
    ward,   ///< somebody whose guardian they are
};

/// `self`, `child`, `ward`.
[[nodiscard]] std::string_view name_of(ReportFor for_whom);
[[nodiscard]] std::optional<ReportFor> report_for_named(std::string_view name);

}  // namespace tiemchung::report
