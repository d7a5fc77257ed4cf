#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/api/lookup_messages.h"
#include "core/api/record.h"
#include "core/hcert/dcc.h"
#include "core/qr/symbol.h"
#include "ui/model/captcha_picture.h"
#include "ui/model/code_in_progress.h"
#include "ui/model/lookup_events.h"
#include "ui/model/trouble.h"

/// What the page knows about a look-up: form, one-time code, record and the copy on this device.
namespace tiemchung::ui {

/// What is asked of the server.
enum class Request : std::uint8_t { captcha, lookup, resend, code, record, notice, sign_out };

struct AwaitedAnswer {
    Request request{};
    std::uint32_t effect = 0;
    double give_up_at_ms = 0;
    int dose_number = 0;  ///< of a notice
};

struct FormInProgress {
    identity::LookupForm typed;
    CaptchaPicture captcha;
    std::uint32_t revision = 0;  ///< grows when the model changes what was typed
    std::vector<identity::LookupFinding> errors;
    std::vector<identity::LookupFinding> warnings;
    bool errors_listed = false;  ///< after a try to send: the list above the form
    std::optional<Trouble> trouble;
    bool session_ended = false;
    bool signed_out = false;
};

/// A certificate with its layers taken off, ready to be shown.
struct OpenedCertificate {
    api::IssuedCertificate issued;
    hcert::Dcc dcc;
    qr::Symbol symbol;
    std::string svg_path;
};

/// A record, and which of its doses and certificates is looked at.
struct ShownRecord {
    api::Record record;
    int dose_number = 0;
    std::size_t certificate = 0;
    std::optional<OpenedCertificate> opened;  ///< absent where there is none to show
    Timestamp
        now;  ///< what "still valid" is judged by: the server's clock, or offline the device's

    /// The dose that is looked at; null when the record has none.
    [[nodiscard]] const api::RecordedDose* dose() const;
};

struct RecordOnScreen {
    enum class Status : std::uint8_t { none, loading, ready, failed };
    Status status = Status::none;
    std::optional<ShownRecord> shown;
    double ends_at_ms = 0;  ///< when the session is over at the latest, and the record goes
    std::optional<Trouble> trouble;
    std::set<int> notices;  ///< doses for which an SMS was promised during this visit
    bool way_on = false;    ///< what to bring, and where, is unfolded
    std::string passport_name;
    std::uint32_t passport_revision = 0;
    std::string compared_name;  ///< the name that was compared; empty: none yet
};

/// The copy that the citizen chose to keep on this device.
struct KeptCopy {
    enum class Status : std::uint8_t { unknown, opening, none, open, keeping, failed };
    Status status = Status::unknown;
    bool remembered = false;  ///< an earlier visit kept one
    bool forgotten = false;   ///< it was deleted just now
    std::uint32_t effect = 0;
    Timestamp kept_at;
    std::optional<ShownRecord> shown;
};

struct Lookup {
    FormInProgress form;
    std::optional<CodeInProgress> code;
    RecordOnScreen record;
    KeptCopy kept;
    bool from_kept = false;  ///< the large QR symbol shows the kept copy
    std::vector<AwaitedAnswer> awaited;

    [[nodiscard]] bool waits_for(Request request) const;
};

}  // namespace tiemchung::ui
