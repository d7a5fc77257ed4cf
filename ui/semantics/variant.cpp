#include "ui/semantics/variant.h"

namespace tiemchung::ui {

std::string_view name_of(Variant variant) {
    static constexpr std::string_view names[] = {
#define TIEMCHUNG_VARIANT(name) #name,
#include "ui/semantics/variant_table.inc"
    };
    return names[static_cast<std::size_t>(variant)];
}

}  // namespace tiemchung::ui
