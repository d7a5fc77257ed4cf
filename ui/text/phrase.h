#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/text.h"

namespace tiemchung::ui {

/// Every sentence of the screens, by name.
enum class Phrase : std::uint16_t {
#define TIEMCHUNG_PHRASE(name, vi, en) name,
#include "ui/text/phrase_table.inc"
};

[[nodiscard]] text::Text text_of(Phrase phrase);

[[nodiscard]] inline std::string_view phrase(Phrase phrase, text::Language language) {
    return text_of(phrase).in(language);
}

}  // namespace tiemchung::ui
