#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::storage {

class Connection;

/// A captcha that nobody has answered yet.
struct CaptchaRow {
    std::string id;
    std::string sealed_answer;  ///< base64url
    Timestamp expires_at;
};

Outcome insert_captcha(Connection& connection, const CaptchaRow& row);

/// As it stands, for drawing and speaking it.
Result<std::optional<CaptchaRow>> find_captcha(Connection& connection, std::string_view id);

/// Takes it out: of all that ask at the same time, one gets it.
Result<std::optional<CaptchaRow>> take_captcha(Connection& connection, std::string_view id);

Outcome remove_expired_captchas(Connection& connection, Timestamp now);

}  // namespace tiemchung::storage
