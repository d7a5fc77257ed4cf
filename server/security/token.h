#pragma once

#include <string>

#include "core/base/result.h"

namespace tiemchung::security {

/// 256 random bits as base64url, 43 characters: the secret of a session.
/// Fails with signature.platform where the system has no randomness to give.
Result<std::string> draw_token();

/// 128 random bits as base64url, 22 characters: names that nobody can guess.
Result<std::string> draw_id();

}  // namespace tiemchung::security
