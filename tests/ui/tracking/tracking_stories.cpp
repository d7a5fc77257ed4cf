#include "tests/ui/tracking/tracking_stories.h"

#include "core/api/report_messages.h"
#include "core/report/report_code.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"

namespace tiemchung::ui {
namespace {

using report::ActorKind;
using report::ReportEvent;
using report::ReportStatus;

constexpr std::int64_t hour = 3600;
constexpr const char* site = "Trạm y tế phường Bến Nghé";

Timestamp ago(std::int64_t seconds) {
    return {test_time().seconds - seconds};
}

std::string code_of(std::uint8_t seed) {
    return report::report_code({seed, 2, 3, 4, 5, 6, 7, 8});
}

bool is_approved(ReportStatus status) {
    return status == ReportStatus::approved || status == ReportStatus::signing ||
           status == ReportStatus::done || status == ReportStatus::not_changed;
}

/// What the reviewer answered, as far as this status has an answer.
void add_answer(api::ReportCase& made) {
    switch (made.status) {
        case ReportStatus::need_info:
            made.fields = {{report::ReportItem::photos}, {report::ReportItem::dose_lot, 2}};
            made.message =
                "Ảnh mặt sau bị mờ, chưa đọc được số lô. Anh vui lòng chụp lại giúp trạm.";
            break;
        case ReportStatus::refused:
            made.reasons = {report::RefusalReason::blurred, report::RefusalReason::date_differs};
            made.fields = {{report::ReportItem::photos}, {report::ReportItem::dose_date, 2}};
            break;
        case ReportStatus::later:
            made.put_off = report::LaterReason::searching_register;
            made.put_off_until = PartialDate{2022, 6, 15};
            break;
        case ReportStatus::signing:
            made.signer = site;
            break;
        case ReportStatus::escalated:
            made.handler = "Trung tâm y tế Quận 1";
            made.level = report::HandlingLevel::district;
            break;
        case ReportStatus::erased:
            made.erased_at = ago(hour);
            made.photos = 0;
            break;
        default:
            break;
    }
    if (is_approved(made.status)) {
        made.changes = {{report::ComparedItem::dose_date, 2, "", "2021-11-10"},
                        {report::ComparedItem::dose_vaccine, 2, "", "astrazeneca"}};
    }
}

void follow_one(Harness& page, ReportStatus status) {
    open_reports(page, {made_case(status)});
}

ScreenStory case_story(std::string_view name, ReportStatus status) {
    return {name, [status](Harness& page) { follow_one(page, status); }};
}

void open_track(Harness& page) {
    page.set_time(test_time());
    page.open("/theo-doi", made_configuration(), made_trust_list());
}

void begin_mending(Harness& page, ReportStatus status) {
    follow_one(page, status);
    use(page, status == ReportStatus::received ? "track/add" : "track/answer/mend");
    page.serve("GET /api/v1/reports/" + code_of(1) + "/form", 200, api::to_json(made_sent_form()));
}

void add_tracking_forms(std::vector<ScreenStory>& stories) {
    stories.push_back({"track", open_track});
    stories.push_back({"track_errors", [](Harness& page) {
                           open_track(page);
                           page.type("track/code", "PA-7K3M-9QX2-4U");
                           use(page, "track/find");
                       }});
    stories.push_back({"track_forgotten", [](Harness& page) {
                           open_track(page);
                           use(page, "track/forgotten");
                       }});
    stories.push_back(
        {"track_session_ended", [](Harness& page) {
             page.set_time(test_time());
             page.open("/theo-doi/danh-sach", made_configuration(), made_trust_list());
             page.serve("GET /api/v1/reports", 401, made_problem(401, ErrorCode::session_ended));
         }});
    stories.push_back({"track_code", [](Harness& page) {
                           open_track(page);
                           page.type("track/code", code_of(1));
                           page.type("track/phone", "0903456789");
                           use(page, "track/find");
                           page.serve("POST /api/v1/report-lookups", 202, made_otp_sent());
                       }});
    stories.push_back({"track_loading", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/theo-doi/danh-sach", made_configuration(),
                                     made_trust_list());
                       }});
    stories.push_back({"track_list", [](Harness& page) {
                           open_reports(page, {made_case(ReportStatus::received), other_case()});
                       }});
    stories.push_back({"track_list_empty", [](Harness& page) { open_reports(page, {}); }});
}

void add_case_stories(std::vector<ScreenStory>& stories) {
    stories.push_back(case_story("followed_draft", ReportStatus::draft));
    stories.push_back(case_story("followed_wait_otp", ReportStatus::wait_otp));
    stories.push_back(case_story("followed_received", ReportStatus::received));
    stories.push_back(case_story("followed_reviewing", ReportStatus::reviewing));
    stories.push_back(case_story("followed_need_info", ReportStatus::need_info));
    stories.push_back(case_story("followed_later", ReportStatus::later));
    stories.push_back(case_story("followed_escalated", ReportStatus::escalated));
    stories.push_back(case_story("followed_approved", ReportStatus::approved));
    stories.push_back(case_story("followed_signing", ReportStatus::signing));
    stories.push_back(case_story("followed_done", ReportStatus::done));
    stories.push_back(case_story("followed_not_changed", ReportStatus::not_changed));
    stories.push_back(case_story("followed_refused", ReportStatus::refused));
    stories.push_back(case_story("followed_withdrawn", ReportStatus::withdrawn));
    stories.push_back(case_story("followed_erased", ReportStatus::erased));
    stories.push_back({"followed_unfolded", [](Harness& page) {
                           follow_one(page, ReportStatus::received);
                           use(page, "track/spell");
                           use(page, "track/accesses");
                       }});
    stories.push_back({"followed_withdraw", [](Harness& page) {
                           follow_one(page, ReportStatus::received);
                           use(page, "track/withdraw");
                       }});
    stories.push_back({"followed_erase_photos", [](Harness& page) {
                           follow_one(page, ReportStatus::received);
                           use(page, "track/erase");
                       }});
}

void add_change_stories(std::vector<ScreenStory>& stories) {
    stories.push_back(
        {"mend_asked", [](Harness& page) { begin_mending(page, ReportStatus::need_info); }});
    stories.push_back({"mend_errors", [](Harness& page) {
                           begin_mending(page, ReportStatus::refused);
                           page.type("report/dose_2/date/day", "");
                           use(page, "track/mend/send");
                       }});
    stories.push_back({"mend_photos", [](Harness& page) {
                           begin_mending(page, ReportStatus::received);
                           end_upload(page, choose_photo(page, 1, good_photo()), "u1");
                       }});
    stories.push_back({"new_phone", [](Harness& page) {
                           follow_one(page, ReportStatus::received);
                           use(page, "track/phone");
                       }});
    stories.push_back({"new_phone_code", [](Harness& page) {
                           follow_one(page, ReportStatus::received);
                           use(page, "track/phone");
                           page.type("track/new_phone", "0912345678");
                           use(page, "track/phone/send");
                           page.serve("POST /api/v1/reports/" + code_of(1) + "/phone", 202,
                                      made_otp_sent());
                       }});
}

}  // namespace

api::ReportCase made_case(ReportStatus status) {
    api::ReportCase made;
    made.code = code_of(1);
    made.status = status;
    made.kind = report::ReportKind::dose_2;
    made.received_at = ago(20 * hour + 1800);
    made.deadline = {made.received_at.seconds + 48 * hour};
    made.clock_stopped = !report::clock_runs(status);
    made.level = report::HandlingLevel::site;
    made.handler = site;
    made.phone_masked = "09•• ••• 789";
    made.photos = 2;
    made.timeline = {{ReportEvent::open, ActorKind::reviewer, site, ago(2 * hour)},
                     {ReportEvent::confirm_otp, ActorKind::citizen, {}, ago(20 * hour + 1800)},
                     {ReportEvent::send, ActorKind::operator_, "NV07", ago(20 * hour + 2100)}};
    made.accesses = {{ago(2 * hour), ActorKind::reviewer, site, "read_case"},
                     {ago(2 * hour), ActorKind::reviewer, site, "read_case_photo"}};
    made.now = test_time();
    add_answer(made);
    return made;
}

api::ReportCase other_case() {
    api::ReportCase made = made_case(ReportStatus::done);
    made.code = code_of(2);
    made.kind = report::ReportKind::dose_1;
    made.received_at = ago(30 * 24 * hour);
    return made;
}

report::ReportForm made_sent_form() {
    report::ReportForm form;
    form.for_whom = report::ReportFor::self;
    form.consent = form.declaration = true;
    form.name = "Lê Hoàng Phúc";
    form.birth_date = {"22", "3", "1979", false};
    form.sex = identity::Sex::male;
    form.id_kind = identity::IdKind::citizen;
    form.id_number = "•••••••••145";
    form.phone = "09•• ••• 789";
    form.province = "79";
    form.kind = report::ReportKind::dose_2;
    report::DoseForm& dose = form.doses[1];
    dose.date = {"11", "10", "2021", false};
    dose.vaccine = "astrazeneca";
    dose.province = "79";
    dose.site_forgotten = true;
    form.paper.type = report::DocumentType::confirmation;
    for (const report::ReadableItem item : report::readable_items())
        form.paper.readable.set(item, true);
    form.note = "Tôi tiêm ở trạm y tế phường.";
    return form;
}

void open_reports(Harness& page, std::vector<api::ReportCase> reports) {
    open_track(page);
    page.type("track/code", code_of(1));
    page.type("track/phone", "0903456789");
    use(page, "track/find");
    page.serve("POST /api/v1/report-lookups", 202, made_otp_sent());
    page.type("code/digits", "482913");
    use(page, "code/confirm");
    page.serve("POST /api/v1/report-lookups/l1/otp", 200,
               api::to_json(api::ReportCases{std::move(reports)}));
}

std::vector<ScreenStory> tracking_stories() {
    std::vector<ScreenStory> stories;
    add_tracking_forms(stories);
    add_case_stories(stories);
    add_change_stories(stories);
    return stories;
}

}  // namespace tiemchung::ui
