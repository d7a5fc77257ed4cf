#include "tests/ui/report_stories.h"

#include "core/api/upload_messages.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/reports.h"
#include "ui/wire/byte_writer.h"

namespace tiemchung::ui {
namespace {

constexpr std::uint16_t upload_kind = 26;

void add_first_stories(std::vector<ScreenStory>& stories) {
    stories.push_back({"report_start", open_report});
    stories.push_back({"report_start_errors", [](Harness& page) {
                           open_report(page);
                           use(page, "report/continue");
                       }});
    stories.push_back({"report_person", reach_person});
    stories.push_back({"report_person_errors", [](Harness& page) {
                           reach_person(page);
                           use(page, "report/continue");
                       }});
    stories.push_back({"report_person_child", [](Harness& page) {
                           reach_person(page);
                           fill_person(page);
                           page.type("report/name", "Le Minh An");
                           page.leave("report/name");
                           page.tick("report/without_card", true);
                           page.choose("report/kind/K3", "K3");
                           use(page, "report/other_case");
                       }});
}

void add_dose_stories(std::vector<ScreenStory>& stories) {
    stories.push_back({"report_doses", [](Harness& page) { reach_doses(page, "K2"); }});
    stories.push_back({"report_doses_errors", [](Harness& page) {
                           reach_doses(page, "K3");
                           use(page, "report/continue");
                       }});
    stories.push_back({"report_doses_filled", [](Harness& page) {
                           reach_doses(page, "K2");
                           fill_dose(page, 2);
                           fill_paper(page);
                           choose_photo(page, 2, good_photo());
                           page.post(Event{PhotoProgress{2, 0.64, false}});
                           page.frame();
                       }});
    stories.push_back({"report_photos_troubled", [](Harness& page) {
                           reach_doses(page, "K1");
                           page.choose("report/dose_1/province", "79");
                           page.serve("GET /api/v1/sites?province=79", 0);
                           report::PhotoFacts blurred = good_photo();
                           blurred.is_blurred = true;
                           choose_photo(page, 1, blurred, {made_text()});
                           report::PhotoFacts small = good_photo();
                           small.width = small.height = 600;
                           choose_photo(page, 2, small);
                           const auto effect = choose_photo(page, 3, good_photo());
                           fail_upload(page, effect, 0);
                       }});
    stories.push_back({"report_paper_lost", [](Harness& page) {
                           reach_doses(page, "K1");
                           page.tick("report/paper_lost", true);
                           page.tick("report/dose_1/site_forgotten", true);
                       }});
}

void add_last_stories(std::vector<ScreenStory>& stories) {
    stories.push_back({"report_send", [](Harness& page) { reach_send(page); }});
    stories.push_back({"report_send_risks", [](Harness& page) {
                           reach_doses(page, "K1");
                           fill_dose(page, 1);
                           page.choose("report/dose_1/vaccine", "unknown");
                           page.tick("report/dose_1/site_forgotten", true);
                           page.tick("report/paper_lost", true);
                           use(page, "report/continue");
                           page.serve("POST /api/v1/captchas", 201, made_captcha());
                           use(page, "report/send");
                       }});
    stories.push_back({"report_send_offline", [](Harness& page) {
                           reach_send(page);
                           use(page, "report/send");
                           page.environment.online = false;
                           page.set_environment();
                           page.serve("POST /api/v1/reports", 0);
                       }});
    stories.push_back({"report_code", [](Harness& page) { reach_code(page); }});
    stories.push_back({"report_receipt", [](Harness& page) { reach_receipt(page); }});
    stories.push_back({"report_receipt_duplicate",
                       [](Harness& page) { reach_receipt(page, "PA-2F4H-6J8K-3M"); }});
    stories.push_back({"report_link", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/phan-anh/lien-ket#secret", made_configuration());
                           page.serve("POST /api/v1/report-links", 200, made_linked_report());
                       }});
    stories.push_back({"report_link_ended", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/phan-anh/lien-ket#secret", made_configuration());
                           page.serve("POST /api/v1/report-links", 410,
                                      made_problem(410, ErrorCode::report_link_ended));
                       }});
}

void answer_upload(Harness& page, std::uint32_t effect, int status, const std::string& body) {
    Bytes answer;
    ByteWriter write(answer);
    write.u16(static_cast<std::uint16_t>(status));
    write.u16(0);
    write.u32(0);
    write.bytes(as_bytes(body));
    page.post(Event{EffectAnswer{effect, std::move(answer)}});
    page.frame();
}

}  // namespace

void open_report(Harness& page) {
    page.set_time(test_time());
    page.post(Event{Remembered{{{"random", made_random()}}}});
    page.open("/phan-anh", made_configuration(), made_trust_list());
}

void reach_person(Harness& page) {
    open_report(page);
    page.choose("report/for_whom/self", "self");
    page.tick("report/consent", true);
    use(page, "report/continue");
}

void fill_person(Harness& page) {
    page.type("report/name", "Lê Hoàng Phúc");
    page.type("report/birth_date/day", "22");
    page.type("report/birth_date/month", "3");
    page.type("report/birth_date/year", "1979");
    page.choose("report/sex/male", "male");
    page.choose("report/id_kind/citizen", "citizen");
    page.type("report/id_number", "079079001145");
    page.type("report/phone", "0903456789");
    page.choose("report/province", "79");
}

void reach_doses(Harness& page, const std::string& kind) {
    reach_person(page);
    fill_person(page);
    page.choose("report/kind/" + kind, kind);
    use(page, "report/continue");
}

void fill_dose(Harness& page, int number) {
    const std::string key = "report/dose_" + std::to_string(number);
    page.type(key + "/date/day", "10");
    page.type(key + "/date/month", number == 1 ? "9" : "11");
    page.type(key + "/date/year", "2021");
    page.choose(key + "/vaccine", "astrazeneca");
    page.choose(key + "/province", "79");
    if (page.requested("GET /api/v1/sites?province=79")) {
        page.serve("GET /api/v1/sites?province=79", 200, made_sites());
    }
    page.choose(key + "/site", "79-001");
}

report::PhotoFacts good_photo() {
    return {report::PhotoFormat::jpeg, 1'800'000, true, 2000, 1500, false};
}

std::uint32_t choose_photo(Harness& page, std::uint32_t number, report::PhotoFacts facts,
                           std::vector<std::string> qr_texts) {
    page.post(Event{PhotoPrepared{number, "giay-" + std::to_string(number) + ".jpg", facts,
                                  std::move(qr_texts)}});
    page.frame();
    return page.asked_id(upload_kind).value_or(0);
}

void end_upload(Harness& page, std::uint32_t effect, const std::string& upload) {
    answer_upload(page, effect, 200, api::to_json(api::UploadState{upload, 1000, 1000, true}));
}

void fail_upload(Harness& page, std::uint32_t effect, int status, const std::string& body) {
    answer_upload(page, effect, status, body);
}

void fill_paper(Harness& page) {
    end_upload(page, choose_photo(page, 1, good_photo()), "u1");
    page.choose("report/document_type/confirmation", "confirmation");
    for (const report::ReadableItem item : report::readable_items())
        page.tick("report/readable/" + std::string(report::name_of(item)), true);
}

void reach_send(Harness& page, const std::string& kind) {
    reach_doses(page, kind);
    if (kind != "K2") fill_dose(page, 1);
    if (kind != "K1") fill_dose(page, 2);
    fill_paper(page);
    use(page, "report/continue");
    page.serve("POST /api/v1/captchas", 201, made_captcha());
    page.type("report/captcha/answer", "k7m2p");
    page.tick("report/declaration", true);
}

void reach_code(Harness& page, const std::string& kind) {
    reach_send(page, kind);
    use(page, "report/send");
    page.serve("POST /api/v1/reports", 202, made_otp_sent());
}

void reach_receipt(Harness& page, const std::string& duplicate_of) {
    reach_code(page);
    page.type("code/digits", "482913");
    use(page, "report/confirm");
    page.serve("POST /api/v1/reports/l1/otp", 200, made_confirmed(duplicate_of));
}

std::vector<ScreenStory> report_stories() {
    std::vector<ScreenStory> stories;
    add_first_stories(stories);
    add_dose_stories(stories);
    add_last_stories(stories);
    return stories;
}

}  // namespace tiemchung::ui
