#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "core/api/call_messages.h"
#include "ui/hotline/hotline_actions.h"
#include "ui/model/awaiting.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {

/// What is asked of the server during a call.
enum class CallAsk : std::uint8_t { shift, current, open, verify, file, new_phone, close };

/// What is typed or chosen, and what is wrong with it.
struct CallField {
    std::string typed;
    std::optional<ErrorCode> error;
};

/// What was done last, said above the call.
enum class CallNews : std::uint8_t { none, closed, verified, wish_sent };

/// What the page knows about a running call.
struct Hotline {
    enum class Status : std::uint8_t { unknown, loading, ready, failed };
    Status status = Status::unknown;  ///< of the question whether a call is running
    std::optional<api::Shift> shift;
    std::optional<api::Call> call;

    std::array<CallField, call_input_count> fields;
    std::uint32_t revision = 0;  ///< grows when the model changes what was typed
    bool consent = false;
    std::optional<ErrorCode> consent_error;

    bool read_back = false;
    std::optional<ErrorCode> read_back_error;
    /// As it was sent last: as long as it stays the same, so does the key, and there is one report.
    std::optional<api::CallerFiling> sent;
    std::optional<api::FiledReport> filed;

    std::set<CallFold> open_folds;
    std::optional<Trouble> trouble;
    CallNews news = CallNews::none;
    Awaiting<CallAsk> awaited;

    [[nodiscard]] const CallField& field(CallInput input) const {
        return fields[static_cast<std::size_t>(input)];
    }
    [[nodiscard]] CallField& field(CallInput input) {
        return fields[static_cast<std::size_t>(input)];
    }
    /// The date that begins at this input.
    [[nodiscard]] identity::DateInput date(CallInput day) const {
        const auto at = static_cast<std::size_t>(day);
        return {fields[at].typed, fields[at + 1].typed, fields[at + 2].typed, false};
    }
};

}  // namespace tiemchung::ui
