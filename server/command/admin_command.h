#pragma once

#include <span>
#include <string_view>

#include "server/command/exit_code.h"

namespace tiemchung::command {

/// `tiemchung admin …`: what staff do with the register from the command line.
[[nodiscard]] ExitCode run_admin(std::span<const std::string_view> arguments);

}  // namespace tiemchung::command
