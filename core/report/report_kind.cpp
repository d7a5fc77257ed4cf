#include "core/report/report_kind.h"

#include <array>

namespace tiemchung::report {

std::string_view name_of(ReportKind kind) {
    switch (kind) {
        case ReportKind::dose_1:
            return "K1";
        case ReportKind::dose_2:
            return "K2";
        case ReportKind::both:
            break;
    }
    return "K3";
}

std::optional<ReportKind> report_kind_named(std::string_view name) {
    for (const ReportKind kind : {ReportKind::dose_1, ReportKind::dose_2, ReportKind::both}) {
        if (name == name_of(kind)) return kind;
    }
    return std::nullopt;
}

std::span<const int> dose_numbers(ReportKind kind) {
    static constexpr std::array numbers{1, 2};
    const std::span<const int> both{numbers};
    switch (kind) {
        case ReportKind::dose_1:
            return both.first(1);
        case ReportKind::dose_2:
            return both.last(1);
        case ReportKind::both:
            break;
    }
    return both;
}

bool share_a_dose(ReportKind one, ReportKind other) {
    return one == other || one == ReportKind::both || other == ReportKind::both;
}

std::optional<ReportKind> better_kind(ReportKind chosen, Certified certified) {
    if (certified.dose_1 && certified.dose_2) return std::nullopt;
    const bool contradicts = (chosen != ReportKind::dose_2 && certified.dose_1) ||
                             (chosen != ReportKind::dose_1 && certified.dose_2) ||
                             (chosen == ReportKind::dose_2 && !certified.dose_1);
    if (!contradicts) return std::nullopt;
    if (certified.dose_1) return ReportKind::dose_2;
    return certified.dose_2 ? ReportKind::dose_1 : ReportKind::both;
}

std::string_view name_of(ReportFor for_whom) {
    switch (for_whom) {
        case ReportFor::self:
            return "self";
        case ReportFor::child:
            return "child";
        case ReportFor::ward:
            break;
    }
    return "ward";
}

std::optional<ReportFor> report_for_named(std::string_view name) {
    for (const ReportFor for_whom : {ReportFor::self, ReportFor::child, ReportFor::ward}) {
        if (name == name_of(for_whom)) return for_whom;
    }
    return std::nullopt;
}

}  // namespace tiemchung::report
