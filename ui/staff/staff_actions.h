#pragma once

#include <cstdint>
#include <string>
#include <variant>

/// What staff do to sign in and out. Each is posted inside of a `StaffAction`.
namespace tiemchung::ui {

/// The fields of the pages on which staff prove who they are.
enum class StaffInput : std::uint8_t {
    account,
    password,
    totp,
    old_password,
    new_password,
    repeated,
};

struct EditStaffField {
    StaffInput field{};
    std::string typed;
};
struct SignInStaff {};
struct SavePassword {};
struct SignOutStaff {};
/// Asks again who is signed in, after the network failed.
struct ReloadStaffSession {};

using StaffActionKind =
    std::variant<EditStaffField, SignInStaff, SavePassword, SignOutStaff, ReloadStaffSession>;

}  // namespace tiemchung::ui
