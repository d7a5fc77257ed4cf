#pragma once

#include <span>
#include <string_view>

#include "server/command/exit_code.h"

namespace tiemchung::command {

/// `tiemchung check …`: judges certificates and writes the verdicts to standard output.
[[nodiscard]] ExitCode run_check(std::span<const std::string_view> arguments);

}  // namespace tiemchung::command
