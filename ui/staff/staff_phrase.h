#pragma once

#include <cstdint>

#include "core/text/text.h"

namespace tiemchung::ui {

/// Every sentence of the pages on which staff sign in, by name.
enum class StaffPhrase : std::uint16_t {
#define TIEMCHUNG_PHRASE(name, vi, en) name,
#include "ui/staff/staff_phrase_table.inc"
};

[[nodiscard]] text::Text text_of(StaffPhrase phrase);

}  // namespace tiemchung::ui
