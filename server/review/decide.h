#pragma once

#include <string_view>
#include <vector>

#include "core/api/problem.h"
#include "core/api/review_messages.h"
#include "server/review/case.h"
#include "server/staff/staff_member.h"

namespace tiemchung::review {

/// Somebody at a case, inside one transaction.
struct Sitting {
    storage::Connection& connection;
    const storage::Vault& vault;
    const staff::StaffMember& member;
    std::string_view domain;  ///< of the portal, for text messages
    Timestamp now;
};

/// Does what was decided: the step, what is kept of the decision, the record, the figures, the text
/// message. A case that only waits is taken up by it. What is wrong with the decision, if anything;
/// then nothing has been written.
///
/// Fails with report.own, report.locked, report.lock_ended, report.same_person,
/// report.wrong_status, report.not_allowed, or as storing does.
Result<std::vector<api::FieldProblem>> decide(const Sitting& sitting, Case& loaded,
                                              const api::CaseDecision& decision);

}  // namespace tiemchung::review
