#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/report/report_transition.h"
#include "server/reports/report_step.h"
#include "server/staff/staff_member.h"
#include "server/storage/review_scope.h"

/// Who may see which case, and act on it.
namespace tiemchung::review {

/// A reviewer sees one pile, a supervisor a place with everything in it, or all where they have no
/// pile. Nothing: no cases at all.
[[nodiscard]] std::optional<storage::ReviewScope> scope_of(const staff::StaffMember& member);

/// Whether this is a case that the member may see. What nobody has confirmed, and what is erased,
/// is nobody's to see.
[[nodiscard]] bool may_see(const staff::StaffMember& member, const storage::ReportRow& row);

[[nodiscard]] reports::Actor actor_of(const staff::StaffMember& member);

/// How long a case stays with who opened it, from their last step on.
inline constexpr std::int64_t lock_seconds = std::int64_t{15} * 60;

enum class Lock : unsigned char { free, mine, others };
[[nodiscard]] Lock lock_on(const storage::ReportRow& row, std::string_view account, Timestamp now);

}  // namespace tiemchung::review
