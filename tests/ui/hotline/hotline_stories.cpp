#include "tests/ui/hotline/hotline_stories.h"

#include "core/api/site_list.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/staff/staff_stories.h"

namespace tiemchung::ui {
namespace {

Timestamp call_time(std::int64_t seconds) {
    return {test_time().seconds + seconds};
}

api::CallerRecord made_caller() {
    api::CallerRecord record;
    record.name = "Trần Văn Tám";
    record.birth_date = {1951, 9, 2};
    record.sex = identity::Sex::male;
    record.id_masked = "••••••••4417";
    record.phone_masked = "09•• ••• 118";
    record.doses = {{2,
                     {2021, 10, 18},
                     "vero_cell",
                     "Trạm y tế phường Bình An",
                     issuance::IssuingState::issued}};
    record.reports = {{"PA-7K3M-9QX2-4T", report::ReportStatus::reviewing,
                       report::ReportKind::dose_1, call_time(-90'000)}};
    return record;
}

void fill_opening(Harness& page) {
    page.type("call/phone", "0903456118");
    page.choose("call/caller/self", "self");
    page.tick("call/consent", true);
}

void fill_verification(Harness& page) {
    page.type("call/name", "Trần Văn Tám");
    page.type("call/birth/day", "2");
    page.type("call/birth/month", "9");
    page.type("call/birth/year", "1951");
    page.type("call/last4", "4417");
    page.choose("call/dose", "2");
    page.type("call/given/day", "18");
    page.type("call/given/month", "10");
    page.type("call/given/year", "2021");
}

void file(Harness& page, const char* way) {
    fill_for_caller(page);
    page.choose(std::string("call/way/") + way, way);
    page.tick("call/read_back", true);
    use(page, "call/send");
}

}  // namespace

api::Call made_call() {
    api::Call call;
    call.id = "C-20220612-0042";
    call.caller = api::Caller::self;
    call.phone_masked = "0903456118";
    call.began_at = call_time(-120);
    return call;
}

api::Call verified_call() {
    api::Call call = made_call();
    call.phone_masked = "09•• ••• 118";
    call.record = made_caller();
    return call;
}

void open_hotline(Harness& page) {
    sign_in(page, made_staff(api::StaffRole::hotline));
    page.serve("GET /api/v1/staff/shift", 200, api::to_json(api::Shift{42, 17, 2}));
    page.serve("GET /api/v1/staff/calls/current", 404, made_problem(404, ErrorCode::call_none));
}

void begin_call(Harness& page) {
    open_hotline(page);
    fill_opening(page);
    use(page, "call/open");
    page.serve("POST /api/v1/staff/calls", 201, api::to_json(made_call()));
}

void verify(Harness& page) {
    begin_call(page);
    fill_verification(page);
    use(page, "call/verify");
    page.serve("POST /api/v1/staff/calls/C-20220612-0042/verification", 200,
               api::to_json(verified_call()));
}

void fill_for_caller(Harness& page) {
    verify(page);
    use(page, "call/file");
    page.choose("report/id_kind/citizen", "citizen");
    page.type("report/id_number", "079051004417");
    page.choose("report/province", "79");
    page.choose("report/kind/K1", "K1");
    use(page, "call/continue");
    page.type("report/dose_1/date/day", "20");
    page.type("report/dose_1/date/month", "7");
    page.type("report/dose_1/date/year", "2021");
    page.choose("report/dose_1/vaccine", "vero_cell");
    page.choose("report/dose_1/province", "79");
    page.serve("GET /api/v1/sites?province=79", 200,
               api::to_json(api::SiteList{
                   "79", {{"79001", "Trạm y tế phường Bình An", "Quận 2", "Bình An"}}}));
    page.choose("report/dose_1/site", "79001");
    use(page, "call/continue");
}

std::vector<ScreenStory> hotline_stories() {
    constexpr const char* verification = "POST /api/v1/staff/calls/C-20220612-0042/verification";
    constexpr const char* filing = "POST /api/v1/staff/calls/C-20220612-0042/reports";
    return {
        {"hotline_idle", open_hotline},
        {"hotline_no_consent",
         [](Harness& page) {
             open_hotline(page);
             fill_opening(page);
             page.tick("call/consent", false);
             use(page, "call/open");
         }},
        {"hotline_call", begin_call},
        {"hotline_not_matching",
         [=](Harness& page) {
             begin_call(page);
             fill_verification(page);
             use(page, "call/verify");
             page.serve(verification, 422, made_problem(422, ErrorCode::call_not_matching, {}, 2));
         }},
        {"hotline_locked",
         [=](Harness& page) {
             begin_call(page);
             fill_verification(page);
             use(page, "call/verify");
             page.serve(verification, 429, made_problem(429, ErrorCode::call_locked), 1800);
         }},
        {"hotline_record", verify},
        {"hotline_phone_wish",
         [](Harness& page) {
             verify(page);
             use(page, "call/wish");
         }},
        {"hotline_person",
         [](Harness& page) {
             verify(page);
             use(page, "call/file");
         }},
        {"hotline_person_errors",
         [](Harness& page) {
             verify(page);
             use(page, "call/file");
             use(page, "call/continue");
         }},
        {"hotline_send", fill_for_caller},
        {"hotline_not_read_back",
         [](Harness& page) {
             fill_for_caller(page);
             use(page, "call/send");
         }},
        {"hotline_filed_link",
         [=](Harness& page) {
             file(page, "link");
             page.serve(filing, 201,
                        api::to_json(api::FiledReport{"PA-7K3M-9QX2-4T", api::FilingWay::link,
                                                      "09•• ••• 118", call_time(1800)}));
         }},
        {"hotline_filed_at_site",
         [=](Harness& page) {
             file(page, "at_site");
             page.serve(filing, 201,
                        api::to_json(api::FiledReport{"PA-7K3M-9QX2-4T", api::FilingWay::at_site,
                                                      "09•• ••• 118", std::nullopt}));
         }},
        {"hotline_closing",
         [](Harness& page) {
             verify(page);
             use(page, "call/end");
         }},
    };
}

}  // namespace tiemchung::ui
