#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace tiemchung::text {

enum class Language : std::uint8_t { vi, en };

/// One sentence or label in both languages. May hold placeholders: `{d}`.
struct Text {
    std::string_view vi;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::vi ? vi : en;
    }
};

/// What to write in place of `{name}`.
struct Filling {
    std::string_view name;
    std::string_view value;
};

/// The text with its placeholders filled in; those without a filling stay as they are. Values are
/// not looked into, so that nothing a certificate says is taken for a placeholder.
[[nodiscard]] std::string fill(std::string_view text, std::initializer_list<Filling> fillings);

}  // namespace tiemchung::text
