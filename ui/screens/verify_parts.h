#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

/// The pieces of the page "Kiểm tra mã QR".
namespace tiemchung::ui {

[[nodiscard]] Box camera_panel(const View& view, const State& state);
[[nodiscard]] Box picture_panel(const View& view, const State& state);
[[nodiscard]] Box paste_panel(const View& view, const State& state);

/// What went wrong, in the words of its ErrorCode; nothing to call when nothing did.
[[nodiscard]] Box failure_note(const View& view, const Failure& failure);

/// Possible results, and what to do when scanning fails.
[[nodiscard]] Box help_card(const View& view);

/// How old the trust list is, or that there is none.
[[nodiscard]] Box trust_line(const View& view, const State& state);

}  // namespace tiemchung::ui
