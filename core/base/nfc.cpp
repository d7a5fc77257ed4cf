#include "core/base/nfc.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/base/utf8.h"

namespace tiemchung {
namespace {

struct Composition {
    std::uint16_t base;
    std::uint16_t mark;
    std::uint16_t composed;
};

constexpr Composition compositions[] = {
#include "core/base/nfc_composition_table.inc"
};

constexpr char32_t first_mark = 0x300;

constexpr std::uint8_t mark_classes[] = {
#include "core/base/nfc_mark_class_table.inc"
};

constexpr std::uint32_t order_of(const Composition& row) {
    return static_cast<std::uint32_t>(row.base) << 16U | row.mark;
}

/// Rows of `compositions` ordered by the composed letter.
constexpr auto decompositions = [] {
    std::array<Composition, std::size(compositions)> rows{};
    std::copy(std::begin(compositions), std::end(compositions), rows.begin());
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.composed < b.composed; });
    return rows;
}();

std::uint8_t class_of(char32_t c) {
    return c >= first_mark && c - first_mark < std::size(mark_classes)
               ? mark_classes[c - first_mark]
               : std::uint8_t{0};
}

std::optional<char32_t> compose(char32_t base, char32_t mark) {
    if (base > 0xffff || mark > 0xffff) return std::nullopt;
    const auto wanted = static_cast<std::uint32_t>(base << 16U | mark);
    const auto* row = std::lower_bound(
        std::begin(compositions), std::end(compositions), wanted,
        [](const Composition& each, std::uint32_t order) { return order_of(each) < order; });
    if (row == std::end(compositions) || order_of(*row) != wanted) return std::nullopt;
    return row->composed;
}

/// Letters that have one other spelling, which NFC replaces (singletons): the Kelvin and Ångström
/// signs, and two marks that were once encoded for Vietnamese alone.
char32_t without_singletons(char32_t c) {
    switch (c) {
        case 0x212a:
            return 'K';
        case 0x212b:
            return 0xc5;
        case 0x340:
            return 0x300;
        case 0x341:
            return 0x301;
        case 0x343:
            return 0x313;
        default:
            return c;
    }
}

const Composition* decomposition_of(char32_t c) {
    const auto* row = std::lower_bound(
        decompositions.data(), decompositions.data() + decompositions.size(), c,
        [](const Composition& each, char32_t composed) { return each.composed < composed; });
    const bool found = row != decompositions.data() + decompositions.size() && row->composed == c;
    return found ? row : nullptr;
}

void append_decomposed(std::u32string& text, char32_t c) {
    c = without_singletons(c);
    if (c == 0x344) {
        text += {0x308, 0x301};
        return;
    }
    const Composition* row = decomposition_of(c);
    if (row == nullptr) {
        text.push_back(c);
        return;
    }
    append_decomposed(text, row->base);
    text.push_back(row->mark);
}

/// Puts each run of marks into canonical order (UAX #15, D109), the order as typed deciding ties.
void order_marks(std::u32string& text) {
    auto start = text.begin();
    while (start != text.end()) {
        const auto is_mark = [](char32_t c) { return class_of(c) != 0; };
        const auto run = std::find_if(start, text.end(), is_mark);
        const auto run_end = std::find_if_not(run, text.end(), is_mark);
        std::stable_sort(run, run_end,
                         [](char32_t a, char32_t b) { return class_of(a) < class_of(b); });
        start = run_end;
    }
}

/// Joins each mark to the last starter unless a mark of the same or a higher class stands between
/// them (UAX #15, D117).
void compose_marks(std::u32string& text) {
    std::size_t starter = text.size();
    std::size_t length = 0;
    std::uint8_t last_class = 0;
    for (const char32_t c : text) {
        const std::uint8_t mark_class = class_of(c);
        const bool adjacent = starter + 1 == length;
        if (starter < length && mark_class != 0 && (adjacent || last_class < mark_class)) {
            if (const auto composed = compose(text[starter], c)) {
                text[starter] = *composed;
                continue;
            }
        }
        if (mark_class == 0) starter = length;
        last_class = mark_class;
        text[length++] = c;
    }
    text.resize(length);
}

}  // namespace

bool is_surely_nfc(std::string_view text) {
    // Marks of U+0300…U+036F begin with CC or CD in UTF-8, the singletons U+212A/B with E2 84.
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        if (byte < 0xcc) continue;
        if (byte == 0xcc || byte == 0xcd) return false;
        if (byte == 0xe2 && i + 1 < text.size() && text[i + 1] == '\x84') return false;
    }
    return true;
}

char32_t without_marks(char32_t composed) {
    char32_t c = without_singletons(composed);
    while (const Composition* row = decomposition_of(c))
        c = row->base;
    return c;
}

std::string to_nfc(std::string_view text) {
    if (is_surely_nfc(text)) return std::string(text);
    std::u32string code_points;
    code_points.reserve(text.size());
    std::string result;
    result.reserve(text.size());
    const auto flush = [&] {
        order_marks(code_points);
        compose_marks(code_points);
        for (const char32_t c : code_points) {
            append_utf8(result, c);
        }
        code_points.clear();
    };
    for (std::size_t position = 0; position < text.size();) {
        if (const auto c = next_code_point(text, position)) {
            append_decomposed(code_points, *c);
        } else {
            flush();
            result.push_back(text[position++]);
        }
    }
    flush();
    return result;
}

}  // namespace tiemchung
