#include "core/base/letter.h"

namespace tiemchung {
namespace {

/// Letters that stand in pairs, the capital first.
struct Pairs {
    char32_t first;
    char32_t last;
};

constexpr Pairs pairs[] = {
    {0x0100, 0x0137}, {0x0139, 0x0148}, {0x014a, 0x0177}, {0x0179, 0x017e}, {0x01a0, 0x01a5},
    {0x01af, 0x01b0}, {0x01cd, 0x01dc}, {0x01de, 0x01ef}, {0x01f4, 0x01f5}, {0x01f8, 0x021f},
    {0x0222, 0x0233}, {0x1e00, 0x1e95}, {0x1ea0, 0x1eff},
};

}  // namespace

bool is_latin_letter(char32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return true;
    return (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x1e00 && c <= 0x1eff);
}

bool is_combining_mark(char32_t c) {
    return c >= 0x300 && c <= 0x36f;
}

char32_t lower_case(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c >= 0xc0 && c <= 0xde && c != 0xd7) return c + 0x20;
    switch (c) {
        case 0x130:  // İ
            return 'i';
        case 0x178:  // Ÿ
            return 0xff;
        case 0x1e9e:  // ẞ
            return 0xdf;
        default:
            break;
    }
    for (const Pairs& range : pairs) {
        if (c < range.first) return c;
        if (c <= range.last) return (c - range.first) % 2 == 0 ? c + 1 : c;
    }
    return c;
}

char32_t upper_case(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 0x20 : c;
    if (c >= 0xe0 && c <= 0xfe && c != 0xf7) return c - 0x20;
    if (c == 0xff) return 0x178;  // ÿ
    if (c == 0x131) return 'I';   // ı
    for (const Pairs& range : pairs) {
        if (c < range.first) return c;
        if (c <= range.last) return (c - range.first) % 2 == 1 ? c - 1 : c;
    }
    return c;
}

}  // namespace tiemchung
