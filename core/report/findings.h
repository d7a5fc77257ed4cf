#pragma once

#include <optional>
#include <utility>

#include "core/base/result.h"
#include "core/report/check_report_form.h"

namespace tiemchung::report {

/// Collects what is wrong with a report, one error a field. For the checks of this room.
class Findings {
  public:
    explicit Findings(CheckedReport& checked) : checked_(checked) {}

    void error(ReportField field, ErrorCode code) { checked_.errors.push_back({field, code}); }
    void warning(ReportField field, ErrorCode code) { checked_.warnings.push_back({field, code}); }

    /// Notes the error where the condition does not hold.
    void require(bool holds, ReportField field, ErrorCode code) {
        if (!holds) error(field, code);
    }

    /// The value, or nothing after noting why there is none.
    template <class T>
    std::optional<T> keep(ReportField field, Result<T> result) {
        if (result) return *std::move(result);
        error(field, result.error().code);
        return std::nullopt;
    }

    /// The value, or an empty one after noting why there is none.
    template <class T>
    T keep_or_empty(ReportField field, Result<T> result) {
        return keep(field, std::move(result)).value_or(T{});
    }

  private:
    CheckedReport& checked_;
};

/// Step 2 of the form, into `details`.
void check_person(const ReportForm& form, PartialDate today, const KnownPlaces& places,
                  Findings& findings, ReportDetails& details);

/// The dose blocks and the paper of step 3, into `details`.
void check_doses(const ReportForm& form, PartialDate today, const KnownPlaces& places,
                 Findings& findings, ReportDetails& details);

}  // namespace tiemchung::report
