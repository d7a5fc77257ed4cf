#include "ui/model/update.h"

#include "ui/model/checking.h"
#include "ui/model/loading.h"
#include "ui/model/navigation.h"
#include "ui/model/preferences.h"
#include "ui/model/scanning.h"

namespace tiemchung::ui {
namespace {

/// One line an event; what it means is in the file of its subject.
class Dispatch {
  public:
    explicit Dispatch(const Story& story)
        : story_(story), verification_(story.state.verification) {}

    void operator()(const Go& event) const { go_to(story_, parse_route(event.path).page); }
    void operator()(const SwitchLanguage&) const { switch_language(story_); }
    void operator()(const CycleTextSize&) const { cycle_text_size(story_); }
    void operator()(const CycleAppearance&) const { cycle_appearance(story_); }
    void operator()(const SwitchSkin&) const { switch_skin(story_); }
    void operator()(const SelectTab& event) const { select_tab(story_, event.tab); }
    void operator()(const StartCamera&) const { start_camera(story_); }
    void operator()(const StopCamera&) const { stop_camera(story_); }
    void operator()(const ToggleTorch&) const {
        story_.ask(LightTorch{!verification_.camera.torch_on});
    }
    void operator()(const SwitchCamera&) const { story_.ask(UseNextCamera{}); }
    void operator()(const ZoomCamera& event) const { zoom_camera(story_, event); }
    void operator()(const EditPastedText& event) const {
        verification_.pasted = event.text;
        verification_.failure.reset();
    }
    void operator()(const CheckPastedText&) const { check_pasted_text(story_); }
    void operator()(const TrySample& event) const { try_sample(story_, event); }
    void operator()(const ChooseCode& event) const { choose_code(story_, event); }
    void operator()(const ToggleAllFields&) const {
        verification_.all_fields = !verification_.all_fields;
    }
    void operator()(const ToggleTechnicalDetails&) const {
        verification_.technical_details = !verification_.technical_details;
    }
    void operator()(const ScanAnother&) const { scan_another(story_); }
    void operator()(const ReloadTrustList&) const { reload_trust_list(story_); }
    void operator()(const Remembered& event) const { remember(story_, event); }
    void operator()(const Navigate& event) const {
        show_page(story_, parse_route(event.path),
                  event.first_load     ? Arrival::first_load
                  : event.from_history ? Arrival::from_history
                                       : Arrival::by_link);
        if (event.first_load) load_everything(story_);
    }
    void operator()(const EnvironmentChanged& event) const { change_environment(story_, event); }
    void operator()(const EffectAnswer& event) const {
        if (!take_loaded(story_, event)) take_signature_answer(story_, event);
    }
    void operator()(const QrTexts& event) const { take_texts(story_, event); }
    void operator()(const QrFailed& event) const { reading_failed(story_, event); }
    void operator()(const CameraChanged& event) const { camera_changed(story_, event); }
    void operator()(const PictureStarted&) const { picture_started(story_); }
    void operator()(const Tick&) const {
        if (verification_.camera.state == Camera::State::running &&
            story_.now_ms >= verification_.camera_since_ms + tips_after_ms) {
            verification_.tips_due = true;
        }
        stop_waiting(story_);
        stop_loading(story_);
    }

  private:
    const Story& story_;
    Verification& verification_;
};

}  // namespace

Effects update(State& state, const Event& event, double now_ms) {
    Effects effects;
    const Skin skin = skin_of(state);
    std::visit(Dispatch({state, effects, now_ms}), event);
    if (skin_of(state) != skin) effects.push_back(UseSkin{skin_of(state)});
    return effects;
}

double next_change_ms(const State& state) {
    const Verification& verification = state.verification;
    double next = 0;
    const auto consider = [&next](double at) { next = next == 0 ? at : std::min(next, at); };
    const Trust& trust = state.trust;
    if (trust.status == Trust::Status::loading && trust.give_up_at_ms > 0) {
        consider(trust.give_up_at_ms);
    }
    if (verification.checking) consider(verification.checking->give_up_at_ms);
    if (verification.camera.state == Camera::State::running && !verification.tips_due) {
        consider(verification.camera_since_ms + tips_after_ms);
    }
    return next;
}

}  // namespace tiemchung::ui
