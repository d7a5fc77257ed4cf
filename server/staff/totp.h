#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"

/// Time-based one-time codes (RFC 6238): SHA-1, six digits, steps of 30 seconds since 1970, as
/// authenticator apps make them.
namespace tiemchung::staff {

inline constexpr int totp_step_seconds = 30;
/// Clocks differ, and typing takes time: a code of the step before or after is right too.
inline constexpr int totp_steps_apart = 1;

/// The number of the step that `time` falls into.
[[nodiscard]] std::int64_t totp_step(Timestamp time);

/// The code of a step (RFC 4226 section 5.3), of `digits` digits.
/// Fails with signature.platform.
[[nodiscard]] Result<std::string> totp_code(ByteView secret, std::int64_t step, int digits = 6);

/// The step whose code was typed; nothing where it is none near `now`. Compares in constant time,
/// and always with every step that may be. Fails with signature.platform.
[[nodiscard]] Result<std::optional<std::int64_t>> step_of_code(ByteView secret,
                                                               std::string_view typed,
                                                               Timestamp now);

/// The bytes of a secret as accounts hold it: base32 (RFC 4648 section 6) without padding.
/// Fails with text.bad_base64.
[[nodiscard]] Result<Bytes> totp_secret(std::string_view base32);

}  // namespace tiemchung::staff
