#include "core/report/approval.h"

#include <algorithm>
#include <array>

namespace tiemchung::report {
namespace {

constexpr std::array<std::string_view, 8> names{
    "add_dose",    "correct_date", "correct_vaccine",    "correct_lot",
    "correct_sex", "correct_name", "correct_birth_date", "correct_id",
};

bool is_of_a_dose(ChangeKind kind) {
    return kind <= ChangeKind::correct_lot;
}

}  // namespace

std::string_view name_of(ChangeKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

std::optional<ChangeKind> change_kind_named(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<ChangeKind>(found - names.begin());
}

bool needs_population_match(std::span<const RecordChange> changes) {
    return std::any_of(changes.begin(), changes.end(), [](const RecordChange& change) {
        return change.kind >= ChangeKind::correct_name;
    });
}

bool needs_second_person(std::span<const RecordChange> changes, bool has_paper) {
    return !has_paper && std::any_of(changes.begin(), changes.end(), [](const auto& change) {
        return change.kind == ChangeKind::add_dose;
    });
}

Outcome check_approval(std::span<const RecordChange> changes, std::span<const int> recorded_doses) {
    if (changes.empty()) return Error{ErrorCode::report_change_missing};
    for (const RecordChange& change : changes) {
        if (!is_of_a_dose(change.kind)) continue;
        const bool recorded = std::find(recorded_doses.begin(), recorded_doses.end(),
                                        change.dose) != recorded_doses.end();
        const bool adds = change.kind == ChangeKind::add_dose;
        if (adds && recorded) return Error{ErrorCode::report_dose_exists};
        if (!adds && !recorded) return Error{ErrorCode::report_dose_absent};
    }
    return Done{};
}

Outcome check_second_person(std::string_view first, std::string_view second) {
    if (first == second) return Error{ErrorCode::report_same_person};
    return Done{};
}

}  // namespace tiemchung::report
