#pragma once

#include <variant>

/// What a hotline operator does. Each is posted inside of a `CallAction`.
namespace tiemchung::ui {

struct OpenCall {};

using CallActionKind = std::variant<OpenCall>;

}  // namespace tiemchung::ui
