#pragma once

#include <cstdint>

#include "core/text/text.h"

namespace tiemchung::ui {

/// Every sentence of the pages on which reports are followed, by name.
enum class TrackPhrase : std::uint16_t {
#define TIEMCHUNG_PHRASE(name, vi, en) name,
#include "ui/tracking/tracking_phrase_table.inc"
};

[[nodiscard]] text::Text text_of(TrackPhrase phrase);

}  // namespace tiemchung::ui
