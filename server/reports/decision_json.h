#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "server/reports/report_step.h"

/// How a decision is written before it is sealed.
namespace tiemchung::reports {

[[nodiscard]] std::string to_json(const Decision& decision);

/// Fails with json.malformed, json.missing_member, json.bad_member or json.too_large.
Result<Decision> parse_decision(std::string_view json);

}  // namespace tiemchung::reports
