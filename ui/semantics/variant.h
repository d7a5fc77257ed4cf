#pragma once

#include <cstdint>
#include <string_view>

namespace tiemchung::ui {

/// How an element looks in the plain skin; the overlay skin paints it and does not need to know.
enum class Variant : std::uint8_t {
#define TIEMCHUNG_VARIANT(name) name,
#include "ui/semantics/variant_table.inc"
};

[[nodiscard]] std::string_view name_of(Variant variant);

}  // namespace tiemchung::ui
