#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "server/storage/vault.h"

/// Browsers, told apart for a while: many people share one address of a mobile network, and none of
/// them may use up what the others are allowed.
namespace tiemchung::security {

/// How long a browser keeps its name: longer than any limit counts.
inline constexpr int device_seconds = 3'600;

/// A new name for a browser: 128 random bits, with a keyed hash that nobody else can make, so that
/// names cost as much as this server charges for them.
/// Fails with signature.platform.
Result<std::string> draw_device(const storage::Vault& vault);

/// Whether it is a name from `draw_device`, of any server with the same key.
[[nodiscard]] bool is_device(const storage::Vault& vault, std::string_view name);

}  // namespace tiemchung::security
