#include "ui/theme/font_file.h"

#include <optional>

namespace tiemchung::ui {
namespace {

/// A bounded window into the file: reading outside gives zeros.
class Table {
  public:
    Table() = default;
    explicit Table(ByteView bytes) : bytes_(bytes) {}

    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    [[nodiscard]] std::uint16_t u16(std::size_t at) const {
        if (at + 2 > bytes_.size()) return 0;
        return static_cast<std::uint16_t>(bytes_[at] << 8U | bytes_[at + 1]);
    }
    [[nodiscard]] std::int16_t i16(std::size_t at) const {
        return static_cast<std::int16_t>(u16(at));
    }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const {
        return static_cast<std::uint32_t>(u16(at)) << 16U | u16(at + 2);
    }
    [[nodiscard]] Table from(std::size_t start) const {
        return start < bytes_.size() ? Table(bytes_.subspan(start)) : Table();
    }

  private:
    ByteView bytes_;
};

Table table_named(ByteView file, std::string_view name) {
    const Table directory(file);
    const std::size_t count = directory.u16(4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t record = 12 + 16 * i;
        if (record + 16 > file.size()) break;
        if (as_text(file.subspan(record, 4)) != name) continue;
        const std::size_t start = directory.u32(record + 8);
        const std::size_t length = directory.u32(record + 12);
        if (start > file.size() || length > file.size() - start) break;
        return Table(file.subspan(start, length));
    }
    return {};
}

/// The Unicode subtable of format 4, which covers the basic plane.
Table unicode_map(const Table& cmap) {
    for (std::size_t i = 0; i < cmap.u16(2); ++i) {
        const std::size_t record = 4 + 8 * i;
        const std::uint16_t platform = cmap.u16(record);
        const Table map = cmap.from(cmap.u32(record + 4));
        const bool is_unicode = platform == 0 || (platform == 3 && cmap.u16(record + 2) == 1);
        if (is_unicode && map.u16(0) == 4) return map;
    }
    return {};
}

/// OpenType, cmap format 4: four parallel arrays of segments.
std::uint16_t glyph_of(const Table& map, char32_t code_point) {
    const std::size_t size = map.u16(6);  // twice the count of segments
    for (std::size_t i = 0; i < size; i += 2) {
        if (code_point > map.u16(14 + i)) continue;
        const std::uint16_t start = map.u16(16 + size + i);
        if (code_point < start) return 0;
        const std::uint16_t delta = map.u16(16 + 2 * size + i);
        const std::size_t offset_at = 16 + 3 * size + i;
        const std::uint16_t offset = map.u16(offset_at);
        if (offset == 0) return static_cast<std::uint16_t>(code_point + delta);
        const std::uint16_t glyph = map.u16(offset_at + offset + 2 * (code_point - start));
        return glyph == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(glyph + delta);
    }
    return 0;
}

}  // namespace

FontFile::FontFile(ByteView file) {
    const Table head = table_named(file, "head");
    const Table hhea = table_named(file, "hhea");
    const Table hmtx = table_named(file, "hmtx");
    const Table map = unicode_map(table_named(file, "cmap"));
    const std::size_t metrics = hhea.u16(34);
    if (head.empty() || hmtx.empty() || map.empty() || metrics == 0) return;

    units_per_em_ = head.u16(18);
    ascender_ = hhea.i16(4);
    descender_ = hhea.i16(6);
    const auto advance_of = [&](std::size_t glyph) {
        return hmtx.u16(4 * (glyph < metrics ? glyph : metrics - 1));
    };
    missing_advance_ = advance_of(0);
    advances_.assign(direct_range, absent);
    for (std::size_t code_point = 0; code_point < direct_range; ++code_point) {
        const std::uint16_t glyph = glyph_of(map, static_cast<char32_t>(code_point));
        if (glyph != 0) advances_[code_point] = advance_of(glyph);
    }
}

bool FontFile::has(char32_t code_point) const {
    return code_point < advances_.size() && advances_[code_point] != absent;
}

float FontFile::advance(char32_t code_point) const {
    return in_ems(has(code_point) ? advances_[code_point] : missing_advance_);
}

}  // namespace tiemchung::ui
