#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/crypto/ed25519.h"

namespace tiemchung::publishing {

/// The seed of the key that signs this server's trust list: read from `folder`/publisher.key, or
/// drawn and kept there (mode 0600) on first use, with its public half beside it in publisher.pub,
/// which `tiemchung check --publisher-key` takes.
/// Fails with file.unreadable, file.unwritable, signature.unusable_key for a file that holds no
/// seed, or signature.platform.
Result<crypto::Ed25519Seed> open_publisher_key(const std::filesystem::path& folder);

}  // namespace tiemchung::publishing
