#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/api/configuration.h"
#include "core/check/check.h"
#include "core/text/text.h"
#include "core/trust/trust_material.h"
#include "ui/hotline/hotline_state.h"
#include "ui/model/camera.h"
#include "ui/model/environment.h"
#include "ui/model/event.h"
#include "ui/model/lookup_state.h"
#include "ui/model/route.h"
#include "ui/model/verify_tab.h"
#include "ui/report/report_state.h"
#include "ui/review/review_state.h"
#include "ui/staff/staff_state.h"
#include "ui/theme/theme.h"
#include "ui/tracking/tracking_state.h"
#include "ui/wing.h"

/// Everything the page knows. Screens only read it; only `update` changes it.
namespace tiemchung::ui {

enum class TextSize : std::uint8_t { normal, large, largest };

/// What a person chose, remembered on the device.
struct Preferences {
    text::Language language = text::Language::vi;
    std::optional<Theme> theme;  ///< absent: as the system says
    TextSize text_size = TextSize::normal;
    bool plain = false;
};

/// The keys that are trusted, and what is known about how they came here.
struct Trust {
    enum class Status : std::uint8_t { loading, ready, missing };
    Status status = Status::loading;
    double give_up_at_ms = 0;  ///< while loading: when it counts as missing; 0: never asked for
    trust::TrustMaterial material;
};

/// A check that waits for the trust list, or for the platform to verify a signature.
struct CheckInProgress {
    std::string text;
    Origin origin{};
    std::optional<check::PendingCheck> pending;  ///< absent: still waiting for the trust list
    std::size_t candidate = 0;                   ///< the key that is being tried
    std::uint32_t effect = 0;                    ///< the answer that is awaited
    bool some_not_computable = false;
    double give_up_at_ms = 0;
};

/// Something that went wrong on the page of the three ways in.
struct Failure {
    VerifyTab tab{};
    std::optional<ErrorCode> error;  ///< absent: nothing was given
};

/// The page "Kiểm tra mã QR" and its result.
struct Verification {
    VerifyTab tab = VerifyTab::camera;
    Camera camera;
    double camera_since_ms = 0;  ///< when the camera began to run
    bool tips_due = false;
    std::string pasted;
    std::uint32_t pasted_revision = 0;
    bool reading_picture = false;
    std::optional<Failure> failure;
    std::vector<std::string> codes;  ///< several were found: choose
    Origin codes_origin{};
    std::optional<CheckInProgress> checking;

    std::optional<check::Verdict> verdict;
    std::string checked_text;  ///< what the verdict is about; empty for an unread picture
    Origin checked_origin{};
    bool all_fields = false;
    bool technical_details = false;
};

struct State {
    Preferences preferences;
    Environment environment;
    Route route;
    Trust trust;
    api::Configuration configuration;
    Bytes unread_trust_list;  ///< came before the key to verify it with
    std::optional<std::uint32_t> configuration_request;
    std::optional<std::uint32_t> trust_list_request;
    Verification verification;
    Lookup lookup;
    Reporting reporting;
    Tracking tracking;
    StaffDesk staff;
    Hotline hotline;
    Reviewing reviewing;
    Wings wings;                    ///< what this build carries
    double now_ms = 0;              ///< of the last event
    std::string random;             ///< drawn by the platform, see `random_key`
    std::uint32_t last_effect = 0;  ///< ids count up and are never used twice
};

/// The theme in use: the person's choice, else the system's.
[[nodiscard]] Theme theme_of(const State& state);

/// Plain when chosen, or when painting is not possible or not wanted.
[[nodiscard]] Skin skin_of(const State& state);

/// The reader's text size: the page's own times the browser's.
[[nodiscard]] float text_scale_of(const State& state);

}  // namespace tiemchung::ui
