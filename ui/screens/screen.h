#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// The page that the state asks for, with everything around it.
[[nodiscard]] Box build_page(const View& view, const State& state);

// What stands in the middle of a page, one function a screen.

[[nodiscard]] Box home_screen(const View& view, const State& state);
[[nodiscard]] Box verify_screen(const View& view, const State& state);
[[nodiscard]] Box result_screen(const View& view, const State& state);
[[nodiscard]] Box lookup_screen(const View& view, const State& state);
[[nodiscard]] Box code_screen(const View& view, const State& state);
[[nodiscard]] Box certificate_screen(const View& view, const State& state);
[[nodiscard]] Box qr_screen(const View& view, const State& state);
[[nodiscard]] Box kept_screen(const View& view, const State& state);
[[nodiscard]] Box guide_screen(const View& view);
[[nodiscard]] Box privacy_screen(const View& view);
[[nodiscard]] Box closed_screen(const View& view, Page page);
[[nodiscard]] Box not_found_screen(const View& view);

}  // namespace tiemchung::ui
