#include "ui/report/better_kind.h"

namespace tiemchung::ui {

std::optional<BetterKind> better_kind(const State& state, const Filling& filling) {
    const auto& shown = state.lookup.record.shown;
    // What the record says is about its own person only.
    if (!shown || !filling.form.kind || filling.form.for_whom != report::ReportFor::self) {
        return std::nullopt;
    }
    report::Certified certified;
    BetterKind better;
    for (const api::RecordedDose& dose : shown->record.doses) {
        if (dose.certificates.empty()) continue;
        if (dose.number == 1) certified.dose_1 = true;
        if (dose.number == 2) certified.dose_2 = true;
        better.dose = dose.number;
        better.date = dose.date;
    }
    const auto kind = report::better_kind(*filling.form.kind, certified);
    if (!kind) return std::nullopt;
    better.kind = *kind;
    return better;
}

}  // namespace tiemchung::ui
