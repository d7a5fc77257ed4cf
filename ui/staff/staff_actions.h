#pragma once

#include <variant>

/// What staff do to sign in and out. Each is posted inside of a `StaffAction`.
namespace tiemchung::ui {

struct SignOutStaff {};

using StaffActionKind = std::variant<SignOutStaff>;

}  // namespace tiemchung::ui
