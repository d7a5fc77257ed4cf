#pragma once

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"

namespace tiemchung::ui {

/// The measures of one TrueType file that layout needs, read from the tables `head`, `hhea`, `hmtx`
/// and `cmap`: measuring needs no renderer, and agrees with the browser to a fraction of a pixel.
class FontFile {
  public:
    /// Nothing can be measured with an empty file.
    FontFile() = default;

    /// `file` must be TrueType; `ok` says whether it was.
    explicit FontFile(ByteView file);

    [[nodiscard]] bool ok() const { return units_per_em_ > 0; }
    [[nodiscard]] bool has(char32_t code_point) const;

    /// In ems; the width of the missing glyph where there is none.
    [[nodiscard]] float advance(char32_t code_point) const;
    [[nodiscard]] float ascender() const { return in_ems(ascender_); }

    /// Below the baseline, so negative.
    [[nodiscard]] float descender() const { return in_ems(descender_); }

  private:
    /// Everything a Vietnamese or European name needs lies below; so do all signs of the page.
    static constexpr std::size_t direct_range = 0x2600;

    [[nodiscard]] float in_ems(int units) const {
        return units_per_em_ > 0 ? static_cast<float>(units) / static_cast<float>(units_per_em_)
                                 : 0;
    }

    int units_per_em_ = 0;
    int ascender_ = 0;
    int descender_ = 0;
    int missing_advance_ = 0;
    std::vector<std::uint16_t> advances_;  ///< by code point; `absent` where there is no glyph
    static constexpr std::uint16_t absent = 0xFFFF;
};

}  // namespace tiemchung::ui
