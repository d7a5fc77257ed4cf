#pragma once

namespace tiemchung::command {

/// What the program says to the shell.
enum class ExitCode : int {
    success = 0,     ///< for `check`: every certificate is OK
    not_all_ok = 1,  ///< at least one certificate is not OK, or the command failed
    wrong_use = 2,   ///< the arguments make no sense, or name nothing that can be used
};

}  // namespace tiemchung::command
