#include "ui/model/update.h"

#include "ui/model/captcha.h"
#include "ui/model/checking.h"
#include "ui/model/kept_copy.h"
#include "ui/model/loading.h"
#include "ui/model/lookup_captcha.h"
#include "ui/model/lookup_code.h"
#include "ui/model/lookup_form.h"
#include "ui/model/navigation.h"
#include "ui/model/one_time_code.h"
#include "ui/model/preferences.h"
#include "ui/model/record.h"
#include "ui/model/requests.h"
#include "ui/model/scanning.h"

namespace tiemchung::ui {
namespace {

/// One line an event; what it means is in the file of its subject.
class Dispatch {
  public:
    explicit Dispatch(const Story& story)
        : story_(story), verification_(story.state.verification), lookup_(story.state.lookup) {}

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
        verification_.pasted = event.typed;
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
    void operator()(const EditForm& event) const { edit_form(story_, event); }
    void operator()(const LeaveForm& event) const { leave_form(story_, event.field); }
    void operator()(const SetYearOnly& event) const { set_year_only(story_, event.ticked); }
    void operator()(const UseConvertedPhone&) const { use_converted_phone(story_); }
    void operator()(const NewCaptcha&) const {
        lookup_.form.captcha.error.reset();
        new_captcha(story_);
    }
    void operator()(const ListenToCaptcha&) const { listen_to(story_, lookup_.form.captcha); }
    void operator()(const SendForm&) const { send_form(story_); }
    void operator()(const FocusField& event) const { story_.ask(FocusNode{event.key}); }
    void operator()(const EditCode& event) const { edit_lookup_code(story_, event); }
    void operator()(const SendCode&) const { send_lookup_code(story_); }
    void operator()(const SendCodeAgain&) const { send_lookup_code_again(story_); }
    void operator()(const TogglePhoneHelp&) const {
        if (lookup_.code) lookup_.code->phone_help = !lookup_.code->phone_help;
    }
    void operator()(const ShowDose& event) const { show_dose(story_, event); }
    void operator()(const ReloadRecord&) const { load_record(story_); }
    void operator()(const AskForNotice& event) const { ask_for_notice(story_, event.dose_number); }
    void operator()(const ToggleWayOn&) const { lookup_.record.way_on = !lookup_.record.way_on; }
    void operator()(const PrintCertificate&) const { story_.ask(Print{}); }
    void operator()(const SaveQrCode&) const { save_qr_code(story_); }
    void operator()(const CheckOwnCode&) const { check_own_code(story_); }
    void operator()(const EditPassportName& event) const {
        lookup_.record.passport_name = event.typed;
    }
    void operator()(const ComparePassportName&) const { compare_passport_name(story_); }
    void operator()(const SignOut&) const { sign_out(story_); }
    void operator()(const KeepCertificate&) const { keep_certificate(story_); }
    void operator()(const ForgetCertificate&) const { forget_certificate(story_); }
    void operator()(const Remembered& event) const {
        remember(story_, event);
        tell_wings(event);
    }
    void operator()(const Navigate& event) const {
        show_page(story_, parse_route(event.path),
                  event.first_load     ? Arrival::first_load
                  : event.from_history ? Arrival::from_history
                                       : Arrival::by_link);
        if (event.first_load) load_everything(story_);
    }
    void operator()(const EnvironmentChanged& event) const { change_environment(story_, event); }
    void operator()(const EffectAnswer& event) const {
        if (take_loaded(story_, event) || take_server_answer(story_, event)) return;
        for (const Wing* wing : story_.state.wings.all()) {
            if (wing != nullptr && wing->take_answer(story_, event)) return;
        }
        if (!take_kept_answer(story_, event)) take_signature_answer(story_, event);
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
        stop_waiting_for_server(story_);
        end_old_session(story_);
    }
    void operator()(const PhotoPrepared& event) const { tell_wings(event); }
    void operator()(const PhotoProgress& event) const { tell_wings(event); }
    void operator()(const ReportAction& event) const { tell_wings(event); }
    void operator()(const TrackAction& event) const { tell_wings(event); }
    void operator()(const StaffAction& event) const { tell_wings(event); }
    void operator()(const CallAction& event) const { tell_wings(event); }
    void operator()(const ReviewAction& event) const { tell_wings(event); }

  private:
    void tell_wings(const Event& event) const {
        for (const Wing* wing : story_.state.wings.all()) {
            if (wing != nullptr) wing->take(story_, event);
        }
    }

    const Story& story_;
    Verification& verification_;
    Lookup& lookup_;
};

}  // namespace

Effects update(State& state, const Event& event, double now_ms) {
    Effects effects;
    const Skin skin = skin_of(state);
    const double before_ms = state.now_ms;
    state.now_ms = now_ms;
    const Story story{state, effects, now_ms};
    std::visit(Dispatch(story), event);
    if (const auto* code = lookup_code_shown(state)) count_down(story, *code, before_ms);
    for (const Wing* wing : state.wings.all()) {
        if (wing != nullptr) wing->tick(story, before_ms);
    }
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
    for (const Wing* wing : state.wings.all()) {
        const double at = wing == nullptr ? 0 : wing->next_change_ms(state);
        if (at > 0) consider(at);
    }
    for (const AwaitedAnswer& asked : state.lookup.awaited)
        consider(asked.give_up_at_ms);
    if (state.lookup.record.shown) consider(state.lookup.record.ends_at_ms);
    if (const auto* code = lookup_code_shown(state)) {
        const double second = next_second_ms(*code, state.now_ms);
        if (second > 0) consider(second);
    }
    return next;
}

}  // namespace tiemchung::ui
