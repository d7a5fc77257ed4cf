#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "ui/theme/font_file.h"
#include "ui/theme/type_scale.h"

namespace tiemchung::ui {

/// One line of a wrapped text, without the spaces it was broken at.
struct TextLine {
    std::string_view text;
    float width = 0;  ///< CSS px
};

/// The four files of the typeface as one: measures and wraps text the way a browser does with
/// kerning and ligatures off.
class Typeface {
  public:
    Typeface() = default;
    Typeface(ByteView regular, ByteView medium, ByteView semibold, ByteView bold);

    /// Whether all four files could be read.
    [[nodiscard]] bool ok() const;

    [[nodiscard]] float width(std::string_view text, Weight weight, float size) const;

    /// Breaks at spaces and after hyphens, as many words a line as fit; a word that fits no line is
    /// broken anywhere. A no-break space does not break; a line feed always does. At least one
    /// line.
    [[nodiscard]] std::vector<TextLine> wrap(std::string_view text, Weight weight, float size,
                                             float available) const;

    /// How far the baseline lies below the top of a line of this height, in whole px.
    [[nodiscard]] float baseline(Weight weight, float size, float line) const;

    /// Whether every letter of `text` has a glyph.
    [[nodiscard]] bool can_show(std::string_view text) const;

  private:
    [[nodiscard]] const FontFile& file(Weight weight) const {
        return files_[static_cast<std::size_t>(weight)];
    }

    std::array<FontFile, 4> files_;
};

}  // namespace tiemchung::ui
