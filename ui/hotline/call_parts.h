#pragma once

#include <optional>
#include <string>

#include "ui/hotline/hotline_phrase.h"
#include "ui/model/state.h"
#include "ui/widgets/button.h"
#include "ui/widgets/view.h"

/// The pieces of a hotline operator's pages.
namespace tiemchung::ui {

[[nodiscard]] inline std::string_view say(const View& view, CallPhrase phrase) {
    return view(text_of(phrase));
}

/// Whose place the operator takes, in which call: above everything while a call runs.
[[nodiscard]] Box mode_bar(const View& view, const State& state);

/// What was done last, and why the server did not do what was asked.
void add_call_notices(const View& view, const Hotline& hotline, Box& box);

/// Opening a call; verifying the caller; the record; ending the call.
[[nodiscard]] Box opening_card(const View& view, const Hotline& hotline);
[[nodiscard]] Box verification_card(const View& view, const State& state);
[[nodiscard]] Box record_card(const View& view, const Hotline& hotline);
[[nodiscard]] Box closing_card(const View& view, const Hotline& hotline);
[[nodiscard]] Box shift_card(const View& view, const Hotline& hotline);
[[nodiscard]] Box script_card(const View& view);

/// A field for one line.
[[nodiscard]] Box call_field(const View& view, const Hotline& hotline, CallInput input,
                             CallPhrase label, std::string_view inputmode = {});

/// A button of a call.
struct CallButton {
    std::string key;
    CallPhrase label{};
    Icon symbol{};
    bool busy = false;
    ButtonLook look = ButtonLook::outline;  ///< orange: it leads on with a report
};
[[nodiscard]] Box call_button(const View& view, const CallButton& button, CallActionKind use);

/// What happened and what to do.
[[nodiscard]] std::string call_error(const View& view, std::optional<ErrorCode> error);

/// `P A, 7 K 3 M, 9 Q X 2, 4 T`: one sign at a time.
[[nodiscard]] std::string spelled_code(std::string_view code);

}  // namespace tiemchung::ui
