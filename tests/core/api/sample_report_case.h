#pragma once

#include "core/api/report_case.h"

namespace tiemchung::api {

/// A refused report with everything that a report can have.
inline ReportCase sample_report_case() {
    using report::ActorKind;
    using report::ReportEvent;
    ReportCase sample;
    sample.code = "PA-7K3M-9QX2-4T";
    sample.status = report::ReportStatus::refused;
    sample.kind = report::ReportKind::dose_2;
    sample.received_at = {1'655'000'000};
    sample.deadline = {1'655'172'800};
    sample.clock_stopped = true;
    sample.level = report::HandlingLevel::site;
    sample.handler = "Trạm Y tế phường Bình An";
    sample.phone_masked = "09•• ••• 678";
    sample.photos = 2;
    sample.reasons = {report::RefusalReason::blurred, report::RefusalReason::date_differs};
    sample.fields = {{report::ReportItem::photos}, {report::ReportItem::dose_date, 2}};
    sample.message = "Giấy ghi ngày 10/11/2021.";
    sample.timeline = {{ReportEvent::refuse, ActorKind::reviewer, sample.handler, {1'655'090'000}},
                       {ReportEvent::send, ActorKind::operator_, "NV012", {1'654'999'900}}};
    sample.accesses = {{{1'655'089'200}, ActorKind::reviewer, sample.handler, "read_photo"}};
    sample.now = {1'655'100'000};
    return sample;
}

}  // namespace tiemchung::api
