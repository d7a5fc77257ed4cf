#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/date.h"
#include "core/crypto/ed25519.h"
#include "core/text/text.h"

namespace tiemchung::command {

/// The arguments of `tiemchung check`, understood.
struct CheckOptions {
    std::vector<std::string> trust_paths;
    std::optional<crypto::Ed25519PublicKey> publisher_key;
    std::optional<Timestamp> at;  ///< absent: now
    bool json = false;
    bool help = false;
    text::Language language = text::Language::vi;
    std::vector<std::string> inputs;
};

/// Arguments that make no sense, and why, in the language they ask for.
struct WrongUse {
    std::string message;
    text::Language language = text::Language::vi;
};

/// Reads the arguments behind `check`: `--name value` or `--name=value` in any order; after `--`
/// everything is an input.
[[nodiscard]] std::variant<CheckOptions, WrongUse> parse_check_options(
    std::span<const std::string_view> arguments);

/// An Ed25519 public key written as base64, or in a file of that name.
[[nodiscard]] std::optional<crypto::Ed25519PublicKey> read_public_key_argument(
    std::string_view argument);

}  // namespace tiemchung::command
