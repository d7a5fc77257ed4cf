#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tiemchung::report {

/// The steps of the form that have fields; the fifth is the one-time code.
enum class ReportStep : std::uint8_t { start = 1, person = 2, doses = 3, send = 4 };

/// Every field, in the order of the form.
enum class ReportItem : std::uint8_t {
    for_whom,
    consent,
    name,
    birth_date,
    sex,
    phone,
    id_kind,
    id_number,
    personal_number,
    email,
    province,
    commune,
    address,
    workplace,
    kind,
    dose_date,
    dose_vaccine,
    dose_lot,
    dose_province,
    dose_district,
    dose_commune,
    dose_site,
    photos,
    document_type,
    readable,
    paper_lost,
    note,
    declaration,
};

/// Whether every dose block has this field.
[[nodiscard]] bool is_of_a_dose(ReportItem item);

[[nodiscard]] ReportStep step_of(ReportItem item);

/// One field: where a finding points, and what a reviewer asks to be mended.
struct ReportField {
    ReportItem item{};
    int dose = 0;  ///< 1 or 2 for the fields of a dose block, otherwise 0

    friend auto operator<=>(const ReportField&, const ReportField&) = default;
};

/// The one field of this name, which is of no dose.
[[nodiscard]] constexpr ReportField field(ReportItem item) {
    return {item, 0};
}

/// `name`, `dose_2.date`: the spelling in problem documents, messages and the database.
[[nodiscard]] std::string spelling_of(ReportField field);
[[nodiscard]] std::optional<ReportField> report_field_spelled(std::string_view spelling);

}  // namespace tiemchung::report
