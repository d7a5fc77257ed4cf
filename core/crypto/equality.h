#pragma once

#include "core/base/bytes.h"

namespace tiemchung::crypto {

/// Whether two secrets are equal, in a time that tells nothing about where they differ (their
/// lengths are not secret).
[[nodiscard]] bool equal_in_constant_time(ByteView one, ByteView other);

}  // namespace tiemchung::crypto
