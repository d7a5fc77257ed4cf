#pragma once

#include <optional>

#include "ui/model/state.h"

namespace tiemchung::ui {

/// A kind of report that fits what the record says.
struct BetterKind {
    report::ReportKind kind{};
    int dose = 0;  ///< that has a certificate already
    PartialDate date;
};

/// The kind that fits what the record on the screen holds; nothing where none is known, or where
/// the chosen one fits.
[[nodiscard]] std::optional<BetterKind> better_kind(const State& state, const Filling& filling);

}  // namespace tiemchung::ui
