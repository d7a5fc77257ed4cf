#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/error_code.h"
#include "core/report/report_field.h"
#include "core/report/report_form.h"

namespace tiemchung::report {

/// What the caller knows of places: each answers whether there is such a place. One that is not set
/// lets everything pass, as in a page that has not loaded the list.
struct KnownPlaces {
    std::function<bool(std::string_view province, std::string_view commune)> commune_of_today;
    std::function<bool(std::string_view province, std::string_view district)> district;
    std::function<bool(std::string_view province, std::string_view district,
                       std::string_view commune)>
        commune;
    std::function<bool(std::string_view province, std::string_view site)> site;
};

struct ReportFinding {
    ReportField field;
    ErrorCode code{};

    friend bool operator==(const ReportFinding&, const ReportFinding&) = default;
};

struct CheckedReport {
    std::optional<ReportDetails> details;  ///< absent where there are errors
    std::vector<ReportFinding> errors;     ///< at most one a field, in the order of the form
    std::vector<ReportFinding> warnings;   ///< do not block
};

/// Every rule of the form, for the browser while a person types and for the server when the request
/// arrives. `today` in Viet Nam.
[[nodiscard]] CheckedReport check_report_form(const ReportForm& form, PartialDate today,
                                              const KnownPlaces& places = {});

/// The findings of one step only, without details: what must be mended before the next.
[[nodiscard]] CheckedReport check_report_step(ReportStep step, const ReportForm& form,
                                              PartialDate today, const KnownPlaces& places = {});

}  // namespace tiemchung::report
