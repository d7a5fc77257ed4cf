#pragma once

#include <string>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// A field for several lines of text. The browser paints what is typed; the frame around it, the
/// label, the hint and the error are painted here.
struct TextArea {
    std::string key;
    std::string label;
    std::string hint;
    std::string error;  ///< not empty: takes the place of the hint
    std::string value;
    std::uint32_t revision = 0;
    float height = 148;
};
[[nodiscard]] Box text_area(const View& view, const TextArea& field, Event edit);

/// A file chooser whose face is a button.
[[nodiscard]] Box file_button(const View& view, std::string key, std::string_view label,
                              std::string_view accept);

/// A slider; `edit` carries its value as a text.
struct Slider {
    std::string key;
    std::string label;
    float min = 0;
    float max = 1;
    float value = 0;
};
[[nodiscard]] Box slider(const View& view, const Slider& field, Event edit);

}  // namespace tiemchung::ui
