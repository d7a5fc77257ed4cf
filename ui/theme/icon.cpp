#include "ui/theme/icon.h"

namespace tiemchung::ui {
namespace {

#define TIEMCHUNG_ICON(name, ...) constexpr float drawing_##name[] = {__VA_ARGS__};
#include "icon_table.inc"

}  // namespace

std::string_view name_of(Icon icon) {
    static constexpr std::string_view names[] = {
#define TIEMCHUNG_ICON(name, ...) #name,
#include "icon_table.inc"
    };
    return names[static_cast<std::size_t>(icon)];
}

std::span<const float> drawing_of(Icon icon) {
    static constexpr std::span<const float> drawings[] = {
#define TIEMCHUNG_ICON(name, ...) drawing_##name,
#include "icon_table.inc"
    };
    return drawings[static_cast<std::size_t>(icon)];
}

}  // namespace tiemchung::ui
