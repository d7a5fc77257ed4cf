#include "core/report/report_status.h"

namespace tiemchung::report {
namespace {

constexpr std::array<std::string_view, report_status_count> status_names{
    "DRAFT",     "WAIT_OTP",    "RECEIVED",  "REVIEWING", "WAIT_SECOND",
    "NEED_INFO", "LATER",       "ESCALATED", "APPROVED",  "SIGNING",
    "DONE",      "NOT_CHANGED", "REFUSED",   "WITHDRAWN", "ERASED",
};

}  // namespace

const std::array<ReportStatus, report_status_count>& report_statuses() {
    static constexpr std::array statuses{
        ReportStatus::draft,     ReportStatus::wait_otp,    ReportStatus::received,
        ReportStatus::reviewing, ReportStatus::wait_second, ReportStatus::need_info,
        ReportStatus::later,     ReportStatus::escalated,   ReportStatus::approved,
        ReportStatus::signing,   ReportStatus::done,        ReportStatus::not_changed,
        ReportStatus::refused,   ReportStatus::withdrawn,   ReportStatus::erased,
    };
    return statuses;
}

std::string_view name_of(ReportStatus status) {
    return status_names.at(static_cast<std::size_t>(status));
}

std::optional<ReportStatus> report_status_named(std::string_view name) {
    for (const ReportStatus status : report_statuses()) {
        if (name == name_of(status)) return status;
    }
    return std::nullopt;
}

ReportStatus shown_to_citizen(ReportStatus status) {
    return status == ReportStatus::wait_second ? ReportStatus::reviewing : status;
}

bool is_open(ReportStatus status) {
    switch (status) {
        case ReportStatus::received:
        case ReportStatus::reviewing:
        case ReportStatus::wait_second:
        case ReportStatus::need_info:
        case ReportStatus::later:
        case ReportStatus::escalated:
        case ReportStatus::approved:
        case ReportStatus::signing:
        case ReportStatus::not_changed:
            return true;
        case ReportStatus::draft:
        case ReportStatus::wait_otp:
        case ReportStatus::done:
        case ReportStatus::refused:
        case ReportStatus::withdrawn:
        case ReportStatus::erased:
            break;
    }
    return false;
}

bool clock_runs(ReportStatus status) {
    return is_open(status) && status != ReportStatus::need_info && status != ReportStatus::later;
}

}  // namespace tiemchung::report
