#include "ui/semantics/role.h"

namespace tiemchung::ui {

std::string_view name_of(Role role) {
    static constexpr std::string_view names[] = {
#define TIEMCHUNG_ROLE(name) #name,
#include "ui/semantics/role_table.inc"
    };
    return names[static_cast<std::size_t>(role)];
}

bool is_interactive(Role role) {
    switch (role) {
        case Role::link:
        case Role::button:
        case Role::text_field:
        case Role::text_area:
        case Role::select:
        case Role::checkbox:
        case Role::radio:
        case Role::tab:
        case Role::file_button:
        case Role::disclosure:
            return true;
        default:
            return false;
    }
}

bool is_container(Role role) {
    switch (role) {
        case Role::group:
        case Role::banner:
        case Role::navigation:
        case Role::main:
        case Role::content_info:
        case Role::form:
        case Role::section:
        case Role::radio_group:
        case Role::tab_list:
        case Role::tab_panel:
        case Role::list:
        case Role::ordered_list:
        case Role::list_item:
        case Role::description_list:
        case Role::note:
        case Role::alert_summary:
        case Role::field_group:
            return true;
        default:
            return false;
    }
}

}  // namespace tiemchung::ui
