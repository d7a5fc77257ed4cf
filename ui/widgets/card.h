#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// A white panel. Add its content to the box.
[[nodiscard]] Box card(const View& view, std::string key);

enum class NoteLook : std::uint8_t { blue, teal, amber, red, plain };

/// A tinted panel with an icon and a sentence; more can be added to its last child.
[[nodiscard]] Box note(const View& view, std::string key, NoteLook look, Icon symbol,
                       std::string_view text);

/// Children stacked in a column; with a node if `key` is not empty.
[[nodiscard]] Box stack(float gap, std::string key = {}, Variant variant = Variant::none);

/// Children side by side, middle to middle.
[[nodiscard]] Box row(float gap, std::string key = {}, Variant variant = Variant::none);

/// A numbered list of instructions: a soft disc with the number, then the sentence.
[[nodiscard]] Box numbered_list(const View& view, const std::string& key,
                                std::initializer_list<Phrase> sentences);

}  // namespace tiemchung::ui
