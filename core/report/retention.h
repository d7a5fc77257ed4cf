#pragma once

#include <cstdint>

/// How long reports are kept: said to citizens before they consent, and held to by the server.
namespace tiemchung::report {

/// Days from a report's closing (done, refused or withdrawn) until all that it says, and its
/// photos, are erased.
inline constexpr int kept_days = 90;

/// Days from then on in which its sender still finds that it has been erased.
inline constexpr int receipt_days = 30;

inline constexpr std::int64_t kept_seconds = std::int64_t{kept_days} * 24 * 3600;
inline constexpr std::int64_t receipt_seconds = std::int64_t{receipt_days} * 24 * 3600;

}  // namespace tiemchung::report
