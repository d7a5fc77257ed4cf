#pragma once

#include <cstdint>

#include "core/text/text.h"

namespace tiemchung::ui {

/// Every sentence of a hotline operator's pages, by name.
enum class CallPhrase : std::uint16_t {
#define TIEMCHUNG_PHRASE(name, vi, en) name,
#include "ui/hotline/hotline_phrase_table.inc"
};

[[nodiscard]] text::Text text_of(CallPhrase phrase);

}  // namespace tiemchung::ui
