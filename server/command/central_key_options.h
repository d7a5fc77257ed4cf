#pragma once

#include <filesystem>
#include <string_view>

#include "server/command/central_key.h"

namespace tiemchung::command {

/// Takes in `--central-key`, `--central-certificate`, `--pkcs11-module`, `--token`, `--key-label`
/// or
/// `--pin-file`; false where `name` is none of them.
bool set_central_key_option(CentralKeyAddress& address, std::string_view name,
                            std::string_view value);

/// Whether that name is one of theirs.
[[nodiscard]] bool is_central_key_option(std::string_view name);

/// Fills in what was not said: central.key and central.crt in the data folder. False where a token
/// is named in part: module, token, key label and PIN file belong together.
bool complete_central_key(CentralKeyAddress& address, const std::filesystem::path& data);

/// Whether there is a central key on this machine at all: a token, or the file.
[[nodiscard]] bool has_central_key(const CentralKeyAddress& address);

}  // namespace tiemchung::command
