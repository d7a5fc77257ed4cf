#pragma once

#include <optional>
#include <vector>

#include "core/report/approval.h"
#include "server/review/case.h"

namespace tiemchung::review {

/// What an approval would write, and what the new certificates must then say.
struct Approval {
    report::ReportDetails details;  ///< as declared, with what the reviewer corrected
    std::vector<report::RecordChange> changes;
    report::ApprovedContent approved;
    /// The person's own data change: nothing is written before the population register says right.
    bool held = false;
    bool needs_second = false;  ///< a whole dose that nobody has shown a paper for
};

struct PreparedApproval {
    std::optional<Approval> approval;
    std::vector<api::FieldProblem> problems;  ///< where there is none; by the form's spellings
};

/// Looks at the record as it is now. A dose without known site becomes that of the site that
/// reviews it.
[[nodiscard]] PreparedApproval prepare_approval(const Case& loaded,
                                                std::vector<report::RecordChange> changes,
                                                const CorrectedValues& corrected, Timestamp now);

/// Prepares what was approved once more; nothing where it would no longer be the same, since the
/// record or the report has changed meanwhile.
[[nodiscard]] std::optional<Approval> same_approval(const Case& loaded, Timestamp now);

}  // namespace tiemchung::review
