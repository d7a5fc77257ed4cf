#include "tests/ui/staff/staff_stories.h"

#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"

namespace tiemchung::ui {

api::StaffSession made_staff(api::StaffRole role, bool must_change_password) {
    const bool reviewer = role == api::StaffRole::reviewer;
    return {reviewer ? "quoc.anh" : "nv07",
            role,
            reviewer ? "Trạm y tế phường Bến Nghé" : "",
            must_change_password,
            {test_time().seconds + 36'000}};
}

void open_sign_in(Harness& page) {
    page.set_time(test_time());
    page.open("/nhan-vien", made_configuration(), made_trust_list());
    page.serve("GET /api/v1/staff/session", 401, made_problem(401, ErrorCode::session_ended));
}

void sign_in(Harness& page, const api::StaffSession& session) {
    open_sign_in(page);
    page.type("staff/account", session.account);
    page.type("staff/password", "mot cau that dai de nho");
    page.type("staff/totp", "123456");
    use(page, "staff/sign_in");
    page.serve("POST /api/v1/staff/session", 200, api::to_json(session));
}

std::vector<ScreenStory> staff_stories() {
    return {
        {"staff_sign_in", open_sign_in},
        {"staff_sign_in_errors",
         [](Harness& page) {
             open_sign_in(page);
             page.type("staff/totp", "12345");
             use(page, "staff/sign_in");
         }},
        {"staff_sign_in_wrong",
         [](Harness& page) {
             open_sign_in(page);
             page.type("staff/account", "nv07");
             page.type("staff/password", "mot cau that dai de nho");
             page.type("staff/totp", "123456");
             use(page, "staff/sign_in");
             page.serve("POST /api/v1/staff/session", 422,
                        made_problem(422, ErrorCode::staff_sign_in_wrong));
         }},
        {"staff_password_due",
         [](Harness& page) { sign_in(page, made_staff(api::StaffRole::hotline, true)); }},
        {"staff_admin", [](Harness& page) { sign_in(page, made_staff(api::StaffRole::admin)); }},
        {"staff_unreachable",
         [](Harness& page) {
             page.set_time(test_time());
             page.open("/nhan-vien/tong-dai", made_configuration(), made_trust_list());
             page.serve("GET /api/v1/staff/session", 0);
         }},
    };
}

}  // namespace tiemchung::ui
