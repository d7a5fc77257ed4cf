#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// The top of every page: the switch to the simple view first, then name, links and settings.
[[nodiscard]] Box app_bar(const View& view, const State& state);

/// One line of small print above the bar: the simple view, and what is special about this visit.
/// Its switch reaches down into what follows by `strip_overhang`, where nothing else may be.
[[nodiscard]] Box settings_strip(const View& view, const State& state);
[[nodiscard]] float strip_overhang(const View& view);

/// Language, text size and colours, drawn on a ground of which `ink` stands out.
[[nodiscard]] Box language_pill(const View& view);
[[nodiscard]] Box text_size_button(const View& view, TextSize size, Color ink);
[[nodiscard]] Box appearance_button(const View& view, Color ink);

}  // namespace tiemchung::ui
