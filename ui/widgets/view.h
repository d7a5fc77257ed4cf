#pragma once

#include <string>
#include <string_view>

#include "ui/layout/layout.h"
#include "ui/text/phrase.h"

namespace tiemchung::ui {

/// The elements under the pointer and under the finger, as the page reported them.
struct Interaction {
    NodeId hovered = 0;
    NodeId pressed = 0;
};

/// What a screen is built for: the reader's language, the room there is, and what is touched.
struct View {
    text::Language language = text::Language::vi;
    Measures measures;
    float width = 390;  ///< of the page, CSS px
    Theme theme = Theme::light;
    Interaction interaction;
    float density = 1;  ///< device pixels a CSS px

    /// Desktop: bars with links, two columns. From 1200 the bar has room for everything.
    [[nodiscard]] bool wide() const { return measures.wide; }
    [[nodiscard]] bool very_wide() const { return width >= 1200; }
    [[nodiscard]] bool phone() const { return width < 600; }

    /// Rows of two fall back to a column where there is no room for large text.
    [[nodiscard]] bool stacked() const { return width / measures.scale < 360; }

    [[nodiscard]] std::string_view operator()(Phrase phrase) const {
        return ui::phrase(phrase, language);
    }
    [[nodiscard]] std::string_view operator()(const text::Text& text) const {
        return text.in(language);
    }

    [[nodiscard]] bool active(std::string_view key) const {
        const NodeId id = node_id(key);
        return interaction.hovered == id || interaction.pressed == id;
    }

    /// Left and right of the page's content.
    [[nodiscard]] float margin() const {
        if (wide()) return std::max(40.0F, (width - 1200) / 2);
        return phone() ? 16.0F : std::max(16.0F, (width - 680) / 2);
    }
};

/// From this width on the page is laid out as on a desktop.
inline constexpr float desktop_width = 1024;

}  // namespace tiemchung::ui
