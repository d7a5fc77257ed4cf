#pragma once

#include <cstdint>

#include "core/text/text.h"

namespace tiemchung::ui {

/// Every sentence of the reviewers' pages, by name.
enum class ReviewPhrase : std::uint16_t {
#define TIEMCHUNG_PHRASE(name, vi, en) name,
#include "ui/review/review_phrase_table.inc"
};

[[nodiscard]] text::Text text_of(ReviewPhrase phrase);

}  // namespace tiemchung::ui
