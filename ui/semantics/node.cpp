#include "ui/semantics/node.h"

namespace tiemchung::ui {

std::string_view name_of(HintKind kind) {
    static constexpr std::string_view names[] = {
#define TIEMCHUNG_HINT(name) #name,
#include "ui/semantics/hint_table.inc"
    };
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace tiemchung::ui
