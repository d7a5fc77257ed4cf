#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/error_code.h"
#include "ui/hotline/hotline_actions.h"
#include "ui/model/camera.h"
#include "ui/model/environment.h"
#include "ui/model/lookup_events.h"
#include "ui/model/photo_events.h"
#include "ui/model/verify_tab.h"
#include "ui/report/report_actions.h"
#include "ui/review/review_actions.h"
#include "ui/staff/staff_actions.h"
#include "ui/tracking/tracking_actions.h"

/// What can happen. Events of the platform and of the person are one closed list; every one of
/// them is plain data, so that a test can replay any story.
namespace tiemchung::ui {

// ---- What a person wants: attached to elements by the screens, and posted when they are used.

struct Go {
    std::string path;
};
struct SwitchLanguage {};
struct CycleTextSize {};
struct CycleAppearance {};
struct SwitchSkin {};
struct SelectTab {
    VerifyTab tab{};
};
struct StartCamera {};
struct StopCamera {};
struct ToggleTorch {};
struct SwitchCamera {};
struct ZoomCamera {
    std::string typed;  ///< the slider's value, a decimal number
};
struct EditPastedText {
    std::string typed;
};
struct CheckPastedText {};
struct TrySample {
    std::size_t index = 0;
};
struct ChooseCode {
    std::size_t index = 0;
};
struct ToggleAllFields {};
struct ToggleTechnicalDetails {};
struct ScanAnother {};
struct ReloadTrustList {};

// ---- What the platform reports.

/// What was remembered from the last visit, before anything else: `key=value` pairs; what this tab
/// remembers under `tab.` and its key. `random`: some thousands of characters (A–Z a–z 0–9 - _)
/// that nobody can guess, drawn anew for each document: 22 of them are a key, and are used once.
struct Remembered {
    std::vector<std::pair<std::string, std::string>> values;
};
struct Navigate {
    std::string path;  ///< path and query of the address
    bool from_history = false;
    bool first_load = false;
};
struct EnvironmentChanged {
    Environment environment;
};
/// The answer to the effect with this id; its bytes depend on the effect.
struct EffectAnswer {
    std::uint32_t effect = 0;
    Bytes bytes;
};
/// Where a text came from.
enum class Origin : std::uint8_t { picture, camera, pasted };
struct QrTexts {
    Origin origin{};
    std::vector<std::string> texts;
};
struct QrFailed {
    Origin origin{};
    ErrorCode error{};
};
struct CameraChanged {
    Camera camera;
};
struct PictureStarted {};
struct Tick {};

// ---- What only a wing understands.

struct ReportAction {
    ReportActionKind kind;
};
struct TrackAction {
    TrackActionKind kind;
};
struct StaffAction {
    StaffActionKind kind;
};
struct CallAction {
    CallActionKind kind;
};
struct ReviewAction {
    ReviewActionKind kind;
};

using Event = std::variant<
    Go, SwitchLanguage, CycleTextSize, CycleAppearance, SwitchSkin, SelectTab, StartCamera,
    StopCamera, ToggleTorch, SwitchCamera, ZoomCamera, EditPastedText, CheckPastedText, TrySample,
    ChooseCode, ToggleAllFields, ToggleTechnicalDetails, ScanAnother, ReloadTrustList, EditForm,
    LeaveForm, SetYearOnly, UseConvertedPhone, NewCaptcha, ListenToCaptcha, SendForm, FocusField,
    EditCode, SendCode, SendCodeAgain, TogglePhoneHelp, ShowDose, ReloadRecord, AskForNotice,
    ToggleWayOn, PrintCertificate, SaveQrCode, CheckOwnCode, EditPassportName, ComparePassportName,
    SignOut, KeepCertificate, ForgetCertificate, Remembered, Navigate, EnvironmentChanged,
    EffectAnswer, QrTexts, QrFailed, CameraChanged, PictureStarted, Tick, PhotoPrepared,
    PhotoProgress, ReportAction, TrackAction, StaffAction, CallAction, ReviewAction>;

/// Where the event takes what was typed or chosen (`typed`); null where it takes no text.
[[nodiscard]] std::string* typed_in(Event& event);

/// Where the event takes whether a box is ticked (`ticked`); null where it takes none.
[[nodiscard]] bool* ticked_in(Event& event);

}  // namespace tiemchung::ui
