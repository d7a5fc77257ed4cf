#pragma once

#include <variant>

/// What a vaccination site's reviewer does. Each is posted inside of a `ReviewAction`.
namespace tiemchung::ui {

struct ReloadCases {};

using ReviewActionKind = std::variant<ReloadCases>;

}  // namespace tiemchung::ui
