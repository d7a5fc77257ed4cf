#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace tiemchung::report {

/// What an approval writes into the record.
enum class ChangeKind : std::uint8_t {
    add_dose,
    correct_date,
    correct_vaccine,
    correct_lot,
    correct_sex,
    correct_name,        ///< this and the next two go to the register match first
    correct_birth_date,  ///< likewise
    correct_id,          ///< likewise
};

/// `add_dose`, `correct_date`, …
[[nodiscard]] std::string_view name_of(ChangeKind kind);
[[nodiscard]] std::optional<ChangeKind> change_kind_named(std::string_view name);

struct RecordChange {
    ChangeKind kind{};
    int dose = 0;  ///< 0 for the person's own

    friend bool operator==(const RecordChange&, const RecordChange&) = default;
};

/// Names, birth dates and numbers are the police's to verify: "Chuyển công an xã/phường xác minh".
[[nodiscard]] bool needs_population_match(std::span<const RecordChange> changes);

/// A whole dose that nobody has shown a paper for is added by two people.
[[nodiscard]] bool needs_second_person(std::span<const RecordChange> changes, bool has_paper);

/// Whether these changes can be made to a record that holds the doses of these numbers.
/// Fails with report.change_missing without one, report.dose_exists where a dose to be added is
/// there, report.dose_absent where one to be corrected is not.
Outcome check_approval(std::span<const RecordChange> changes, std::span<const int> recorded_doses);

/// The second person is another than the first; `first` and `second` name their accounts.
/// Fails with report.same_person.
Outcome check_second_person(std::string_view first, std::string_view second);

}  // namespace tiemchung::report
