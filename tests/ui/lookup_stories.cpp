#include "tests/ui/lookup_stories.h"

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"

namespace tiemchung::ui {
namespace {

using issuance::IssuingState;

ScreenStory record_story(std::string_view name, api::Record record) {
    return {name, [record = std::move(record)](Harness& page) { get_record(page, record); }};
}

ScreenStory waiting_story(std::string_view name, IssuingState state) {
    return record_story(name, made_record({made_dose(2, state)}));
}

void add_form_stories(std::vector<ScreenStory>& stories) {
    stories.push_back({"lookup", open_form});
    stories.push_back({"lookup_no_captcha", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/tra-cuu", made_configuration(), made_trust_list());
                           page.serve("POST /api/v1/captchas", 0);
                       }});
    stories.push_back({"lookup_filled", [](Harness& page) {
                           open_form(page);
                           fill_form(page);
                       }});
    stories.push_back({"lookup_errors", [](Harness& page) {
                           open_form(page);
                           use(page, "lookup/send");
                       }});
    stories.push_back({"lookup_warnings", [](Harness& page) {
                           open_form(page);
                           fill_form(page);
                           page.type("lookup/name", "Phuc");
                           page.tick("lookup/birth/year_only", true);
                           page.type("lookup/birth/year", "1990");
                           page.type("lookup/phone", "01623456789");
                           page.leave("lookup/name");
                           page.leave("lookup/phone");
                       }});
    stories.push_back({"lookup_sending", [](Harness& page) {
                           open_form(page);
                           fill_form(page);
                           use(page, "lookup/send");
                       }});
    stories.push_back({"lookup_limit", [](Harness& page) {
                           open_form(page);
                           fill_form(page);
                           use(page, "lookup/send");
                           page.serve("POST /api/v1/lookups", 429,
                                      made_problem(429, ErrorCode::limit_reached), 540);
                       }});
    stories.push_back({"lookup_offline", [](Harness& page) {
                           page.post(Event{Remembered{{{"kept", "1"}}}});
                           page.environment.online = false;
                           page.set_environment();
                           open_form(page);
                       }});
    stories.push_back({"lookup_session_ended", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/tra-cuu/ket-qua", made_configuration(), made_trust_list());
                           page.serve("GET /api/v1/record", 401,
                                      made_problem(401, ErrorCode::session_ended));
                           page.serve("POST /api/v1/captchas", 201, made_captcha());
                       }});
}

void add_code_stories(std::vector<ScreenStory>& stories) {
    stories.push_back({"code", get_code});
    stories.push_back({"code_wrong", [](Harness& page) {
                           get_code(page);
                           page.type("code/digits", "123456");
                           use(page, "code/confirm");
                           page.serve("POST /api/v1/lookups/l1/otp", 422,
                                      made_problem(422, ErrorCode::otp_wrong));
                           use(page, "code/phone_help");
                       }});
    stories.push_back({"code_expired", [](Harness& page) {
                           get_code(page);
                           page.post(Event{Tick{}});
                           page.frame(181'000);
                       }});
}

void add_record_stories(std::vector<ScreenStory>& stories) {
    stories.push_back(record_story("record_no_dose", made_record({})));
    stories.push_back(waiting_story("record_id_missing", IssuingState::s1_id_missing));
    stories.push_back(waiting_story("record_id_format", IssuingState::s1_id_format));
    stories.push_back({"record_mismatch", [](Harness& page) {
                           get_record(page, made_record({made_dose(2, IssuingState::s1_mismatch)}));
                           use(page, "certificate/way_on");
                       }});
    stories.push_back(waiting_story("record_pending", IssuingState::s1_pending));
    stories.push_back(waiting_story("record_wait_sign", IssuingState::s2_wait_sign));
    stories.push_back(waiting_story("record_wait_central", IssuingState::s3_wait_central));
    stories.push_back(record_story(
        "record_issued", made_record({made_renewed_dose(), made_dose(2, IssuingState::issued)})));
    stories.push_back(
        record_story("record_newer_waits", made_record({made_dose(3, IssuingState::s2_wait_sign),
                                                        made_dose(2, IssuingState::issued)})));
    stories.push_back(
        record_story("record_expired", made_record({made_dose(3, IssuingState::expired)})));
    stories.push_back({"record_replaced", [](Harness& page) {
                           get_record(page, made_record({made_renewed_dose()}));
                           use(page, "certificate/doses/3/older_1");
                       }});
    stories.push_back({"record_compared", [](Harness& page) {
                           get_record(page, made_record({made_dose(3, IssuingState::issued)}));
                           page.type("certificate/passport/name", "LE HOANG PHUOC");
                           use(page, "certificate/passport/compare");
                       }});
    stories.push_back({"record_loading", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/tra-cuu/ket-qua", made_configuration(), made_trust_list());
                       }});
    stories.push_back({"record_failed", [](Harness& page) {
                           page.set_time(test_time());
                           page.open("/tra-cuu/ket-qua", made_configuration(), made_trust_list());
                           page.serve("GET /api/v1/record", 0);
                       }});
    stories.push_back({"qr_code", [](Harness& page) {
                           get_record(page, made_record({made_dose(3, IssuingState::issued)}));
                           use(page, "certificate/enlarge");
                       }});
}

void add_kept_stories(std::vector<ScreenStory>& stories) {
    stories.push_back({"kept", [](Harness& page) {
                           page.environment.online = false;
                           page.set_environment();
                           open_kept(page,
                                     kept_bytes(made_record({made_dose(3, IssuingState::issued)})));
                       }});
    stories.push_back({"kept_none", [](Harness& page) { open_kept(page, ""); }});
    stories.push_back({"kept_broken", [](Harness& page) { open_kept(page, "x"); }});
}

}  // namespace

void use(Harness& page, std::string_view key) {
    page.post(Gesture{Gesture::Kind::activate, node_id(key), {}, false});
    page.frame();
}

void open_form(Harness& page) {
    page.set_time(test_time());
    page.open("/tra-cuu", made_configuration(), made_trust_list());
    page.serve("POST /api/v1/captchas", 201, made_captcha());
}

void fill_form(Harness& page) {
    page.type("lookup/name", "Lê Hoàng Phúc");
    page.type("lookup/birth/day", "22");
    page.type("lookup/birth/month", "3");
    page.type("lookup/birth/year", "1979");
    page.choose("lookup/sex/male", "male");
    page.choose("lookup/id_kind/citizen", "citizen");
    page.type("lookup/id_number", "079079001145");
    page.type("lookup/phone", "0903456789");
    page.type("lookup/captcha/answer", "k7m2p");
}

void get_code(Harness& page) {
    open_form(page);
    fill_form(page);
    use(page, "lookup/send");
    page.serve("POST /api/v1/lookups", 202, made_otp_sent());
}

void get_record(Harness& page, const api::Record& record) {
    get_code(page);
    page.type("code/digits", "482913");
    use(page, "code/confirm");
    page.serve("POST /api/v1/lookups/l1/otp", 200, api::to_json(record));
}

void open_kept(Harness& page, const std::string& bytes) {
    page.set_time(test_time());
    page.post(Event{Navigate{"/tra-cuu/da-luu", false, true}});
    page.frame();
    const auto id = page.asked_id(24);
    if (id) page.post(Event{EffectAnswer{*id, Bytes(bytes.begin(), bytes.end())}});
    page.frame();
}

std::string kept_bytes(const api::Record& record) {
    return std::to_string(test_time().seconds - 86'400) + '\n' + api::to_json(record);
}

std::vector<ScreenStory> lookup_stories() {
    std::vector<ScreenStory> stories;
    add_form_stories(stories);
    add_code_stories(stories);
    add_record_stories(stories);
    add_kept_stories(stories);
    return stories;
}

}  // namespace tiemchung::ui
