#include "ui/model/scanning.h"

#include <algorithm>
#include <cstdlib>

#include "core/text/error_texts.h"
#include "ui/model/announcing.h"
#include "ui/model/checking.h"
#include "ui/model/navigation.h"
#include "ui/text/phrase.h"

namespace tiemchung::ui {
namespace {

void fail(const Story& story, VerifyTab tab, std::optional<ErrorCode> error) {
    story.state.verification.failure = Failure{tab, error};
    const text::Language language = story.state.preferences.language;
    announce(story, std::string(error ? text::text_of(*error).what.in(language)
                                      : phrase(Phrase::paste_empty, language)));
}

}  // namespace

void select_tab(const Story& story, VerifyTab tab) {
    Verification& verification = story.state.verification;
    if (tab != VerifyTab::camera) stop_camera(story);
    verification.tab = tab;
    verification.failure.reset();
    verification.codes.clear();
}

void start_camera(const Story& story) {
    Verification& verification = story.state.verification;
    verification.failure.reset();
    verification.codes.clear();
    verification.camera = {};
    verification.camera.state = Camera::State::asking;
    verification.tips_due = false;
    story.ask(OpenCamera{"environment"});
}

void stop_camera(const Story& story) {
    Verification& verification = story.state.verification;
    if (verification.camera.state == Camera::State::off) return;
    verification.camera = {};
    verification.tips_due = false;
    story.ask(CloseCamera{});
}

void zoom_camera(const Story& story, const ZoomCamera& event) {
    Camera& camera = story.state.verification.camera;
    const float wanted = std::strtof(event.typed.c_str(), nullptr);
    camera.zoom = std::clamp(wanted, camera.zoom_min, std::max(camera.zoom_min, camera.zoom_max));
    story.ask(SetCameraZoom{camera.zoom});
}

void camera_changed(const Story& story, const CameraChanged& event) {
    Verification& verification = story.state.verification;
    const Camera::State before = verification.camera.state;
    if (before == Camera::State::off) return;  // a late report about a camera that was closed
    verification.camera = event.camera;
    const Camera::State now = event.camera.state;
    if (now == before) return;
    if (now == Camera::State::running) verification.camera_since_ms = story.now_ms;
    const text::Language language = story.state.preferences.language;
    if (now == Camera::State::denied) {
        announce(story, std::string(phrase(Phrase::camera_denied, language)));
    } else if (now == Camera::State::missing) {
        announce(story, std::string(phrase(Phrase::camera_missing, language)));
    } else if (now == Camera::State::failed) {
        announce(story, std::string(phrase(Phrase::camera_failed, language)));
    }
}

void picture_started(const Story& story) {
    if (story.state.route.page != Page::verify) go_to(story, Page::verify);
    select_tab(story, VerifyTab::picture);
    story.state.verification.reading_picture = true;
    const text::Language language = story.state.preferences.language;
    story.ask(Announce{std::string(phrase(Phrase::reading, language)), false});
}

void reading_failed(const Story& story, const QrFailed& event) {
    story.state.verification.reading_picture = false;
    const VerifyTab tab = event.origin == Origin::camera    ? VerifyTab::camera
                          : event.origin == Origin::picture ? VerifyTab::picture
                                                            : VerifyTab::paste;
    fail(story, tab, event.error);
}

void check_pasted_text(const Story& story) {
    const std::string& pasted = story.state.verification.pasted;
    if (pasted.find_first_not_of(" \t\r\n") == std::string::npos) {
        fail(story, VerifyTab::paste, std::nullopt);
        story.ask(FocusNode{"verify/paste/text"});
        return;
    }
    story.state.verification.failure.reset();
    check_text(story, pasted, Origin::pasted);
}

void choose_code(const Story& story, const ChooseCode& event) {
    const Verification& verification = story.state.verification;
    if (event.index >= verification.codes.size()) return;
    check_text(story, verification.codes[event.index], verification.codes_origin);
}

void try_sample(const Story& story, const TrySample& event) {
    const auto& samples = story.state.configuration.samples;
    if (event.index >= samples.size()) return;
    check_text(story, samples[event.index].text, Origin::pasted);
}

void scan_another(const Story& story) {
    Verification& verification = story.state.verification;
    const bool by_camera = verification.checked_origin == Origin::camera;
    verification.verdict.reset();
    verification.checked_text.clear();
    verification.pasted.clear();
    ++verification.pasted_revision;
    verification.codes.clear();
    verification.failure.reset();
    go_to(story, Page::verify);
    if (by_camera && verification.tab == VerifyTab::camera) start_camera(story);
}

}  // namespace tiemchung::ui
