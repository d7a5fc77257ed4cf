#pragma once

#include <cstdint>
#include <string_view>

namespace tiemchung::ui {

/// What an element is, in AccessKit's spirit; the page makes one native element of each.
enum class Role : std::uint8_t {
#define TIEMCHUNG_ROLE(name) name,
#include "ui/semantics/role_table.inc"
};

/// `text_field`, `heading`, …: for golden trees and for the page's mirror of this list.
[[nodiscard]] std::string_view name_of(Role role);

/// Whether a person can act on an element of this role, so that it needs a target to hit.
[[nodiscard]] bool is_interactive(Role role);

/// Whether an element of this role only holds others: a static box without a place of its own.
[[nodiscard]] bool is_container(Role role);

}  // namespace tiemchung::ui
