#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/api/call_messages.h"
#include "core/api/report_following.h"
#include "core/api/report_messages.h"
#include "core/api/review_messages.h"
#include "core/api/site_list.h"
#include "core/api/staff_messages.h"
#include "core/api/upload_messages.h"
#include "tests/core/api/sample_report_case.h"
#include "tests/core/report/sample_report.h"

/// One of every message about reports and staff, with everything that it can have.
namespace tiemchung::api {

inline constexpr Timestamp sample_time{1'655'000'000};  // 2022-06-12T02:13:20Z

inline ReportReceipt sample_receipt() {
    return {"PA-7K3M-9QX2-4T", report::HandlingLevel::commune, "Trạm Y tế phường Bình An",
            sample_time, Timestamp{1'655'172'800}};
}

inline LinkedReport sample_linked_report() {
    return {report::sample_report(), "NV012", sample_time, Timestamp{sample_time.seconds + 1800}};
}

inline SiteList sample_site_list() {
    return {
        "79",
        {{"79001", "Trạm Y tế \"Bình An\"", "Quận 2", "Phường Bình An"}, {"79002", "B", "", ""}}};
}

inline Call sample_call() {
    Call call;
    call.id = "C-1";
    call.caller = Caller::guardian;
    call.phone_masked = "09•• ••• 678";
    call.began_at = sample_time;
    call.record = CallerRecord{
        "LÊ H••• P•••",
        {1979, 3, 22},
        identity::Sex::male,
        "•••• 2345",
        "09•• ••• 678",
        {{2, {2021, 11, 10}, "astrazeneca", "Trạm Y tế", issuance::IssuingState::s1_mismatch}},
        {{"PA-7K3M-9QX2-4T", report::ReportStatus::refused, report::ReportKind::dose_2,
          sample_time}}};
    call.tries_left = 2;
    call.locked_until = Timestamp{sample_time.seconds + 1800};
    return call;
}

inline CallerCheck sample_caller_check() {
    return {"Lê Hoàng Phúc", {"22", "3", "1979", false}, "2345", 1, {"12", "8", "2021", false}, ""};
}

inline CaseLine sample_case_line() {
    CaseLine line;
    line.code = "PA-7K3M-9QX2-4T";
    line.kind = report::ReportKind::both;
    line.status = report::ReportStatus::reviewing;
    line.name = "Lê Hoàng Phúc";
    line.site = "Trạm Y tế phường Bình An";
    line.commune = "Phường Bình An";
    line.received_at = sample_time;
    line.seconds_left = -3600;
    line.colour = report::ClockColour::red;
    line.paused = true;
    line.locked_by = "nv.lan";
    line.assigned_to_me = true;
    return line;
}

inline CaseQueue sample_case_queue() {
    CaseQueue queue;
    queue.cases = {sample_case_line(), {}};
    queue.total = 51;
    queue.page = 2;
    queue.open = 60;
    queue.late = 3;
    queue.sites = {"Trạm Y tế phường Bình An"};
    queue.communes = {"Phường Bình An", "Phường An Khánh"};
    queue.now = sample_time;
    return queue;
}

inline CaseFile sample_case_file() {
    using report::ComparedItem;
    using report::Likeness;
    CaseFile file;
    file.code = "PA-7K3M-9QX2-4T";
    file.status = report::ReportStatus::wait_second;
    file.kind = report::ReportKind::both;
    file.for_whom = report::ReportFor::child;
    file.route = "Trạm Y tế phường Bình An";
    file.received_at = sample_time;
    file.deadline = Timestamp{sample_time.seconds + report::review_seconds};
    file.seconds_left = 3600;
    file.paused = true;
    file.photos = {{1, "image/jpeg", 2000, 1500}, {2, "application/pdf", 0, 0}};
    file.document = report::DocumentType::screening_slip;
    file.paper_lost = true;
    file.paper_at_site = true;
    file.rows = {{ComparedItem::name, 0, "Lê Hoàng Phúc", "Le Hoang Phuc", "LE<HOANG<PHUC",
                  Likeness::different},
                 {ComparedItem::dose_site, 2, "79001", "", "", Likeness::addition}};
    file.population_match = false;
    file.note = "Tiêm tại trường học.";
    file.address = "12 Lê Lợi";
    file.phone_masked = "09•• ••• 678";
    file.filed_by = "NV012";
    file.proposed = {{report::ChangeKind::add_dose, 2}, {report::ChangeKind::correct_name, 0}};
    file.first_reviewer = "nv.lan";
    file.reasons = {report::RefusalReason::blurred};
    file.fields = {{report::ReportItem::dose_date, 2}};
    file.message = "Giấy ghi ngày 10/11/2021.";
    file.put_off = report::LaterReason::searching_register;
    file.put_off_until = PartialDate{2022, 6, 17};
    file.timeline = sample_report_case().timeline;
    file.locked_by = "nv.lan";
    file.lock_ends_at = Timestamp{sample_time.seconds + 900};
    file.may = {report::ReportEvent::approve_second, report::ReportEvent::reject_second};
    file.previous = "PA-2222-2222-22";
    file.next = "PA-3333-3333-33";
    file.place = 2;
    file.total = 3;
    file.now = sample_time;
    return file;
}

inline CaseDecision sample_decision() {
    CaseDecision decision;
    decision.event = report::ReportEvent::approve;
    decision.changes = sample_case_file().proposed;
    decision.corrected = {{"dose_2.date", "2021-11-10"}, {"name", "Lê Hoàng Phúc"}};
    decision.reasons = {report::RefusalReason::blurred};
    decision.fields = {{report::ReportItem::photos, 0}};
    decision.message = "Giấy ghi ngày 10/11/2021.";
    decision.put_off = report::LaterReason::population;
    decision.put_off_until = PartialDate{2022, 6, 17};
    return decision;
}

inline ReviewFigures sample_figures() {
    ReviewFigures figures;
    figures.by_status = {{"RECEIVED", 7}, {"DONE", 40}};
    figures.decided = 50;
    figures.decided_late = 2;
    figures.refusals = {{"R08", 5}};
    figures.piles = {{"Trạm Y tế phường Bình An", 9}};
    figures.sample = {sample_case_line()};
    figures.now = sample_time;
    return figures;
}

}  // namespace tiemchung::api
