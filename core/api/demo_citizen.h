#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/identity/person.h"
#include "core/issuance/issuing_state.h"
#include "core/report/report_kind.h"

namespace tiemchung::api {

/// An invented citizen that demo mode invites people to look up.
struct DemoCitizen {
    issuance::IssuingState state{};  ///< of the newest dose
    identity::Person person;
    std::string phone;
    std::optional<PartialDate> last_dose;
    /// The kind of correction report that this person has reason to send.
    std::optional<report::ReportKind> report{};
};

/// The file `demo-citizens.json` of a demo's data folder, for people and for tests: an array of
/// {"state","name","birth_date","sex","id":{"kind","number"},"phone","last_dose","report"}, dates
/// in ISO 8601, indented to be read.
[[nodiscard]] std::string to_json(const std::vector<DemoCitizen>& citizens);

}  // namespace tiemchung::api
