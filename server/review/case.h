#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/api/problem.h"
#include "core/hcert/dcc.h"
#include "core/report/comparison.h"
#include "core/report/report_form.h"
#include "server/photos/photos.h"
#include "server/reports/report_step.h"
#include "server/storage/citizens.h"
#include "server/storage/doses.h"

/// Everything that a decision about a report goes by.
namespace tiemchung::review {

/// Values of fields by their spelling, as in api::CaseDecision.
using CorrectedValues = std::vector<std::pair<std::string, std::string>>;

struct Case {
    storage::ReportRow row;
    report::ReportForm form;
    report::ReportDetails details;  ///< what the form says
    reports::Decision decision;     ///< the last one
    std::vector<photos::PhotoFacts> photos;
    std::optional<storage::CitizenRow> citizen;  ///< whose record it is about
    std::vector<storage::DoseRow> doses;         ///< of that record
    std::vector<hcert::Dcc> certificates;        ///< the newest of each dose
};

/// Whose record it is goes by what was declared with what the reviewer corrected: `corrected` now,
/// or in the approval that the report waits on. Fails with storage.wrong_key, json.malformed, or
/// storage.failed where what was once taken holds no longer.
Result<Case> load_case(storage::Connection& connection, const storage::Vault& vault,
                       storage::ReportRow row, const CorrectedValues& corrected, Timestamp now);

struct CorrectedDetails {
    std::optional<report::ReportDetails> details;
    std::vector<api::FieldProblem> problems;  ///< where there are none
};

/// What the form says with values that the paper shows in the place of what was declared, judged by
/// the rules of the form. `person` fields: name, birth_date, sex, id_number, personal_number; of a
/// dose: date, vaccine, lot, site. A value for anything else is a json.bad_member.
[[nodiscard]] CorrectedDetails details_with(report::ReportForm form,
                                            const CorrectedValues& corrected, Timestamp now);

/// What the system holds. Fails with storage.wrong_key.
Result<std::optional<report::RecordedFacts>> recorded_facts(const storage::Vault& vault,
                                                            const Case& loaded);

/// The newest certificates of a citizen, one a dose.
Result<std::vector<hcert::Dcc>> newest_certificates(storage::Connection& connection,
                                                    const std::string& citizen);

}  // namespace tiemchung::review
