#include "tests/ui/review/review_stories.h"

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/staff/staff_stories.h"

namespace tiemchung::ui {
namespace {

using report::ComparedItem;
using report::Likeness;
using report::ReportEvent;
using report::ReportStatus;

constexpr std::int64_t case_hour = 3'600;

Timestamp case_time(std::int64_t seconds) {
    return {test_time().seconds + seconds};
}

api::CaseLine line(std::string code, std::string name, std::int64_t left) {
    api::CaseLine made;
    made.code = std::move(code);
    made.kind = report::ReportKind::dose_2;
    made.status = ReportStatus::received;
    made.name = std::move(name);
    made.site = "Trạm y tế phường Bến Nghé";
    made.commune = "Phường Bến Nghé";
    made.received_at = case_time(left - 48 * case_hour);
    made.seconds_left = left;
    made.colour = left < 0                ? report::ClockColour::red
                  : left > 24 * case_hour ? report::ClockColour::green
                                          : report::ClockColour::amber;
    return made;
}

void decide_as(Harness& page, const char* way) {
    hold_case(page, held_case());
    page.choose(std::string("case/decision/") + way, way);
}

api::CaseFile second_case() {
    api::CaseFile file = held_case();
    file.status = ReportStatus::wait_second;
    file.photos.clear();
    file.document.reset();
    file.paper_lost = true;
    file.proposed = {{report::ChangeKind::add_dose, 2}};
    file.first_reviewer = "minh.chau";
    file.may = {ReportEvent::approve_second, ReportEvent::reject_second, ReportEvent::escalate};
    return file;
}

}  // namespace

std::string case_request(const char* method, const char* step) {
    std::string request = std::string(method) + " /api/v1/staff/cases/" + case_code;
    if (*step != '\0') request += std::string("/") + step;
    return request;
}

api::CaseQueue made_queue() {
    api::CaseQueue queue;
    queue.cases = {line("PA-2B4C-6D8E-0F", "Phạm Văn Tú", -3 * case_hour),
                   line(case_code, "Lê Hoàng Phúc", 20 * case_hour),
                   line("PA-M3N4-P5Q6-R7", "Nguyễn Thị Minh Hằng", 40 * case_hour)};
    queue.cases[0].locked_by = "minh.chau";
    queue.cases[0].status = ReportStatus::reviewing;
    queue.cases[1].assigned_to_me = true;
    queue.cases[2].site.clear();
    queue.cases[2].paused = true;
    queue.cases[2].status = ReportStatus::need_info;
    queue.total = queue.open = 3;
    queue.late = 1;
    queue.sites = {"Trạm y tế phường Bến Nghé"};
    queue.communes = {"Phường Bến Nghé"};
    queue.now = test_time();
    return queue;
}

api::CaseFile made_case() {
    api::CaseFile file;
    file.code = case_code;
    file.status = ReportStatus::received;
    file.kind = report::ReportKind::dose_2;
    file.route = "Trạm y tế phường Bến Nghé";
    file.received_at = case_time(-28 * case_hour);
    file.deadline = case_time(20 * case_hour);
    file.seconds_left = 20 * case_hour;
    file.photos = {{1, "image/jpeg", 1500, 2000}, {2, "application/pdf", 0, 0}};
    file.document = report::DocumentType::confirmation;
    file.rows = {
        {ComparedItem::name, 0, "Lê Hoàng Phúc", "Lê Hoàng Phúc", "Lê Hoàng Phúc", Likeness::same},
        {ComparedItem::birth_date, 0, "1979-09-15", "1979-09-15", "1979-09-15", Likeness::same},
        {ComparedItem::sex, 0, "male", "female", "", Likeness::different},
        {ComparedItem::id_number, 0, "079079000123", "079079000123", "", Likeness::same},
        {ComparedItem::dose_date, 1, "", "2021-08-12", "2021-08-12", Likeness::undeclared},
        {ComparedItem::dose_vaccine, 1, "", "astrazeneca", "comirnaty", Likeness::undeclared},
        {ComparedItem::dose_date, 2, "2021-10-11", "", "", Likeness::addition},
        {ComparedItem::dose_vaccine, 2, "astrazeneca", "", "", Likeness::addition},
        {ComparedItem::dose_lot, 2, "ABX0412", "", "", Likeness::addition},
        {ComparedItem::dose_site, 2, "79001", "", "", Likeness::addition},
    };
    file.population_match = true;
    file.note = "Tôi tiêm mũi 2 cùng nơi với mũi 1.";
    file.phone_masked = "09•• ••• 678";
    file.timeline = {
        {ReportEvent::confirm_otp, report::ActorKind::citizen, "", case_time(-28 * case_hour)},
        {ReportEvent::send, report::ActorKind::operator_, "nv07", case_time(-28 * case_hour - 600)},
    };
    file.may = {ReportEvent::open, ReportEvent::escalate};
    file.previous = "PA-2B4C-6D8E-0F";
    file.next = "PA-M3N4-P5Q6-R7";
    file.place = 2;
    file.total = 3;
    file.now = test_time();
    return file;
}

api::CaseFile held_case() {
    api::CaseFile file = made_case();
    file.status = ReportStatus::reviewing;
    file.locked_by = "quoc.anh";
    file.lock_ends_at = case_time(900);
    file.may = {ReportEvent::ask,     ReportEvent::put_off,       ReportEvent::refuse,
                ReportEvent::approve, ReportEvent::approve_first, ReportEvent::escalate};
    return file;
}

api::ReviewFigures made_figures() {
    api::ReviewFigures figures;
    figures.by_status = {{"RECEIVED", 12}, {"REVIEWING", 4}, {"NEED_INFO", 0}, {"DONE", 230}};
    figures.decided = 240;
    figures.decided_late = 9;
    figures.refusals = {{"R08", 14}, {"R09", 6}};
    figures.piles = {{"Trạm y tế phường Bến Nghé", 9}, {"Trung tâm y tế Quận 1", 7}};
    figures.sample = {line("PA-2B4C-6D8E-0F", "Phạm Văn Tú", 0)};
    figures.sample.front().status = ReportStatus::refused;
    figures.now = test_time();
    return figures;
}

api::PhoneChangeWishes made_phone_wishes() {
    return {{{"w1",
              "Lê Hoàng Phúc",
              {1979, 9, 15},
              "0912345678",
              "09•• ••• 111",
              "nv042",
              case_time(-26 * case_hour)},
             {"w2",
              "Nguyễn Thị Minh Hằng",
              {1962, 0, 0},
              "0387654321",
              "03•• ••• 902",
              "nv007",
              case_time(-2 * case_hour)}}};
}

void open_phone_wishes(Harness& page, const api::PhoneChangeWishes& wishes) {
    open_queue(page, made_queue());
    use(page, "staff_bar/nav/phones");
    page.serve("GET /api/v1/staff/phone-changes", 200, api::to_json(wishes));
}

void open_queue(Harness& page, const api::CaseQueue& queue) {
    sign_in(page, made_staff(api::StaffRole::reviewer));
    page.serve("GET /api/v1/staff/cases", 200, api::to_json(queue));
}

void open_case_file(Harness& page, const api::CaseFile& file) {
    open_queue(page, made_queue());
    use(page, std::string("cases/") + case_code + "/open");
    page.serve(case_request("GET"), 200, api::to_json(file));
}

void hold_case(Harness& page, const api::CaseFile& file) {
    open_case_file(page, made_case());
    use(page, "case/start");
    page.serve(case_request("POST", "lock"), 200, api::to_json(file));
}

std::vector<ScreenStory> review_stories() {
    return {
        {"cases", [](Harness& page) { open_queue(page, made_queue()); }},
        {"cases_empty",
         [](Harness& page) {
             open_queue(page, {});
             page.tick("cases/unknown_site", true);
             page.serve("GET /api/v1/staff/cases?unknown_site=1", 200,
                        api::to_json(api::CaseQueue{}));
         }},
        {"cases_failed",
         [](Harness& page) {
             sign_in(page, made_staff(api::StaffRole::reviewer));
             page.serve("GET /api/v1/staff/cases", 0);
         }},
        {"cases_full",
         [](Harness& page) {
             api::CaseQueue queue = made_queue();
             for (int i = 3; i < 25; ++i)
                 queue.cases.push_back(
                     line("PA-AAAA-BBBB-" + std::to_string(i), "Trần Văn Sơn", 41 * case_hour));
             queue.total = queue.open = 60;
             open_queue(page, queue);
         }},
        {"case_file", [](Harness& page) { open_case_file(page, made_case()); }},
        {"case_held",
         [](Harness& page) {
             hold_case(page, held_case());
             use(page, "case/rows/dose_2/dose_date/differs");
             use(page, "case/rows/name/same");
             use(page, "case/timeline");
         }},
        {"case_pdf",
         [](Harness& page) {
             open_case_file(page, made_case());
             use(page, "case/photo/choose/2");
         }},
        {"case_approve",
         [](Harness& page) {
             decide_as(page, "approve");
             use(page, "case/rows/dose_2/dose_date/differs");
             page.tick("case/change/correct_sex", true);
             use(page, "case/send");
         }},
        {"case_refuse",
         [](Harness& page) {
             decide_as(page, "refuse");
             use(page, "case/rows/dose_2/dose_date/differs");
         }},
        {"case_ask",
         [](Harness& page) {
             decide_as(page, "ask");
             use(page, "case/send");
         }},
        {"case_later",
         [](Harness& page) {
             decide_as(page, "put_off");
             use(page, "case/send");
         }},
        {"case_second", [](Harness& page) { hold_case(page, second_case()); }},
        {"case_hold_ended",
         [](Harness& page) {
             hold_case(page, held_case());
             page.post(Event{Tick{}});
             page.frame(901'000);
         }},
        {"case_decided",
         [](Harness& page) {
             decide_as(page, "approve");
             use(page, "case/send");
             api::CaseFile file = made_case();
             file.status = ReportStatus::approved;
             file.may.clear();
             page.serve(case_request("POST", "decision"), 200, api::to_json(file));
         }},
        {"phones", [](Harness& page) { open_phone_wishes(page, made_phone_wishes()); }},
        {"phones_none", [](Harness& page) { open_phone_wishes(page, {}); }},
        {"phones_paper_missing",
         [](Harness& page) {
             open_phone_wishes(page, made_phone_wishes());
             use(page, "phones/w2/confirm");
         }},
        {"phones_confirmed",
         [](Harness& page) {
             open_phone_wishes(page, made_phone_wishes());
             page.tick("phones/w1/seen", true);
             use(page, "phones/w1/confirm");
             page.serve("POST /api/v1/staff/phone-changes/w1/confirmation", 204);
         }},
        {"figures",
         [](Harness& page) {
             sign_in(page, made_staff(api::StaffRole::supervisor));
             page.serve("GET /api/v1/staff/figures", 200, api::to_json(made_figures()));
         }},
    };
}

}  // namespace tiemchung::ui
