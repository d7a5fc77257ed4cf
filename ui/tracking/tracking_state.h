#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/api/report_following.h"
#include "ui/model/awaiting.h"
#include "ui/model/code_in_progress.h"
#include "ui/model/trouble.h"
#include "ui/tracking/tracking_actions.h"

namespace tiemchung::ui {

/// What is asked of the server while a report is followed.
enum class TrackAsk : std::uint8_t {
    find,
    resend,
    open,
    all,
    form,
    mend,
    withdraw,
    erase_photos,
    new_phone,
    phone_code,
    sign_out,
};

/// The form that finds reports.
struct TrackForm {
    api::TrackRequest typed;
    bool forgotten = false;  ///< the code is: the birth date takes its place
    std::uint32_t revision = 0;
    std::optional<ErrorCode> code_error;
    std::optional<ErrorCode> phone_error;
    std::optional<ErrorCode> birth_error;
    bool errors_listed = false;  ///< after a try to send: the list above the form
    std::optional<Trouble> trouble;
    bool session_ended = false;
    bool signed_out = false;
};

/// Where results are to be sent from now on.
struct NewPhone {
    std::string typed;
    std::uint32_t revision = 0;
    std::optional<ErrorCode> error;
    std::optional<Trouble> trouble;
    std::optional<CodeInProgress> code;  ///< on its way to the new phone
};

/// What was done last, said above the report.
enum class TrackNews : std::uint8_t {
    none,
    reloaded,
    mended,
    withdrawn,
    photos_erased,
    phone_changed,
};

/// What the page knows about reports that are followed.
struct Tracking {
    TrackForm form;
    std::optional<CodeInProgress> code;

    enum class Status : std::uint8_t { none, loading, ready, failed };
    Status status = Status::none;
    std::vector<api::ReportCase> reports;  ///< newest first
    std::string shown;                     ///< the code of the one that is looked at
    double server_ahead_ms = 0;            ///< of this clock, when it last answered
    double ends_at_ms = 0;                 ///< when the reports go at the latest
    std::optional<Trouble> trouble;
    std::optional<Question> question;
    std::set<TrackFold> open_folds;
    TrackNews news = TrackNews::none;
    NewPhone phone;
    std::string mended;  ///< the code of the report whose form `Reporting::elsewhere` holds
    /// As it was sent last: as long as it stays the same, so does the key, and it is taken once.
    report::ReportForm mended_form;
    std::string mended_key;
    bool send_when_uploaded = false;
    Awaiting<TrackAsk> awaited;

    /// The report that is looked at; null where there is none.
    [[nodiscard]] const api::ReportCase* report() const;
    /// The server's clock.
    [[nodiscard]] Timestamp server_time(double now_ms) const;
};

}  // namespace tiemchung::ui
