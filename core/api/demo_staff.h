#pragma once

#include <string>
#include <vector>

#include "core/api/staff_messages.h"

namespace tiemchung::api {

/// An account of demo mode, with all that it takes to sign in.
struct DemoStaff {
    std::string account;
    StaffRole role{};
    std::string password;
    std::string totp_secret;  ///< RFC 4648 base32
    std::string pile;         ///< as report::pile_of; may be empty

    friend bool operator==(const DemoStaff&, const DemoStaff&) = default;
};

/// The file `demo-staff.json` of a demo's data folder, for people and for tests: an array of
/// {"account","role","password","totp_secret","pile"}, indented to be read.
[[nodiscard]] std::string to_json(const std::vector<DemoStaff>& staff);

}  // namespace tiemchung::api
