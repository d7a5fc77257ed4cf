#include "tests/ui/stories.h"

#include "tests/ui/certificates.h"
#include "tests/ui/hotline/hotline_stories.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"
#include "tests/ui/review/review_stories.h"
#include "tests/ui/staff/staff_stories.h"
#include "tests/ui/tracking/tracking_stories.h"

namespace tiemchung::ui {
namespace {

using SignatureIs = Harness::SignatureIs;

void open(Harness& page, const char* path, bool demo = false) {
    page.set_time(test_time());
    page.open(path, made_configuration(demo), made_trust_list());
}

void give(Harness& page, const std::string& text) {
    open(page, "/kiem-tra");
    page.post(Event{QrTexts{Origin::pasted, {text}}});
    page.frame();
}

void judge(Harness& page, const Made& made, SignatureIs what) {
    give(page, made_text(made));
    while (page.asked_id(10))
        page.answer_signature(what);
}

void run_camera(Harness& page, Camera::State state) {
    open(page, "/kiem-tra");
    use(page, "verify/camera/start");
    Camera camera;
    camera.state = state;
    camera.has_torch = true;
    camera.count = 2;
    camera.zoom_max = 4;
    page.post(Event{CameraChanged{camera}});
    page.frame();
}

std::vector<ScreenStory> make_stories() {
    std::vector<ScreenStory> stories = lookup_stories();
    const std::vector<ScreenStory> others{
        {"home", [](Harness& page) { open(page, "/"); }},
        {"home_demo", [](Harness& page) { open(page, "/", true); }},
        {"home_offline",
         [](Harness& page) {
             page.environment.online = false;
             page.set_environment();
             open(page, "/");
         }},
        {"guide", [](Harness& page) { open(page, "/huong-dan"); }},
        {"privacy", [](Harness& page) { open(page, "/quyen-rieng-tu"); }},
        {"not_found", [](Harness& page) { open(page, "/nowhere"); }},
        {"verify_camera", [](Harness& page) { open(page, "/kiem-tra"); }},
        {"verify_no_trust_list", [](Harness& page) { page.open("/kiem-tra"); }},
        {"verify_camera_asking", [](Harness& page) { run_camera(page, Camera::State::asking); }},
        {"verify_camera_running",
         [](Harness& page) {
             run_camera(page, Camera::State::running);
             page.post(Event{Tick{}});
             page.frame(9000);
         }},
        {"verify_camera_denied", [](Harness& page) { run_camera(page, Camera::State::denied); }},
        {"verify_picture",
         [](Harness& page) {
             open(page, "/kiem-tra");
             use(page, "verify/tabs/picture");
         }},
        {"verify_picture_reading",
         [](Harness& page) {
             open(page, "/kiem-tra");
             page.post(Event{PictureStarted{}});
             page.frame();
         }},
        {"verify_picture_failed",
         [](Harness& page) {
             open(page, "/kiem-tra");
             page.post(Event{PictureStarted{}});
             page.post(Event{QrFailed{Origin::picture, ErrorCode::picture_no_code}});
             page.frame();
         }},
        {"verify_paste",
         [](Harness& page) {
             open(page, "/kiem-tra");
             use(page, "verify/tabs/paste");
         }},
        {"verify_paste_empty",
         [](Harness& page) {
             open(page, "/kiem-tra");
             use(page, "verify/tabs/paste");
             use(page, "verify/paste/check");
         }},
        {"verify_several_codes",
         [](Harness& page) {
             open(page, "/kiem-tra");
             page.post(Event{QrTexts{Origin::picture, {"https://example.vn", made_text()}}});
             page.frame();
         }},
        {"result_valid", [](Harness& page) { judge(page, {}, SignatureIs::right); }},
        {"result_valid_unfolded",
         [](Harness& page) {
             judge(page, {}, SignatureIs::right);
             use(page, "result/all_fields");
             use(page, "result/technical_toggle");
         }},
        {"result_expired",
         [](Harness& page) {
             judge(page, {.expires_at = "2022-05-26T00:00:00Z"}, SignatureIs::right);
         }},
        {"result_not_yet",
         [](Harness& page) {
             judge(page, {.issued_at = "2022-09-01T00:00:00Z"}, SignatureIs::right);
         }},
        {"result_forged", [](Harness& page) { judge(page, {}, SignatureIs::wrong); }},
        {"result_forged_unfolded",
         [](Harness& page) {
             judge(page, {}, SignatureIs::wrong);
             use(page, "result/technical_toggle");
         }},
        {"result_unknown_issuer",
         [](Harness& page) { judge(page, {.unknown_key = true}, SignatureIs::right); }},
        {"result_unreadable", [](Harness& page) { give(page, "HC1:NOT A CERTIFICATE"); }},
        {"result_other_format", [](Harness& page) { give(page, "NZCP:/1/ABCDEFGH"); }},
    };
    stories.insert(stories.end(), others.begin(), others.end());
    for (const auto& more : {report_stories(), tracking_stories(), staff_stories(),
                             hotline_stories(), review_stories()}) {
        stories.insert(stories.end(), more.begin(), more.end());
    }
    return stories;
}

}  // namespace

const std::vector<ScreenStory>& screen_stories() {
    static const std::vector<ScreenStory> stories = make_stories();
    return stories;
}

}  // namespace tiemchung::ui
