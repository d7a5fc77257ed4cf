#include "core/trust/certificate_name.h"

#include <algorithm>
#include <array>

#include "core/trust/der.h"

namespace tiemchung::trust {
namespace {

constexpr std::array<std::uint8_t, 3> id_at_common_name{0x55, 0x04, 0x03};
constexpr std::array<std::uint8_t, 3> id_at_country{0x55, 0x04, 0x06};
constexpr std::array<std::uint8_t, 3> id_at_organisation{0x55, 0x04, 0x0a};
constexpr std::size_t max_shown = 200;

void append_utf8(std::string& text, std::uint32_t unit) {
    if (unit < 0x80) {
        text.push_back(static_cast<char>(unit));
    } else if (unit < 0x800) {
        text.push_back(static_cast<char>(0xc0U | unit >> 6U));
        text.push_back(static_cast<char>(0x80U | (unit & 0x3fU)));
    } else {
        text.push_back(static_cast<char>(0xe0U | unit >> 12U));
        text.push_back(static_cast<char>(0x80U | (unit >> 6U & 0x3fU)));
        text.push_back(static_cast<char>(0x80U | (unit & 0x3fU)));
    }
}

std::string text_of(const DerElement& value) {
    std::string text;
    if (value.content.size() > max_shown) return text;
    if (value.tag == DerTag::bmp_string) {
        for (std::size_t i = 0; i + 1 < value.content.size(); i += 2) {
            const auto unit =
                static_cast<std::uint32_t>(value.content[i] << 8U | value.content[i + 1]);
            const bool surrogate = unit >= 0xd800 && unit < 0xe000;
            append_utf8(text, surrogate ? 0xfffdU : unit);
        }
    } else if (value.tag == DerTag::teletex_string) {
        for (const std::uint8_t byte : value.content)
            append_utf8(text, byte);
    } else {
        text = as_text(value.content);
    }
    return text;
}

}  // namespace

CertificateName read_certificate_name(ByteView content) {
    CertificateName name;
    DerReader sets(content);
    while (const auto set = sets.next(DerTag::set)) {
        DerReader attributes(set->content);
        while (const auto attribute = attributes.next(DerTag::sequence)) {
            DerReader parts(attribute->content);
            const auto type = parts.next(DerTag::object_identifier);
            const auto value = parts.next();
            if (!type || !value) continue;
            const auto is = [&](ByteView oid) { return same_bytes(type->content, oid); };
            if (is(id_at_common_name)) name.common_name = text_of(*value);
            if (is(id_at_organisation)) name.organisation = text_of(*value);
            if (is(id_at_country)) name.country = text_of(*value);
        }
    }
    std::transform(name.country.begin(), name.country.end(), name.country.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

}  // namespace tiemchung::trust
