#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/api/staff_messages.h"
#include "ui/model/awaiting.h"
#include "ui/model/route.h"
#include "ui/model/trouble.h"
#include "ui/staff/staff_phrase.h"

namespace tiemchung::ui {

/// What is asked of the server about a session of staff.
enum class StaffRequest : std::uint8_t { session, sign_in, password, sign_out };

/// A field in which something is secret or personal, and what is wrong with it.
struct StaffField {
    std::string typed;
    std::optional<StaffPhrase> error;
};

/// What the page knows about the member of staff who is signed in.
struct StaffDesk {
    enum class Status : std::uint8_t {
        unknown,  ///< the server has not been asked
        asking,
        failed,  ///< it was asked and did not answer
        signed_out,
        signed_in,
    };
    Status status = Status::unknown;
    std::optional<api::StaffSession> session;  ///< while signed in
    double ends_at_ms = 0;                     ///< when it is over at the latest

    StaffField account;
    StaffField password;
    StaffField totp;
    StaffField old_password;
    StaffField new_password;
    StaffField repeated;
    std::uint32_t revision = 0;  ///< grows when the model changes what was typed

    std::optional<Trouble> trouble;
    bool session_ended = false;
    bool has_signed_out = false;
    bool password_saved = false;
    std::optional<Page> way_back;  ///< where the session ended: signing in leads there again
    std::string last_account;      ///< whose work is kept; another's is not shown
    Awaiting<StaffRequest> awaited;
};

}  // namespace tiemchung::ui
