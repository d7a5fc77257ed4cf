#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/error_code.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_field.h"
#include "core/report/report_form.h"

namespace tiemchung::report {

/// What a certificate's QR on the photographed paper says, where one was found and read.
struct PaperReading {
    std::string name;
    PartialDate birth_date;
    int dose_number = 0;
    PartialDate dose_date;
    std::string vaccine;  ///< key; empty: not one of the nine
};

/// One of "Những điểm dễ bị từ chối".
struct RefusalRisk {
    RefusalReason reason{};
    ReportField field;  ///< where to mend it
    ErrorCode cause{};  ///< whose sentences say what it is and what to do

    friend bool operator==(const RefusalRisk&, const RefusalRisk&) = default;
};

/// The pre-check of step 4: what a reviewer could refuse by the 13 official reasons, in the order
/// of the form. Nothing here blocks. The form need not hold: what is not yet there is not judged.
/// `photo_is_blurred`: any of the photos.
[[nodiscard]] std::vector<RefusalRisk> refusal_risks(const ReportForm& form, PartialDate today,
                                                     bool photo_is_blurred,
                                                     const std::optional<PaperReading>& paper);

}  // namespace tiemchung::report
