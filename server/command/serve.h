#pragma once

#include <span>
#include <string_view>

#include "server/command/exit_code.h"

namespace tiemchung::command {

/// `tiemchung serve …`: serves the page and its API until SIGINT or SIGTERM. Prints exactly one
/// line to standard output, `ready http://ADDRESS:PORT/`, once it answers.
[[nodiscard]] ExitCode run_serve(std::span<const std::string_view> arguments);

}  // namespace tiemchung::command
