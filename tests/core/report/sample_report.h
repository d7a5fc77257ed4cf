#pragma once

#include <vector>

#include "core/report/check_report_form.h"

namespace tiemchung::report {

inline constexpr PartialDate sample_today{2022, 6, 12};

/// An invented person who had both doses and has no certificate; everything holds.
inline ReportForm sample_report() {
    ReportForm form;
    form.for_whom = ReportFor::self;
    form.consent = true;
    form.name = " Lê  Hoàng Phúc ";
    form.birth_date = {"22", "3", "1979", false};
    form.sex = identity::Sex::male;
    form.phone = "+84 912 345 678";
    form.id_kind = identity::IdKind::citizen;
    form.id_number = "001 079 012 345";
    form.email = "phuc@vidu.vn";
    form.province = "79";
    form.commune = "Phường Bến Thành";
    form.address = "12 Lê Lợi";
    form.workplace = "Trường THCS Bình An";
    form.kind = ReportKind::both;
    form.doses[0] = {{"12", "8", "2021", false},
                     "astrazeneca",
                     "ABV8119",
                     "79",
                     "Quận 1",
                     "Bến Nghé",
                     "79001",
                     false};
    form.doses[1] = {{"10", "11", "2021", false},
                     "astrazeneca",
                     "ABX0412",
                     "79",
                     "Quận 1",
                     "Bến Nghé",
                     "79001",
                     false};
    form.paper.photos = {"a1"};
    form.paper.type = DocumentType::confirmation;
    for (const ReadableItem item : readable_items())
        form.paper.readable.set(item, true);
    form.note = "Tiêm tại trường học.";
    form.declaration = true;
    return form;
}

inline ReportDetails sample_details() {
    return check_report_form(sample_report(), sample_today).details.value();
}

inline std::vector<ReportFinding> errors_of(const ReportForm& form,
                                            const KnownPlaces& places = {}) {
    return check_report_form(form, sample_today, places).errors;
}

inline std::vector<ReportFinding> warnings_of(const ReportForm& form) {
    return check_report_form(form, sample_today).warnings;
}

/// The one finding that a list of one is.
inline std::vector<ReportFinding> only(ReportItem item, ErrorCode code, int dose = 0) {
    return {{{item, dose}, code}};
}

}  // namespace tiemchung::report
