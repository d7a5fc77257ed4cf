#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/crypto/ed25519.h"
#include "core/text/text.h"
#include "core/trust/trust_material.h"

namespace tiemchung::command {

/// What the `--trust` paths hold together.
struct LoadedTrust {
    trust::TrustMaterial material;
    std::vector<std::string> notes;  ///< what was left out, for people
};

/// Why trust could not be loaded, as a sentence for people.
struct TrustFailure {
    std::string message;
};

/// Reads every path, by content: PEM or DER certificates, a folder of them (and its folders), a
/// list as Germany, the Netherlands or Switzerland publish it, or the project's own signed list,
/// which needs its publisher's key: the one given, else `PATH.pub` beside it.
///
/// A certificate whose key cannot sign certificates is left out with a note, as is anything in a
/// folder that cannot be used. Otherwise the first path that cannot be used fails the whole.
[[nodiscard]] std::variant<LoadedTrust, TrustFailure> load_trust(
    const std::vector<std::string>& paths,
    const std::optional<crypto::Ed25519PublicKey>& publisher_key, text::Language language);

}  // namespace tiemchung::command
