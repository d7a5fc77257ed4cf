#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

/// The messages by which people who work with the register sign in. Parsing fails with
/// json.malformed, json.missing_member, json.bad_member or json.too_large.
namespace tiemchung::api {

/// What somebody who works with the register may do.
enum class StaffRole : std::uint8_t {
    hotline,     ///< fills forms in for callers
    reviewer,    ///< decides the reports of one pile
    supervisor,  ///< sees counts and samples
    admin,       ///< accounts; no cases
};
/// `operator`, `reviewer`, `supervisor`, `admin`.
[[nodiscard]] std::string_view name_of(StaffRole role);
[[nodiscard]] std::optional<StaffRole> staff_role_named(std::string_view name);

/// What POST /api/v1/staff/session takes.
struct SignIn {
    std::string account;
    std::string password;
    std::string totp;  ///< six digits

    friend bool operator==(const SignIn&, const SignIn&) = default;
};
[[nodiscard]] std::string to_json(const SignIn& sign_in);
Result<SignIn> parse_sign_in(std::string_view json);

/// The answer of POST and GET /api/v1/staff/session.
struct StaffSession {
    std::string account;
    StaffRole role{};
    std::string place;  ///< the name of the site or level whose pile is theirs; may be empty
    bool must_change_password = false;  ///< until then nothing else is allowed
    Timestamp ends_at;                  ///< at the latest

    friend bool operator==(const StaffSession&, const StaffSession&) = default;
};
[[nodiscard]] std::string to_json(const StaffSession& session);
Result<StaffSession> parse_staff_session(std::string_view json);

/// What POST /api/v1/staff/password takes: 12 characters at least, 128 at most.
struct PasswordChange {
    std::string old_password;
    std::string new_password;

    friend bool operator==(const PasswordChange&, const PasswordChange&) = default;
};
[[nodiscard]] std::string to_json(const PasswordChange& change);
Result<PasswordChange> parse_password_change(std::string_view json);

}  // namespace tiemchung::api
